import { assert, fixture, html } from '@open-wc/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { openPage } from '../support/web-test-runner/open-page.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, planFault } from '../support/web-test-runner/visit-relying-party.js';

// As strict as the demo's own pages.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'nonce-test'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('under a strict content policy with Trusted Types', () => {
  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  it('both elements work, look as they do elsewhere, and violate nothing', async () => {
    const username = await createAccount();
    const place = await fixture(html`<div></div>`);
    const { window, login, complaints } = await openPage(
      place,
      `<passkey-login endpoint="/passkeys"></passkey-login>
       <passkey-register endpoint="/passkeys" username="${newUsername()}"></passkey-register>`,
      { policy },
    );
    const button = login.shadowRoot!.querySelector('button')!;
    assert.strictEqual(window.getComputedStyle(button).display, 'flex');

    planFault('500@authentication/verify');
    await login.start();
    assert.strictEqual(login.state, 'failed');
    assert.strictEqual((await login.start())?.account?.name, username);
    const register = window.document.querySelector('passkey-register')!;
    assert.strictEqual(register.state, 'idle');
    assert.deepEqual(complaints, []);
  });

  it('a page that breaks the policy is found out by this test', async () => {
    const place = await fixture(html`<div></div>`);
    const { window, complaints } = await openPage(place, '<p></p>', { policy });
    assert.throws(() => (window.document.querySelector('p')!.innerHTML = '<b>broken</b>'));
    const style = window.document.createElement('style');
    style.textContent = 'p { color: red }';
    const found = new Promise((resolve) =>
      window.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'style-src-elem') resolve(true);
      }),
    );
    window.document.head.append(style);
    await found;
    assert.lengthOf(complaints, 2);
  });
});
