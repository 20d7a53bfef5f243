import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { connect, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { forwardRequest } from '../../demo/backends/runner/forward-request.js';
import { createApp } from '../../demo/server/app.js';
import { readContract } from '../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../demo/server/database/open-database.js';

/**
 * Where the pages of a site are from: a folder of files, or a server's port on this machine, which
 * may also pass on what is the relying party's.
 */
export type Pages = { files: string } | { port: number; forwardsAll?: boolean };

/** An app's pages and the demo's relying party, at one origin. */
export interface AppSite {
  origin: string;
  /** The relying party's own origin, for a server that forwards requests to it. */
  relyingParty: string;
  /** Says where the pages are from, which may need to know the origin. */
  show(pages: Pages): void;
  close(): Promise<void>;
}

/** Whether a path is the relying party's, the list of passkeys and signing out included. */
const isRelyingPartyPath = (url: string): boolean =>
  /^\/(passkeys\/|account\/.|sign-out$)/.test(url);

/** Opens a site at a free port, with a database in memory. */
export async function openAppSite(): Promise<AppSite> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as { port: number }).port}`;
  const database = await openDatabase(':memory:');
  const relyingParty = createApp({
    database,
    contract: await readContract(),
    origins: [origin],
    rpId: 'localhost',
  });
  const verify = getRequestListener(relyingParty.fetch);
  const alone = createServer((...exchange) => void verify(...exchange)).listen(0, '127.0.0.1');
  await once(alone, 'listening');
  let forwardsAll = false;
  let pages: RequestListener | undefined;
  let upgrade: ((incoming: IncomingMessage, socket: Socket) => void) | undefined;

  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (!forwardsAll && isRelyingPartyPath(incoming.url ?? '')) void verify(incoming, outgoing);
    else pages?.(incoming, outgoing);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket) => upgrade?.(incoming, socket));

  return {
    origin,
    relyingParty: `http://127.0.0.1:${(alone.address() as { port: number }).port}`,
    show(from) {
      forwardsAll = 'port' in from && from.forwardsAll === true;
      pages =
        'files' in from
          ? serveFiles(from.files)
          : (...exchange) => forwardRequest(...exchange, { host: 'localhost', port: from.port });
      upgrade = 'port' in from ? forwardUpgrade(from.port) : undefined;
    },
    async close() {
      for (const each of [server, alone]) {
        each.closeAllConnections();
        each.close();
        await once(each, 'close');
      }
      await database.destroy();
    },
  };
}

/** Files, and for every other address the page whose script knows it. */
function serveFiles(root: string): RequestListener {
  const app = new Hono();
  app.use(serveStatic({ root }));
  app.get('*', serveStatic({ root, path: 'index.html' }));
  const listener = getRequestListener(app.fetch);
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

/** A development server notifies its pages of changes through a socket. */
function forwardUpgrade(port: number) {
  return ({ method, url, rawHeaders }: IncomingMessage, socket: Socket): void => {
    const passed = connect({ host: 'localhost', port }, () => {
      const lines = rawHeaders.map((text, index) => text + (index % 2 ? '\r\n' : ': '));
      passed.write(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      passed.pipe(socket).pipe(passed);
    });
    for (const [one, other] of [
      [passed, socket],
      [socket, passed],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  };
}
