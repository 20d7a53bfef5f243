import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from '../../server/app-context.js';
import { securityHeaders } from '../../server/http/security-headers.js';
import { serveFiles } from '../../server/static-files.js';
import type { Manifest } from './manifest.js';
import { backendPage } from './page.js';
import { passOn } from './pass-on.js';

/** A page that a backend answers, both at one origin. */
export interface Site {
  close(): Promise<void>;
}

/** What a backend that renders its own pages gets from here as well. */
const own = ['/assets/', '/passkey-elements/', '/runner/'];

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
  app.use(securityHeaders(false));
  app.get('/', (c) => c.html(backendPage(manifest)));
  app.use('/runner/*', serveStatic({ root: assets, rewriteRequestPath: (path) => path.slice(7) }));
  serveFiles(app);
  const answer = getRequestListener(app.fetch);
  const isBackends = (path: string): boolean =>
    !own.some((beginning) => path.startsWith(beginning)) &&
    ['/session', ...manifest.forward].some((beginning) => path.startsWith(beginning));

  const server = createServer((incoming, outgoing) => {
    if (isBackends(incoming.url ?? '')) passOn(incoming, outgoing, { port: backendPort });
    else void answer(incoming, outgoing);
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
