import { once } from 'node:events';
import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../../demo/server/app.js';
import { readContract } from '../../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../../demo/server/database/open-database.js';
import { type Certificate, createCertificate } from '../../support/tls/certificate.js';
import { blankPage } from './open-page.js';

/** What each host serves at `/.well-known/webauthn`, except the relying party's own. */
const wellKnown: Record<string, { status?: number; type: string; body: string }> = {
  'missing.test': { status: 404, type: 'text/plain', body: 'Not found' },
  'html.test': { type: 'text/html', body: '<!doctype html><title>Log in</title>' },
  'broken.test': { type: 'application/json', body: '{"origins":["https://page' },
  'unlisted.test': { type: 'application/json', body: '{"origins":["https://elsewhere.test"]}' },
};

/**
 * Sites over HTTPS: at `https://page.test` and `https://self-signed.test` a page with the package and
 * a relying party whose passkeys belong to `rp.test`, and hosts that say otherwise.
 */
export interface HttpsSites {
  /** Who has signed the certificate of all of them but one. */
  authority: Certificate;
  certificate: Certificate;
  /** Where all of them are. */
  port: number;
  /** The port of a proxy to them, for browsers whose requests cannot be mapped to a port. */
  proxyPort: number;
  close(): Promise<void>;
}

export async function startHttpsSites(): Promise<HttpsSites> {
  const authority = createCertificate('authority.test');
  const hosts = ['page.test', 'rp.test', ...Object.keys(wellKnown)];
  const certificate = createCertificate(hosts, authority);
  const database = await openDatabase(':memory:');
  const app = createApp({
    database,
    contract: await readContract(),
    origins: ['https://page.test', 'https://self-signed.test'],
    rpId: 'rp.test',
  });
  const relyingParty = getRequestListener(app.fetch);

  const sites = createServer(certificate, (request, response) => {
    if (respondDirectly(request, response)) return;
    void relyingParty(request, response);
  });
  sites.addContext('self-signed.test', createCertificate('self-signed.test'));
  const port = await listen(sites);

  const proxy = createProxy();
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    if (!url.endsWith('.test:443')) return socket.destroy();
    const site = connect(port, '127.0.0.1');
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    site.on('error', () => socket.destroy()).pipe(socket);
    socket.on('error', () => site.destroy()).pipe(site);
    return undefined;
  });

  return {
    authority,
    certificate,
    port,
    proxyPort: await listen(proxy),
    async close() {
      for (const server of [proxy, sites]) {
        server.closeAllConnections();
        server.close();
      }
      await database.destroy();
    },
  };
}

/** Responds to requests that are not the relying party's; returns `false` for its own. */
function respondDirectly({ headers, url }: IncomingMessage, response: ServerResponse): boolean {
  if (url === '/blank') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(blankPage);
    return true;
  }
  const file = wellKnown[headers.host ?? ''];
  if (!file) return false;
  response.writeHead(file.status ?? 200, { 'Content-Type': file.type }).end(file.body);
  return true;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
