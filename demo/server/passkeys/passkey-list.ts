import type { Context } from 'hono';
import { readAccount } from '../accounts/account.js';
import type { RelyingParty } from '../app-context.js';
import type { Passkey } from '../contract/responses.js';
import type { Session } from '../sessions/sessions.js';
import { toPasskey } from './passkey.js';

/** `GET passkeys` */
export const listPasskeys =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { database, rpId, sessions } = relyingParty;
    const session = await sessions.readSignedIn(c);
    return c.json({
      passkeys: await readPasskeys(relyingParty, session),
      account: await readAccount(database, rpId, session.userId),
    });
  };

/** The passkeys of a session's account, oldest first; none when it is signed out. */
export const readPasskeys = async (
  { database }: RelyingParty,
  session: Session,
): Promise<Passkey[]> => {
  const rows = await database
    .selectFrom('credentials')
    .selectAll()
    .where('user_id', '=', session.userId ?? '')
    .orderBy('created_at')
    .execute();
  return rows.map((row) => toPasskey(row, session));
};
