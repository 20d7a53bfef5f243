import type { MiddlewareHandler } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { network } from '../http/client-address.js';

/**
 * Refuses the requests of who asks too often: by address, by session and, signed in, by account.
 * @throws {Problem} `rate_limited`
 */
export const limitRequests = (relyingParty: RelyingParty): MiddlewareHandler<AppEnv> => {
  const { clientAddress, rateLimiter, rateLimits, sessions } = relyingParty;

  const limit = async (kind: keyof typeof rateLimits, who: string | undefined): Promise<void> => {
    if (who === undefined) return;
    const wait = await rateLimiter.count(`${kind} ${who}`, rateLimits[kind]);
    if (wait !== undefined) {
      throw new Problem('rate_limited', { headers: { 'Retry-After': String(wait) } });
    }
  };

  return async (c, next) => {
    const address = clientAddress(c);
    await limit('address', address && network(address));
    const session = await sessions.read(c);
    await limit('session', session?.id);
    await limit('account', session?.userId);
    await next();
  };
};
