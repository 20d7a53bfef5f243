import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { Hono, type Context, type Next } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createApp } from '../../demo/server/app.js';
import { readContract } from '../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../demo/server/database/open-database.js';

/** What goes wrong between the elements and the demo's relying party. */
export type Breakage = (c: Context, next: Next) => Promise<Response | void>;

/** Registers passkeys only for a user who has signed in at /passkeys/sign-in. */
export const requireSignIn: Breakage = async (c, next) => {
  if (c.req.path.endsWith('/sign-in')) {
    if (c.req.method === 'POST') setCookie(c, 'signed-in', 'yes');
    return c.html('<title>Sign in</title>');
  }
  const refused = c.req.path.includes('/registration/') && !getCookie(c, 'signed-in');
  if (refused) return c.json({ code: 'unauthenticated' }, 401);
  await next();
};

/** Changes the JSON of successful answers at a path's end. */
export const change =
  (end: string, alter: (body: Record<string, unknown>) => unknown): Breakage =>
  async (c, next) => {
    await next();
    if (!c.req.path.endsWith(end) || !c.res.ok) return;
    const body = (await c.res.json()) as Record<string, unknown>;
    c.res = new Response(JSON.stringify(await alter(body)), c.res);
  };

/** Accepts each sign-in again, but only in the session that sent it first or only in another. */
export const acceptReplays = (where: 'same session' | 'other session'): Breakage => {
  const accepted = new Map<string, { session: string; response: string }>();
  return async (c, next) => {
    const session = getCookie(c, 'test-session') ?? crypto.randomUUID();
    const request = c.req.raw.clone();
    const { credential } = (await request.json().catch(() => ({}))) as { credential?: unknown };
    const signIn = JSON.stringify(credential);
    const earlier = accepted.get(signIn);
    const replayed = earlier && (earlier.session === session) === (where === 'same session');
    if (replayed) return c.body(earlier.response, 200, { 'content-type': 'application/json' });
    await next();
    setCookie(c, 'test-session', session);
    if (!c.req.path.endsWith('/authentication/verify') || !c.res.ok) return;
    accepted.set(signIn, { session, response: await c.res.clone().text() });
  };
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
