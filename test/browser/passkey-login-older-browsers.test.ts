import { assert, fixture, html } from '@open-wc/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { openPage } from '../support/web-test-runner/open-page.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

/** What Chrome 108, Firefox 119 or Safari 16.4 lack, each with a script that takes it away. */
const later = {
  'PublicKeyCredential.getClientCapabilities()':
    'delete PublicKeyCredential.getClientCapabilities;',
  'PublicKeyCredential.parse…FromJSON()': `
    delete PublicKeyCredential.parseCreationOptionsFromJSON;
    delete PublicKeyCredential.parseRequestOptionsFromJSON;`,
  'PublicKeyCredential.prototype.toJSON()': 'delete PublicKeyCredential.prototype.toJSON;',
  'PublicKeyCredential.isConditionalMediationAvailable()':
    'delete PublicKeyCredential.isConditionalMediationAvailable;',
  'PublicKeyCredential.signal…()': `
    for (const name of Object.keys(PublicKeyCredential)) {
      if (name.startsWith('signal')) delete PublicKeyCredential[name];
    }`,
  'AbortSignal.any()': 'delete AbortSignal.any;',
  'AbortSignal.timeout()': 'delete AbortSignal.timeout;',
  'ElementInternals.prototype.states': 'delete ElementInternals.prototype.states;',
  'custom states without two dashes (Chrome before 125)': `
    const { add } = CustomStateSet.prototype;
    CustomStateSet.prototype.add = function (name) {
      if (!name.startsWith('--')) throw new DOMException('No dashes.', 'SyntaxError');
      return add.call(this, name);
    };`,
  'HTMLElement.prototype.attachInternals()': 'delete HTMLElement.prototype.attachInternals;',
  'document.adoptedStyleSheets': `
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;`,
  'the latest of JavaScript and URL': `
    delete URL.canParse;
    delete URL.parse;
    delete Promise.withResolvers;
    delete Promise.try;
    delete Object.groupBy;
    delete Array.fromAsync;
    for (const name of ['findLast', 'toReversed', 'toSorted', 'toSpliced', 'with']) {
      delete Array.prototype[name];
    }`,
};

const body = `
  <form>
    <input id="name">
    <passkey-login for="name" endpoint="/passkeys"></passkey-login>
  </form>`;

describe('sign-in works', () => {
  let username: string;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  const signsIn = async (before: string) => {
    const place = await fixture(html`<div></div>`);
    // Autofill would be answered at once by a virtual authenticator; the button is meant here.
    const page = await openPage(place, body.replace('for=', 'autofill="off" for='), { before });
    const { login, complaints } = page;
    assert.strictEqual((await login.start())?.account?.name, username);
    assert.strictEqual(login.state, 'complete');
    assert.strictEqual(
      page.window.getComputedStyle(login.shadowRoot!.querySelector('[tabindex]:not([hidden])')!)
        .display,
      'block',
    );
    assert.deepEqual(complaints, []);
  };

  for (const [missing, before] of Object.entries(later)) {
    it(`without ${missing}`, () => signsIn(before));
  }

  it('without all of these at once', () =>
    signsIn(
      Object.values(later)
        .map((script) => `{ ${script} }`)
        .reverse()
        .join('\n'),
    ));
});

describe('before Chrome 125, which wants two dashes', () => {
  it('the states can be matched with them', async () => {
    const place = await fixture(html`<div></div>`);
    const before = later['custom states without two dashes (Chrome before 125)'];
    const { login } = await openPage(place, '<passkey-login></passkey-login>', { before });
    assert.isTrue(login.matches(':state(--idle)'));
    await login.start();
    assert.isTrue(login.matches(':state(--failed)'));
    assert.isFalse(login.matches(':state(--idle)'));
  });
});

describe('without conditional mediation', () => {
  it('nothing is asked of the relying party before the user does', async () => {
    const place = await fixture(html`<div></div>`);
    const before = later['PublicKeyCredential.isConditionalMediationAvailable()'];
    const { window, login, complaints } = await openPage(place, body, { before });
    await login.updateComplete;
    // A request of autofill's would have been sent before this one.
    await window.fetch('/passkeys/passkeys');
    const requests = window.performance.getEntriesByType('resource').map(({ name }) => name);
    assert.deepEqual(
      requests.filter((name) => name.includes('options')),
      [],
    );
    assert.isFalse(login.matches(':state(autofill)'));
    assert.deepEqual(complaints, []);
  });
});
