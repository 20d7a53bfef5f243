import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchChromium } from '../support/chromium/launch.js';
import { inChromium } from '../support/users/browser-setup.js';
import {
  elements,
  form,
  fixOf,
  nothingToFix,
  openPlanted,
  plant,
} from './inspector/inspected-page.js';

/** What the developer of a page got wrong, and what the inspector tells them to write. */
inChromium((setup) => {
  it('a page without a mistake has nothing to fix', async () => {
    const { page } = await setup.visit();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: form });
    await nothingToFix(page);
  });

  it('an input without a form: the form to write', async () => {
    const { page } = await setup.visit();
    const body = form.replaceAll(/<\/?form>/g, '');
    await openPlanted(page, `${setup.server.origin}/planted`, { body });
    const { text, line } = await fixOf(page, 'Autofill of <passkey-login for="email"');
    assert.match(text, /not in a form/);
    assert.match(line, /^<form><input id="email".*<passkey-login.*<\/form>$/);
  });

  it('webauthn before the other token: the order to write', async () => {
    const { page } = await setup.visit();
    // The element fixes the order by itself where it offers passkeys.
    const body = form
      .replace('username webauthn', 'webauthn username')
      .replace('for="email"', 'for="email" autofill="off"');
    await openPlanted(page, `${setup.server.origin}/planted`, { body });
    const { text, line } = await fixOf(page, 'Autofill of <passkey-login');
    assert.match(text, /webauthn username/);
    assert.equal(line, '<input id="email" autocomplete="username webauthn">');
  });

  it('an IP address: the address to open', async () => {
    const { page } = await setup.visit();
    const { port } = new URL(setup.server.origin);
    await openPlanted(page, `http://127.0.0.1:${port}/planted`, { body: form });
    const { text, line } = await fixOf(page, 'Domain');
    assert.match(text, /127\.0\.0\.1 is an IP address/);
    assert.equal(line, `http://localhost:${port}/planted`);
  });

  it('an RP ID of another domain: the list of related origins to write there', async () => {
    const { page } = await setup.visit();
    const { origin } = setup.server;
    await page.route('**/passkeys/authentication/options', (route) =>
      route.fulfill({
        json: { publicKey: { challenge: 'AAAAAAAAAAAAAAAAAAAAAA', rpId: 'shop.example' } },
      }),
    );
    let origins: string[] = [];
    await page.route('https://shop.example/.well-known/webauthn', (route) =>
      route.fulfill({ json: { origins }, headers: { 'access-control-allow-origin': '*' } }),
    );
    await openPlanted(page, `${origin}/planted`, { body: form });
    const { text, line } = await fixOf(page, 'RP ID');
    assert.match(text, /shop\.example is neither the domain of .* lists no origin/);
    assert.deepEqual(JSON.parse(line), { origins: [origin] });

    origins = JSON.parse(line).origins as string[];
    await page.getByRole('button', { name: 'Check again' }).click();
    await nothingToFix(page);
  });

  it('a relying party that takes the page for another site: the token, and the origin to name', async () => {
    const { page } = await setup.visit();
    const origin = setup.server.origin.replace('localhost', 'shop.localhost');
    await openPlanted(page, `${origin}/planted`, { body: form });
    const { text, line } = await fixOf(page, 'CSRF protection');
    assert.match(text, new RegExp(`403.*Add ${origin} to the origins`));
    assert.match(line, /csrf-token/);
  });

  it('a content security policy that blocks the requests: the directive to write', async () => {
    const { page, faults } = await setup.visit();
    await openPlanted(page, `${setup.server.origin}/planted`, {
      body: form,
      headers: { 'content-security-policy': "connect-src 'none'" },
    });
    const { text, line } = await fixOf(page, 'Content security policy');
    assert.match(text, /\/passkeys\/authentication\/options/);
    assert.equal(line, `Content-Security-Policy: connect-src 'self' ${setup.server.origin}`);
    faults.length = 0;
  });

  it('the library twice: the one tag to keep', async () => {
    const { page } = await setup.visit();
    const body = elements.replace('.js', '.js?another') + form;
    await openPlanted(page, `${setup.server.origin}/planted`, { body });
    const { text, line } = await fixOf(page, 'Copies of passkey-elements');
    assert.match(text, /2 files/);
    assert.match(line, /^<script type="module" src=".*\/passkey-elements\.js"><\/script>$/);
  });

  it('an endpoint that nobody answers: where to look', async () => {
    const { page } = await setup.visit();
    await page.route('**/passkeys/**', (route) => route.abort('connectionrefused'));
    await openPlanted(page, `${setup.server.origin}/planted`, { body: form });
    const { text, line } = await fixOf(page, 'Relying party of <passkey-login');
    assert.match(text, /Start the server/);
    assert.match(line, /endpoint="\/passkeys"/);
  });

  it('a relying party of the page’s own that throws: what it has thrown', async () => {
    const { page } = await setup.visit();
    const own = `<passkey-login></passkey-login><script>
      document.querySelector('passkey-login').relyingParty = {
        authenticationOptions() { throw new RangeError('Out of challenges.'); },
      };
    </script>`;
    await openPlanted(page, `${setup.server.origin}/planted`, { body: own });
    const { text } = await fixOf(page, 'Relying party of <passkey-login>');
    assert.match(text, /RangeError: Out of challenges\./);
  });

  it('a list of somebody who is not signed in: what to do first', async () => {
    const { page } = await setup.visit();
    await openPlanted(page, `${setup.server.origin}/planted`, {
      body: '<passkey-list endpoint="/passkeys"></passkey-list>',
    });
    const { text } = await fixOf(page, 'Relying party of <passkey-list endpoint="/passkeys">');
    assert.match(text, /401.*Sign in first/);
  });

  it('a challenge that has expired: what to send with the options', async () => {
    const { page, site } = await setup.visit();
    await site.signUp();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: form });
    await nothingToFix(page);
    await site.planFault('expired-challenge@authentication/verify');
    await site.signInButton.click();
    const { text, line } = await fixOf(page, 'Challenge');
    assert.match(text, /Let challenges live for five minutes/);
    assert.match(line, /expiresAt/);
  });

  it('an extension that breaks toJSON: what to read instead', async () => {
    const { page, site, authenticator } = await setup.visit();
    await site.signUp();
    await authenticator.breakResponses();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: form });
    await nothingToFix(page);
    await site.signInButton.click();
    const { text, line } = await fixOf(page, 'Extensions');
    assert.match(text, /toJSON\(\) throws: TypeError/);
    assert.equal(line, 'credential.response.clientDataJSON');
  });
});

describe('where the browser gives a page no passkeys', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  before(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.route('**/passkeys/**', (route) => route.abort());
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(faults, []);
  });
  after(() => browser.close());

  it('plain HTTP: the address to serve', async () => {
    await openPlanted(page, 'http://shop.test/planted', { body: form });
    const { text, line } = await fixOf(page, 'Secure context');
    assert.match(text, /not a secure context/);
    assert.equal(line, 'https://shop.test/planted');
  });

  it('a frame of another origin without allow: the frame to write', async () => {
    const framed = 'https://widget.test/framed';
    await plant(page, framed, { body: `${form}<passkey-inspector></passkey-inspector>` });
    await plant(page, 'https://shop.test/planted', {
      body: `<iframe src="${framed}" width="900" height="900"></iframe>`,
    });
    await page.goto('https://shop.test/planted');
    const { text, line } = await fixOf(page.frameLocator('iframe'), 'Frame');
    assert.match(
      text,
      /publickey-credentials-get and publickey-credentials-create are not allowed/,
    );
    assert.equal(
      line,
      `<iframe src="${framed}" allow="publickey-credentials-get; publickey-credentials-create"></iframe>`,
    );
  });
});
