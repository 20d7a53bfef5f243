import type { MiddlewareHandler } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { networkOf } from '../http/client-address.js';

/**
 * Limits the rate of requests by address, by session and, when signed in, by account.
 * @throws {Problem} `rate_limited`
 */
export const limitRequests = (relyingParty: RelyingParty): MiddlewareHandler<AppEnv> => {
  const { readClientAddress: clientAddress, rateLimiter, rateLimits, sessions } = relyingParty;

  const requireWithinLimit = async (
    kind: keyof typeof rateLimits,
    key: string | undefined,
  ): Promise<void> => {
    if (key === undefined) return;
    const retryAfter = await rateLimiter.count(`${kind} ${key}`, rateLimits[kind]);
    if (retryAfter !== undefined) {
      throw new Problem('rate_limited', { headers: { 'Retry-After': String(retryAfter) } });
    }
  };

  return async (c, next) => {
    const address = clientAddress(c);
    await requireWithinLimit('address', address && networkOf(address));
    const session = await sessions.read(c);
    await requireWithinLimit('session', session?.id);
    await requireWithinLimit('account', session?.userId);
    await next();
  };
};
