import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createApp } from '../../demo/server/app.js';
import { readContract } from '../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { bundle } from '../package/support/bundle.js';
import { type ChromiumUsers, chromiumUsers } from '../support/users/chromium-users.js';

const open = async (): Promise<{ server: Server; origin: string }> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
};

/** The application's script: the elements, and a relying party at another origin. */
const script = (api: string) => `
  import 'passkey-elements/define';
  import { fetchRelyingParty } from 'passkey-elements';
  const relyingParty = fetchRelyingParty({
    endpoint: '${api}/passkeys',
    credentials: 'include',
    headers: () => ({ 'X-Application': 'shop' }),
  });
  for (const element of document.querySelectorAll('passkey-login, passkey-register, passkey-list')) {
    element.relyingParty = relyingParty;
  }
  addEventListener('passkey-success', ({ ceremony }) => {
    document.title = ceremony;
    document.querySelector('passkey-list').refresh();
  });
`;

const page = `<!doctype html><title>The application</title>
  <form><label>Username <input id="username" autocomplete="username webauthn"></label>
  <passkey-register for="username">Create</passkey-register>
  <passkey-login for="username">Sign in</passkey-login></form>
  <passkey-list></passkey-list>
  <script type="module" src="/app.js"></script>`;

describe('an application and its API at two origins', { timeout: 60_000 }, () => {
  const servers: Server[] = [];
  const applications = new Set<string | undefined>();
  let browsers: ChromiumUsers;
  let application: string;

  const serve = (server: Server, listener: RequestListener): void => {
    server.on('request', listener);
    servers.push(server);
  };

  before(async () => {
    browsers = await chromiumUsers();
    const app = await open();
    const api = await open();
    application = app.origin;
    const { code } = await bundle(script(api.origin));
    serve(app.server, ({ url }, response) => {
      const isScript = url === '/app.js';
      response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? code : page);
    });
    const relyingParty = createApp({
      database: await openDatabase(':memory:'),
      contract: await readContract(),
      origins: [app.origin],
      rpId: 'localhost',
      log: () => undefined,
    });
    const hono = new Hono();
    hono.use(cors({ origin: app.origin, credentials: true }));
    hono.all('*', (c) => {
      applications.add(c.req.header('X-Application'));
      return relyingParty.fetch(c.req.raw);
    });
    const listener = getRequestListener(hono.fetch);
    serve(api.server, (request, response) => void listener(request, response));
  });
  after(async () => {
    await browsers.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('signs up, signs in, lists and removes over CORS, with the session’s cookie and the page’s headers', async () => {
    const { page: tab, faults, leave } = await browsers.user();
    await tab.goto(application);
    await tab.getByLabel('Username').fill('ada');
    await tab.getByRole('button', { name: 'Create' }).click();
    await tab.waitForFunction(() => document.title === 'registration');
    await tab
      .locator('passkey-list')
      .getByRole('button', { name: /^Rename/ })
      .waitFor();

    await tab.reload();
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.waitForFunction(() => document.title === 'authentication');
    const list = tab.locator('passkey-list');
    await list.getByRole('button', { name: /^Remove/ }).click();
    await list.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await list.getByText('You have no passkeys yet.').waitFor();

    assert.deepEqual([...applications], ['shop']);
    assert.deepEqual(faults, []);
    await leave();
  });

  it('sends nothing to the other origin by an attribute alone, which injected markup could have', async () => {
    const { page: tab, leave } = await browsers.user();
    await tab.goto(application);
    const requestedUrls: string[] = [];
    tab.on('request', (request) => requestedUrls.push(new URL(request.url()).origin));
    const code = await tab.evaluate(async () => {
      const element = document.createElement('passkey-login');
      element.setAttribute('endpoint', 'http://localhost:9/passkeys');
      document.body.append(element);
      return new Promise((resolve) => {
        element.addEventListener('passkey-error', (event) =>
          resolve((event as unknown as { error: { code: string } }).error.code),
        );
        void (element as unknown as { start(): Promise<void> }).start();
      });
    });
    assert.equal(code, 'invalid-options');
    assert.ok(!requestedUrls.includes('http://localhost:9'));
    await leave();
  });
});
