import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { AppEnv } from './app-context.js';

const siteAssets = fileURLToPath(new URL('../pages/assets', import.meta.url));

/** Where the build puts the module for a script tag. */
export const builtElements = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** Serves the site's assets and the built elements from disk. */
export const serveFiles = (app: Hono<AppEnv>): void => {
  app.get('/assets/*', revalidate, etag(), serveFolder(siteAssets, '/assets'));
  app.get(
    '/passkey-elements/*',
    revalidate,
    etag(),
    serveFolder(builtElements, '/passkey-elements'),
  );
};

const revalidate: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('Cache-Control', 'no-cache');
};

const serveFolder = (root: string, path: string): MiddlewareHandler =>
  serveStatic({ root, rewriteRequestPath: (requested) => requested.slice(path.length) });
