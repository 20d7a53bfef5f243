import type { MiddlewareHandler } from 'hono';

/** Keeps every response out of caches but those that say otherwise, as files do. */
export const forbidStorage: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};
