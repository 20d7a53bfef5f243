import type { Context, Next } from 'hono';
import type { RelyingParty } from '../app-context.js';

const lifetimeInMilliseconds = 4000;

interface OptionsResponse {
  publicKey?: { challenge: string };
}

/** Lets the endpoint respond, and shortens the lifetime of the challenge in its options. */
export const shortenChallenge = async (
  c: Context,
  next: Next,
  { database, now }: RelyingParty,
): Promise<void> => {
  await next();
  if (!c.res.ok || c.res.status === 204) return;
  const response = (await c.res.clone().json()) as OptionsResponse;
  if (!response.publicKey) return;
  const expiresAt = new Date(now().getTime() + lifetimeInMilliseconds).toISOString();
  await database
    .updateTable('challenges')
    .set({ expires_at: expiresAt })
    .where('challenge', '=', response.publicKey.challenge)
    .execute();
  c.res = Response.json({ ...response, expiresAt });
};
