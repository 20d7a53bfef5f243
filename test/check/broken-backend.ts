import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { Hono, type Context, type Next } from 'hono';
import { createApp } from '../../demo/server/app.js';
import { readContract } from '../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../demo/server/database/open-database.js';

/** What goes wrong between the elements and the demo's relying party. */
export type Breakage = (c: Context, next: Next) => Promise<Response | void>;

/** Changes the JSON of successful answers at a path's end. */
export const change =
  (end: string, alter: (body: Record<string, unknown>) => unknown): Breakage =>
  async (c, next) => {
    await next();
    if (!c.req.path.endsWith(end) || !c.res.ok) return;
    const body = (await c.res.json()) as Record<string, unknown>;
    c.res = new Response(JSON.stringify(await alter(body)), c.res);
  };

/** The demo's relying party, broken on purpose. @returns its passkey endpoint */
export const startBackend = async (t: TestContext, breakage?: Breakage): Promise<string> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const database = await openDatabase(':memory:');
  const demo = createApp({
    database,
    contract: await readContract(),
    origins: [origin],
    rpId: 'localhost',
    rateLimits: { address: 100_000, account: 100_000, session: 100_000 },
    log: () => undefined,
  });
  const app = new Hono();
  if (breakage) app.use('/passkeys/*', breakage);
  app.all('*', (c) => demo.fetch(c.req.raw));
  const answer = getRequestListener(app.fetch);
  server.on('request', (request, response) => void answer(request, response));
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await database.destroy();
  });
  return `${origin}/passkeys`;
};
