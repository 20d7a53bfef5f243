import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import {
  type Cdp,
  MockRelyingParty,
  passkeysFixture,
  virtualAuthenticator,
  type VirtualAuthenticator,
} from 'passkey-elements/testing';
import type { Browser, Page } from 'playwright';
import { launchChromium } from '../support/chromium/launch.js';
import { DemoServer } from '../support/demo-server.js';
import { Site } from '../support/users/site.js';

describe('in Chromium', () => {
  let server: DemoServer;
  let browser: Browser;
  let page: Page;
  let passkeys: VirtualAuthenticator;
  let site: Site;

  before(async () => {
    [server, browser] = await Promise.all([DemoServer.start(), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
    passkeys = await virtualAuthenticator(page);
    site = new Site(page, server.origin);
  });
  afterEach(() => page.context().close());

  it('a user signs up and in, and their passkey is listed', async () => {
    const name = await site.signUp();
    assert.equal((await passkeys.credentials()).length, 1);
    await site.signOut();
    await site.open('/sign-in');
    await site.signIn(name);
  });

  it('a user picks their passkey in autofill', async () => {
    const name = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');
    await passkeys.pickInAutofill();
    await site.waitForAccountPage(name);
  });

  it('a pick waits until autofill is pending', async () => {
    const name = await site.signUp();
    await site.signOut();
    let sendOptions: () => void = () => undefined;
    await page.route('**/passkeys/authentication/options', async (route) => {
      await new Promise<void>((resolve) => (sendOptions = resolve));
      await route.continue();
    });
    const requested = page.waitForRequest('**/passkeys/authentication/options');
    await page.goto(`${server.origin}/sign-in`);
    await requested;
    const pick = passkeys.pickInAutofill();
    sendOptions();
    await pick;
    await site.waitForAccountPage(name);
  });

  it('a pick waits through a navigation', async () => {
    const name = await site.signUp();
    await site.signOut();
    await Promise.all([passkeys.pickInAutofill(), page.goto(`${server.origin}/sign-in`)]);
    await site.waitForAccountPage(name);
  });

  it('a pick without autofill says why it cannot happen', async () => {
    await site.open('/');
    await assert.rejects(passkeys.pickInAutofill({ timeout: 300 }), (error: Error) => {
      assert.match(error.message, new RegExp(`not pending on ${server.origin}/ after 300 ms`));
      assert.match(error.message, /no <passkey-login>/);
      return true;
    });
  });

  it('a conditional request that replaces another can be picked', async () => {
    await site.signUp();
    await page.evaluate(() => {
      const first = new AbortController();
      for (const signal of [first.signal, undefined]) {
        navigator.credentials
          .get({
            mediation: 'conditional',
            publicKey: { challenge: new Uint8Array(16) },
            signal,
          })
          .then(() => (document.title = 'Picked'))
          .catch(() => undefined);
        first.abort();
      }
    });
    await passkeys.pickInAutofill();
    await page.waitForFunction(() => document.title === 'Picked');
  });

  it('an option that the browser refuses is invalid-options, not an extension’s fault', async () => {
    await page.route('**/passkeys/authentication/options', (route) =>
      route.fulfill({
        json: {
          publicKey: {
            challenge: 'AAAAAAAAAAAAAAAAAAAAAA',
            extensions: { prf: { eval: { second: 'AAAA' } } },
          },
        },
      }),
    );
    await site.open('/sign-in');
    const error = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const login = document.querySelector('passkey-login')!;
          login.addEventListener('passkey-error', ({ error }) => resolve(error.code));
        }),
    );
    await site.signInButton.click();
    assert.equal(await error, 'invalid-options');
  });

  it('a user cancels, and then does not', async () => {
    const name = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');
    await passkeys.cancelling(async () => {
      await site.signInButton.click();
      await site.waitForStatus('That didn’t complete.');
    });
    await site.signIn(name);
  });

  it('the dialog hangs, until the user gives up', async () => {
    const name = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');
    await passkeys.hanging(async () => {
      await site.signInButton.click();
      await site.waitForStatus('Follow your browser’s instructions.');
      await page.keyboard.press('Escape');
    });
    await site.signIn(name);
  });

  it('a passkey that the user has removed is gone', async () => {
    await site.signUp();
    const [passkey] = await passkeys.credentials();
    await passkeys.removeCredential(passkey!.credentialId);
    assert.deepEqual(await passkeys.credentials(), []);
  });

  it('a false signature is refused', async () => {
    await site.signUp();
    await site.signOut();
    await site.open('/sign-in');
    await passkeys.setResponseOverrideBits({ isBogusSignature: true });
    await site.signInButton.click();
    await site.waitForStatus('That wasn’t accepted.');
  });

  it('a password manager that breaks its responses costs no sign-in', async () => {
    await passkeys.breakResponses();
    const name = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');
    await site.signIn(name);
  });

  it('Playwright’s fixture takes its authenticator away again', async () => {
    const own = await (await browser.newContext()).newPage();
    await passkeysFixture({ page: own }, async (passkeys) => {
      assert.deepEqual(await passkeys.credentials(), []);
    });
    await own.context().close();
  });

  it('whatever sends CDP commands can have one, as WebdriverIO and Cypress do', async () => {
    const other = await (await browser.newContext()).newPage();
    const session = await other.context().newCDPSession(other);
    const sent: string[] = [];
    const driver: Cdp = {
      send(method, parameters) {
        sent.push(method);
        return session.send(method as never, parameters as never);
      },
    };
    const passkeys = await virtualAuthenticator(driver);
    await new Site(other, server.origin).signUp();
    assert.equal((await passkeys.credentials()).length, 1);
    assert.ok(sent.includes('WebAuthn.addVirtualAuthenticator'));
    await other.context().close();
  });

  it('a page’s requests can be answered by the mock, as MSW or a service worker would', async () => {
    const mock = new MockRelyingParty();
    await page.route('**/passkeys/**', async (route) => {
      const request = route.request();
      const answer = await mock.handle(
        new Request(request.url(), { method: request.method(), body: request.postData() }),
      );
      await route.fulfill({
        status: answer!.status,
        headers: Object.fromEntries(answer!.headers),
        body: await answer!.text(),
      });
    });
    await page.route('**/mocked', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html>
          <script type="module" src="/passkey-elements/passkey-elements.js"></script>
          <passkey-register endpoint="/passkeys" username="ada"></passkey-register>`,
      }),
    );
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.goto(`${server.origin}/mocked`);
    await site.signUpButton.click();
    await site.waitForStatus('Your passkey is ready.');
    assert.equal(mock.account?.name, 'ada');
    assert.deepEqual(warnings, []);
  });
});
