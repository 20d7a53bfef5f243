import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium/launch.js';
import { freePort } from '../../demo/backends/runner/free-port.js';
import { createCertificate } from '../support/tls/certificate.js';
import { startProxy } from '../support/tls/proxy.js';
import { Authenticator } from './authenticator.js';
import { newDatabase } from './new-database.js';
import { ServerProcess } from './server-process.js';
import type { ResponseBody } from './user.js';

const host = 'login.library.example';

/** Posts as the page's own script would. */
const post = (page: Page, path: string, body: object): Promise<ResponseBody> =>
  page.evaluate(
    async ([address, json]) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(address, { method: 'POST', headers, body: json })).json();
    },
    [`/passkeys/${path}`, JSON.stringify(body)] as const,
  );

test('behind a TLS proxy, under a public name, people sign up with a __Host- cookie and are told apart', async (t) => {
  const port = await freePort();
  const server = await ServerProcess.start({
    DATABASE_FILE: await newDatabase(t),
    ORIGIN: `https://${host}:${port}`,
    RP_ID: 'library.example',
    TRUST_PROXY: 'on',
    RATE_LIMIT_PER_ADDRESS: '6',
    NODE_ENV: 'production',
  });
  t.after(() => server.kill());
  const certificate = createCertificate(host);
  const proxy = await startProxy(port, server.port, certificate);
  t.after(() => proxy.close().closeAllConnections());
  const browser = await launchChromium({
    args: [
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${certificate.publicKeyHash}`,
    ],
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`https://${host}:${port}/sign-up`);
  const authenticator = await Authenticator.plugInto(page);

  const { publicKey } = await post(page, 'registration/options', { username: 'Ada' });
  const credential = await authenticator.create(publicKey);
  const { account } = await post(page, 'registration/verify', { credential });
  assert.equal(account.name, 'Ada');
  assert.equal(account.rpId, 'library.example');
  await page.goto(`https://${host}:${port}/account`);
  assert.match(await page.innerText('main'), /Ada/);
  // The list of passkeys sends a request by itself.
  await page.locator('passkey-list').getByText('Created').waitFor();

  const cookies = await page.context().cookies();
  assert.deepEqual(
    cookies.map(({ name, domain, path, secure, httpOnly, sameSite }) => ({
      name,
      domain,
      path,
      secure,
      httpOnly,
      sameSite,
    })),
    [
      {
        name: '__Host-session',
        domain: host,
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ],
  );

  const statuses = await page.evaluate(async () => {
    const responses = [];
    for (let count = 0; count < 4; count += 1) {
      const headers = { 'X-Forwarded-For': `198.51.100.${count}` };
      responses.push((await fetch('/passkeys/passkeys', { headers })).status);
    }
    return responses;
  });
  assert.deepEqual(statuses, [200, 200, 200, 429], 'whatever the user says of its address');
});
