import { assert, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import 'passkey-elements/define';
import { fetchRelyingParty } from 'passkey-elements';
import { PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import type { PasskeyErrorEvent } from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

describe('where <passkey-login> sends its requests', () => {
  let username: string;
  let login: PasskeyLogin;
  const requests = recordRequests();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    requests.length = 0;
    login = await fixture(html`<passkey-login></passkey-login>`);
  });
  afterEach(() => removeVirtualAuthenticator());

  const endpoints = ['/passkeys', '/passkeys/', `${location.origin}/passkeys`];
  for (const endpoint of endpoints) {
    it(`can be the endpoint ${endpoint.replace(location.origin, 'https://this.page')}`, async () => {
      login.setAttribute('endpoint', endpoint);
      assert.strictEqual((await login.start())?.account?.name, username);
    });
  }

  const refused = [undefined, 'https://elsewhere.example/passkeys', '//elsewhere.example/passkeys'];
  for (const endpoint of refused) {
    it(`cannot be the endpoint ${endpoint}: nothing is sent, and the developer is told`, async () => {
      const sent: unknown[] = [];
      const send = window.fetch;
      window.fetch = (...request) => (sent.push(request), send(...request));
      try {
        if (endpoint) login.endpoint = endpoint;
        const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
        assert.strictEqual(await login.start(), undefined);
        const { error } = await failure;
        assert.strictEqual(error.code, 'invalid-options');
        assert.match(
          error.message,
          /an endpoint of this origin, or a relyingParty|Use a path or a full URL/,
        );
        assert.deepEqual(sent, []);
      } finally {
        window.fetch = send;
      }
    });
  }

  it('can be any relyingParty, which is stronger than the endpoint', async () => {
    login.endpoint = '/nowhere';
    login.relyingParty = fetchRelyingParty({ endpoint: '/passkeys' });
    assert.strictEqual((await login.start())?.account?.name, username);
  });

  it('get params with both requests', async () => {
    login.endpoint = '/passkeys';
    login.params = { remember: true };
    await login.start();
    assert.deepEqual(
      requests.map(({ body }) => body.params),
      [{ remember: true }, { remember: true }],
    );
  });
});

describe('the attributes and properties of <passkey-login>', () => {
  it('reflect `disabled`, which disables the button', async () => {
    const login = await fixture<PasskeyLogin>(html`<passkey-login></passkey-login>`);
    const button = login.shadowRoot!.querySelector('button')!;
    assert.isFalse(button.disabled);
    login.disabled = true;
    await login.updateComplete;
    assert.isTrue(login.hasAttribute('disabled'));
    assert.isTrue(button.disabled);
    login.removeAttribute('disabled');
    await login.updateComplete;
    assert.isFalse(button.disabled);
  });

  it('take `disabled` back as a property, too', async () => {
    const login = await fixture<PasskeyLogin>(html`<passkey-login></passkey-login>`);
    const button = login.shadowRoot!.querySelector('button')!;
    login.disabled = true;
    await login.updateComplete;
    login.disabled = false;
    await waitUntil(() => !button.disabled, 'the button is still disabled');
    assert.isFalse(login.hasAttribute('disabled'));
  });

  it('follow a fieldset around the element', async () => {
    const fieldset = await fixture<HTMLFieldSetElement>(html`
      <fieldset disabled><passkey-login></passkey-login></fieldset>
    `);
    const login = fieldset.querySelector('passkey-login')!;
    const button = login.shadowRoot!.querySelector('button')!;
    await login.updateComplete;
    assert.isTrue(button.disabled);
    fieldset.disabled = false;
    await login.updateComplete;
    assert.isFalse(button.disabled);
  });

  it('ignore what is written to `state`, also before the element was defined', async () => {
    const login = document.createElement('late-login') as PasskeyLogin;
    login.state = 'complete';
    document.body.append(login);
    class LateLogin extends PasskeyLogin {}
    LateLogin.define('late-login');
    await login.updateComplete;
    assert.strictEqual(login.state, 'idle');
    login.state = 'complete';
    assert.strictEqual(login.state, 'idle');
    login.remove();
  });

  it('count where they were set before the element was defined', async () => {
    const early = document.createElement('early-login') as PasskeyLogin;
    Object.assign(early, { endpoint: '/passkeys', disabled: true, messages: { signIn: 'Go in' } });
    document.body.append(early);
    class EarlyLogin extends PasskeyLogin {}
    EarlyLogin.define('early-login');
    await early.updateComplete;
    const button = early.shadowRoot!.querySelector('button')!;
    assert.isTrue(button.disabled);
    assert.include(button.textContent, 'Go in');
    early.remove();
  });
});

describe('define()', () => {
  it('returns quietly where the tag is taken', () => {
    const taken = customElements.get('passkey-login');
    class Other extends PasskeyLogin {}
    Other.define();
    assert.strictEqual(customElements.get('passkey-login'), taken);
    assert.strictEqual(taken, PasskeyLogin);
  });

  it('takes another tag', async () => {
    class MemberRegister extends PasskeyRegister {}
    MemberRegister.define('member-register');
    const element = document.createElement('member-register');
    assert.instanceOf(element, PasskeyRegister);
  });
});
