import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';

/** Sets the authentication of the request's session to an old time. The user stays signed in. */
export const ageSession = async (
  { database, sessions }: RelyingParty,
  c: Context,
): Promise<void> => {
  const session = await sessions.read(c);
  await database
    .updateTable('sessions')
    .set({ authenticated_at: new Date(0).toISOString() })
    .where('id', '=', session?.id ?? '')
    .execute();
};
