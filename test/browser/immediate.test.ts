import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { authenticate, clientCapabilities } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyErrorEvent, PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { framedSDK } from '../support/web-test-runner/framed-sdk.js';
import { openPage } from '../support/web-test-runner/open-page.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { shownText } from '../support/web-test-runner/shown-text.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import {
  addCredential,
  addVirtualAuthenticator,
  clearCredentials,
  credentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { relyingParty } from '../support/web-test-runner/visit-relying-party.js';

type ImmediateOptions = CredentialRequestOptions & { uiMode?: string };

const errorOf = (events: Event[]) => events.at(-1) as PasskeyErrorEvent;

describe('immediate', () => {
  const replace = replaceableMembers();
  const requests = recordRequests();
  let username: string;
  /** What the browser was asked for, but by autofill. */
  let asked: ImmediateOptions[];

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    const get = navigator.credentials.get.bind(navigator.credentials);
    asked = [];
    replace(navigator.credentials, {
      get(options: ImmediateOptions = {}) {
        if (!options.mediation) asked.push(options);
        return get(options);
      },
    });
    requests.length = 0;
  });
  afterEach(() => removeVirtualAuthenticator());

  /** Any key: the page has a gesture for some seconds. */
  const gesture = () => sendKeys({ press: 'a' });
  const withoutCapability = async () => {
    const { immediateGet, ...others } = await PublicKeyCredential.getClientCapabilities();
    assert.isTrue(immediateGet);
    replace(PublicKeyCredential, { getClientCapabilities: async () => others });
  };

  describe('<passkey-login immediate>', () => {
    let form: HTMLFormElement;
    let login: PasskeyLogin;

    const show = async () => {
      form = await fixture(html`
        <form>
          <input id="name" />
          <passkey-login for="name" immediate .relyingParty=${{ ...relyingParty }}></passkey-login>
        </form>
      `);
      login = form.querySelector('passkey-login')!;
      await waitUntil(() => window.pickPasskey, 'autofill is not armed');
      // The element has asked before this.
      await clientCapabilities();
    };
    const press = async () => {
      login.focus();
      await sendKeys({ press: 'Enter' });
    };
    afterEach(async () => {
      login.remove();
      await waitUntil(() => !window.pickPasskey, 'autofill is still armed');
    });

    it('signs in with a passkey that is at hand', async () => {
      await show();
      await press();
      await stateReached(login, 'complete');
      assert.deepEqual(
        asked.map(({ uiMode }) => uiMode),
        ['immediate'],
      );
    });

    it('without one ends in no-credential: nothing wrong, and the input has the focus', async () => {
      await clearCredentials();
      await show();
      const events = recordEvents(login);
      await press();
      await stateReached(login, 'failed');
      assert.deepEqual(story(events), ['start', 'requesting', 'prompting', 'failed', 'error']);
      const { error, userMessage } = errorOf(events);
      assert.include(error, { code: 'no-credential', ceremony: 'authentication' });
      assert.isTrue(document.activeElement === form.querySelector('input'));
      await login.updateComplete;
      assert.strictEqual(shownText(login, '[role=status]'), userMessage);
      assert.strictEqual(userMessage, 'No passkey was used. Sign in another way.');
      login.style.setProperty('--passkey-error', 'rgb(1, 2, 3)');
      const { color } = getComputedStyle(login.shadowRoot!.querySelector('[part=status]')!);
      assert.notStrictEqual(color, 'rgb(1, 2, 3)');
    });

    it('without one arms autofill again, and signs in once there is one', async () => {
      const [passkey] = await credentials();
      await clearCredentials();
      await show();
      await press();
      await stateReached(login, 'failed');
      await waitUntil(() => window.pickPasskey, 'autofill is not armed again');
      await addCredential(passkey!);
      assert.strictEqual((await login.start())?.account?.name, username);
    });

    it('opens the ordinary dialog in a browser that has nothing else', async () => {
      await withoutCapability();
      await show();
      assert.strictEqual((await login.start())?.account?.name, username);
      assert.lengthOf(asked, 1);
      assert.doesNotHaveAnyKeys(asked[0], ['uiMode']);
    });

    it('and reauthenticate exclude each other: invalid-options, and nothing is asked', async () => {
      await show();
      login.reauthenticate = true;
      requests.length = 0;
      const events = recordEvents(login);
      assert.strictEqual(await login.start(), undefined);
      assert.deepEqual(story(events), ['start', 'failed', 'error']);
      const { error } = errorOf(events);
      assert.include(error, { code: 'invalid-options', ceremony: 'authentication' });
      assert.match(error.message, /reauthenticate/);
      assert.deepEqual(requests, []);
      assert.deepEqual(asked, []);
    });
  });

  it('without a gesture is gesture-required, and signs in when its button is pressed', async () => {
    const place = await fixture(html`<div></div>`);
    const body = '<passkey-login immediate endpoint="/passkeys"></passkey-login>';
    const { login, window: page, complaints } = await openPage(place, body);
    await page.PublicKeyCredential.getClientCapabilities();
    const events = recordEvents(login);
    assert.strictEqual(await login.start(), undefined);
    assert.deepEqual(story(events), ['start', 'requesting', 'prompting', 'failed', 'error']);
    const { error, userMessage } = errorOf(events);
    assert.include(error, { code: 'gesture-required', ceremony: 'authentication' });
    assert.strictEqual(userMessage, 'Press the button to go on.');

    login.focus();
    await sendKeys({ press: 'Enter' });
    await stateReached(login, 'complete');
    assert.deepEqual(complaints, []);
  });

  describe('of authenticate()', () => {
    it('signs in with a passkey that is at hand', async () => {
      await gesture();
      const { account } = await authenticate(relyingParty, { uiMode: 'immediate' });
      assert.strictEqual(account?.name, username);
      assert.deepEqual(
        asked.map(({ uiMode }) => uiMode),
        ['immediate'],
      );
    });

    it('without one is no-credential', async () => {
      await clearCredentials();
      await gesture();
      const error = await failureOf(authenticate(relyingParty, { uiMode: 'immediate' }));
      assert.include(error, { code: 'no-credential', ceremony: 'authentication' });
    });

    it('is unsupported in a browser that has nothing like it, which is not asked', async () => {
      await withoutCapability();
      await gesture();
      const error = await failureOf(authenticate(relyingParty, { uiMode: 'immediate' }));
      assert.include(error, { code: 'unsupported', ceremony: 'authentication' });
      assert.deepEqual(asked, []);
    });

    it('with reauthenticate is invalid-options, and nothing is asked', async () => {
      const both = { uiMode: 'immediate', reauthenticate: true } as const;
      const error = await failureOf(authenticate(relyingParty, both));
      assert.include(error, { code: 'invalid-options', ceremony: 'authentication' });
      assert.deepEqual([requests, asked], [[], []]);
    });

    it('with a list of allowed passkeys is invalid-options, which names the list', async () => {
      await gesture();
      const allowCredentials = [{ id: 'AAAA', type: 'public-key' }];
      const listing = withOptions(() => ({ allowCredentials }));
      const error = await failureOf(authenticate(listing, { uiMode: 'immediate' }));
      assert.strictEqual(error.code, 'invalid-options');
      assert.include(error.message, 'allowCredentials');
      assert.deepEqual(asked, []);
    });

    it('without a gesture is gesture-required, and the next ceremony succeeds', async () => {
      const sdk = await framedSDK();
      const error = await failureOf(sdk.authenticate(relyingParty, { uiMode: 'immediate' }));
      assert.include(error, { code: 'gesture-required', ceremony: 'authentication' });
      assert.ok((await sdk.authenticate(relyingParty)).account);
    });
  });
});
