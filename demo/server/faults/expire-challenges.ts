import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';

/** Makes every challenge that was issued to the asking session stale. */
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
