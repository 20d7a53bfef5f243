import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../../demo/backends/runner/free-port.js';
import { forwardRequest } from '../../demo/backends/runner/forward-request.js';

/** Another origin that shows the pages of a demo site. */
export interface Mirror {
  origin: string;
  /** What users have sent last, by path. */
  received: Map<string, string>;
  close(): Promise<void>;
}

/**
 * Mirrors a site at a host and port of its own, as a phishing site does: it passes every request
 * on, with the site's own origin in its headers. `pages` are its own, by path.
 */
export async function startMirror(
  site: string,
  host: string,
  pages: Record<string, string> = {},
): Promise<Mirror> {
  const origin = `http://${host}:${await freePort()}`;
  const received = new Map<string, string>();
  const server = createServer((incoming, outgoing) => {
    const page = pages[incoming.url ?? ''];
    if (page) {
      outgoing.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
      return;
    }
    let body = '';
    incoming.setEncoding('utf8').on('data', (text: string) => (body += text));
    incoming.on('end', () => {
      received.set(incoming.url ?? '', body);
      const { host, port } = new URL(site);
      const { headers } = incoming;
      const own = { ...headers, host, ...(headers.origin ? { origin: site } : {}) };
      forwardRequest(incoming, outgoing, { port, headers: own, body });
    });
  });
  server.listen(Number(new URL(origin).port), '127.0.0.1');
  await once(server, 'listening');
  return {
    origin,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
