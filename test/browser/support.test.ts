import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import type { Ceremony } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { framedSDK } from '../support/web-test-runner/framed-sdk.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { shownText } from '../support/web-test-runner/shown-text.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
  setPresence,
} from '../support/web-test-runner/virtual-authenticator.js';
import { relyingParty } from '../support/web-test-runner/visit-relying-party.js';

describe('passkeySupport() in a frame', () => {
  const blocked = { supported: false, reason: 'blocked-by-policy' } as const;
  const supported = { supported: true };
  const get = "publickey-credentials-get 'none'";
  const create = "publickey-credentials-create 'none'";
  const rows: [allow: string, Record<Ceremony | 'either', object>][] = [
    ['', { registration: supported, authentication: supported, either: supported }],
    [get, { registration: supported, authentication: blocked, either: supported }],
    [create, { registration: blocked, authentication: supported, either: supported }],
    [`${get}; ${create}`, { registration: blocked, authentication: blocked, either: blocked }],
  ];
  for (const [allow, expected] of rows) {
    it(`answers for each ceremony, and for either, with allow="${allow}"`, async () => {
      const { passkeySupport } = await framedSDK(allow);
      assert.deepEqual<object>(
        {
          registration: passkeySupport('registration'),
          authentication: passkeySupport('authentication'),
          either: passkeySupport(),
        },
        expected,
      );
    });
  }
});

describe('an element, when the user comes back to its window,', () => {
  const replace = replaceableMembers();
  const { PublicKeyCredential } = window;
  let form: HTMLFormElement;
  let login: PasskeyLogin;

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(async () => {
    login.remove();
    await waitUntil(() => !window.pickPasskey, 'autofill is still armed');
    await removeVirtualAuthenticator();
  });

  const show = async () => {
    form = await fixture(html`
      <form>
        <input id="name" autocomplete="username" />
        <passkey-login for="name" .relyingParty=${{ ...relyingParty }}></passkey-login>
      </form>
    `);
    login = form.querySelector('passkey-login')!;
  };
  const comeBack = async () => {
    dispatchEvent(new Event('focus'));
    await login.updateComplete;
  };
  const goes = () => replace(window, { PublicKeyCredential: undefined });
  const comes = () => replace(window, { PublicKeyCredential });

  it('is idle where passkeys have come meanwhile, and offers them in autofill, too', async () => {
    goes();
    await show();
    const events = recordEvents(login);
    assert.strictEqual(login.state, 'unsupported');
    assert.strictEqual(form.querySelector('input')!.autocomplete, 'username');
    comes();
    await comeBack();
    assert.strictEqual(login.state, 'idle');
    assert.deepEqual(story(events), ['idle']);
    assert.strictEqual(shownText(login, 'button'), 'Sign in with a passkey');
    await waitUntil(() => login.matches(':state(autofill)'), 'autofill is not armed');
    assert.ok((await login.start())?.account);
  });

  it('is unsupported where passkeys have gone meanwhile, and offers none', async () => {
    await show();
    await waitUntil(() => login.matches(':state(autofill)'), 'autofill is not armed');
    const events = recordEvents(login);
    goes();
    await comeBack();
    assert.strictEqual(login.state, 'unsupported');
    assert.deepEqual(story(events), ['unsupported']);
    assert.strictEqual(shownText(login, 'button'), '');
    await waitUntil(() => !login.matches(':state(autofill)'), 'autofill is still armed');
    assert.isFalse(!!window.pickPasskey);
    comes();
  });

  it('stays as it is while nothing has changed', async () => {
    await show();
    const events = recordEvents(login);
    await comeBack();
    assert.deepEqual(story(events), []);
  });

  it('goes on with the ceremony that is under way', async () => {
    await show();
    await setPresence(false);
    const result = login.start();
    await stateReached(login, 'prompting');
    goes();
    await comeBack();
    assert.strictEqual(login.state, 'prompting');
    comes();
    login.cancel();
    await result;
  });
});
