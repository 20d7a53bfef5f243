import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { launchChromium } from '../support/chromium/launch.js';

const origin = 'http://insecure.test';

const modules = {
  'passkey-elements': '/dist/index.js',
  'passkey-elements/define': '/dist/define.js',
  '@simplewebauthn/browser': '/node_modules/@simplewebauthn/browser/esm/index.js',
  lit: '/node_modules/lit/index.js',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/is-server.js': '/node_modules/lit-html/is-server.js',
  'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
};

const html = `<!doctype html>
  <script type="importmap">${JSON.stringify({ imports: modules })}</script>
  <form><input id="name" autocomplete="username"></form>
  <passkey-login for="name" endpoint="/passkeys"></passkey-login>
  <script type="module">import 'passkey-elements/define';</script>`;

describe('in a page without HTTPS', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  const warnings: string[] = [];

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
      else
        await route.fulfill({ path: fileURLToPath(new URL(`../..${pathname}`, import.meta.url)) });
    });
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => document.querySelector('passkey-login:defined'));
  });
  after(() => browser?.close());

  it('the SDK rejects with insecure-context, and says so beforehand', async () => {
    const seen = await page.evaluate(async () => {
      const sdk = await import('passkey-elements');
      const relyingParty = sdk.fetchRelyingParty({ endpoint: '/passkeys' });
      const error: unknown = await sdk
        .authenticate(relyingParty)
        .catch((thrown: unknown) => thrown);
      return {
        secure: isSecureContext,
        support: sdk.passkeySupport(),
        code: sdk.isPasskeyError(error) && error.code,
      };
    });
    assert.deepEqual(seen, {
      secure: false,
      support: { supported: false, reason: 'insecure-context' },
      code: 'insecure-context',
    });
  });

  it('the element is unsupported, and the developer is told to use HTTPS', async () => {
    await page.waitForFunction(
      () => document.querySelector('passkey-login')?.state === 'unsupported',
    );
    assert.deepEqual(warnings, ['passkey-elements: Passkeys need HTTPS, or localhost.']);
  });
});
