import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';

const most = 10;

/**
 * Refuses more than ten tries in five minutes to guess what opens an account, whoever tries. Known
 * usernames and unknown ones are counted alike. Passkeys, which nobody guesses, go on working.
 * @param key of the username
 * @throws {Problem} `rate_limited`
 */
export const limitTries = async (
  { rateLimiter }: RelyingParty,
  method: 'password' | 'recovery-code',
  key: string,
): Promise<void> => {
  const wait = await rateLimiter.count(`${method} ${key}`, most);
  if (wait !== undefined) {
    throw new Problem('rate_limited', { headers: { 'Retry-After': String(wait) } });
  }
};
