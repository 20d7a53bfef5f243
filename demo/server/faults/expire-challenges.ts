import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';

/** Expires every challenge that was issued to the request's session. */
export const expireChallenges = async (
  { database, now, sessions }: RelyingParty,
  c: Context,
): Promise<void> => {
  const session = await sessions.read(c);
  await database
    .updateTable('challenges')
    .set({ expires_at: now().toISOString() })
    .where('session_id', '=', session?.id ?? '')
    .execute();
};
