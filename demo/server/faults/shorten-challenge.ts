import type { Context, Next } from 'hono';
import type { RelyingParty } from '../app-context.js';

const lifetimeInMilliseconds = 4000;

interface OptionsAnswer {
  publicKey?: { challenge: string };
}

/** Lets the endpoint answer, and gives the challenge in its options a few seconds alone. */
export const shortenChallenge = async (
  c: Context,
  next: Next,
  { database, now }: RelyingParty,
): Promise<void> => {
  await next();
  if (!c.res.ok || c.res.status === 204) return;
  const answer = (await c.res.clone().json()) as OptionsAnswer;
  if (!answer.publicKey) return;
  const expiresAt = new Date(now().getTime() + lifetimeInMilliseconds).toISOString();
  await database
    .updateTable('challenges')
    .set({ expires_at: expiresAt })
    .where('challenge', '=', answer.publicKey.challenge)
    .execute();
  c.res = Response.json({ ...answer, expiresAt });
};
