import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';

/** How an account can be entered, besides its passkeys. */
export interface SignInMethods {
  password: boolean;
  /** How many recovery codes are left. */
  recoveryCodes: number;
}

/** `GET /account/sign-in-methods` */
export const listSignInMethods =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { userId } = await relyingParty.sessions.readSignedIn(c);
    return c.json(await readSignInMethods(relyingParty, userId));
  };

export const readSignInMethods = async (
  { database }: RelyingParty,
  userId: string,
): Promise<SignInMethods> => {
  const password = await database
    .selectFrom('passwords')
    .select('user_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  const codes = await database
    .selectFrom('recovery_codes')
    .select('hash')
    .where('user_id', '=', userId)
    .execute();
  return { password: password !== undefined, recoveryCodes: codes.length };
};
