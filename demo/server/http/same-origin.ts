import type { MiddlewareHandler } from 'hono';
import { Problem } from '../contract/problem.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that change something unless one of our own pages sent them. Browsers put the
 * true `Origin` on every POST, so that the exact comparison stops cross-site request forgery, also
 * from other ports and subdomains, which share the cookie.
 * @throws {Problem} `forbidden_origin`
 */
export const requireSameOrigin =
  (origins: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('Origin');
    if (!safeMethods.has(c.req.method) && !(origin && origins.includes(origin))) {
      throw new Problem('forbidden_origin', {
        detail: 'The Origin header must be exactly the origin of the relying party.',
      });
    }
    await next();
  };
