import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';

const maxAttempts = 10;

/**
 * Allows ten sign-in attempts for an account in five minutes, from all clients together. Known
 * and unknown usernames are counted alike. Passkeys cannot be guessed, so they are not limited.
 * @param key of the username
 * @throws {Problem} `rate_limited`
 */
export const limitAttempts = async (
  { rateLimiter }: RelyingParty,
  method: 'password' | 'recovery-code',
  key: string,
): Promise<void> => {
  const retryAfter = await rateLimiter.count(`${method} ${key}`, maxAttempts);
  if (retryAfter !== undefined) {
    throw new Problem('rate_limited', { headers: { 'Retry-After': String(retryAfter) } });
  }
};
