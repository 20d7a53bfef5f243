import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from '../../server/app-context.js';
import { setSecurityHeaders } from '../../server/http/security-headers.js';
import { serveFiles } from '../../server/static-files.js';
import type { Manifest } from './manifest.js';
import { backendPage } from './page.js';
import { forwardRequest } from './forward-request.js';

/** A page and the backend that serves its requests, on one origin. */
export interface Site {
  close(): Promise<void>;
}

/** Paths that this site serves even for a backend that renders its own pages. */
const sitePaths = ['/assets/', '/passkey-elements/', '/runner/'];

const assets = fileURLToPath(new URL('assets', import.meta.url));

/**
 * Serves the page of a backend at a port of this machine, and passes on what is the backend's to
 * the port where its process listens.
 */
export const openSite = async (
  manifest: Manifest,
  port: number,
  backendPort: number,
): Promise<Site> => {
  const app = new Hono<AppEnv>();
  app.use(setSecurityHeaders(false));
  app.get('/', (c) => c.html(backendPage(manifest)));
  app.use('/runner/*', serveStatic({ root: assets, rewriteRequestPath: (path) => path.slice(7) }));
  serveFiles(app);
  const listener = getRequestListener(app.fetch);
  const isBackendPath = (path: string): boolean =>
    !sitePaths.some((prefix) => path.startsWith(prefix)) &&
    ['/session', ...manifest.forward].some((prefix) => path.startsWith(prefix));

  const server = createServer((incoming, outgoing) => {
    if (isBackendPath(incoming.url ?? ''))
      forwardRequest(incoming, outgoing, { port: backendPort });
    else void listener(incoming, outgoing);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
