import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from '../app-context.js';
import type { Log } from '../log.js';

/** Logs each request by its route, status, duration in milliseconds and problem code. */
export const logRequests =
  (log: Log): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const start = performance.now();
    await next();
    log({
      event: 'request',
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
      code: c.get('problem'),
    });
  };
