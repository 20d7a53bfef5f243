import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { authenticate, autofill, PasskeyError, register } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { consoleOutputOf } from '../support/web-test-runner/console-output.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  newUsername,
  planFault,
  relyingParty,
  signOut,
} from '../support/web-test-runner/visit-relying-party.js';

// What has gone wrong in other passkey libraries, where no other test would see it come here.
describe('unlike elsewhere', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();
  const optionsAsked = () => requests.filter(({ path }) => path === 'authentication/options');

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    requests.length = 0;
  });
  afterEach(async () => {
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const armed = () => waitUntil(() => window.pickPasskey, 'autofill is not armed');

  describe('autofill', () => {
    let form: HTMLFormElement;
    let login: PasskeyLogin;

    beforeEach(async () => {
      form = await fixture(html`
        <form>
          <input id="name" />
          <passkey-login for="name" .relyingParty=${{ ...relyingParty }}></passkey-login>
          <input id="other" />
        </form>
      `);
      login = form.querySelector('passkey-login')!;
      await armed();
    });
    afterEach(() => login.remove());

    const successes: [string, () => unknown, requested: number][] = [
      ['a click', () => login.start(), 0],
      ['a click on the button that has the focus', () => (login.focus(), login.start()), 0],
      ['the SDK', () => authenticate(relyingParty), 2],
      ['a pick', () => (window.pickPasskey!(), stateReached(login, 'complete')), 0],
    ];
    for (const [name, succeed, requested] of successes) {
      it(`is not armed again after a success by ${name}, wherever the focus goes`, async () => {
        requests.length = 0;
        await succeed();
        await login.updateComplete;
        form.querySelector<HTMLInputElement>('#other')!.focus();
        login.focus();
        // A request for options would be on its way before this one.
        await signOut();
        // The focus of the button may prefetch for a click; autofill requests nothing.
        const conditional = optionsAsked().filter(({ body }) => body.mediation === 'conditional');
        assert.lengthOf(conditional, 0);
        assert.isAtMost(optionsAsked().length, requested);
        assert.isFalse(!!window.pickPasskey);
      });
    }
  });

  it('an end to autofill counts while its options are on their way, also for a click after it', async () => {
    const { relyingParty: late, requested, release } = holdStep('authenticationOptions');
    const over = new AbortController();
    const ended = autofill(late, { signal: over.signal });
    await requested;
    over.abort();
    await ended;
    const states: string[] = [];
    const { account } = await authenticate(relyingParty, {
      onStateChange({ status }) {
        states.push(status);
        if (status === 'prompting') release();
      },
    });
    assert.ok(account);
    assert.deepEqual(states, ['requesting', 'prompting', 'verifying', 'complete']);
    await signOut();
    assert.isFalse(!!window.pickPasskey);
  });

  it('nothing of a ceremony is logged, however it ends', async () => {
    const output = await consoleOutputOf(async () => {
      const failing = async (fault: string) => {
        planFault(fault);
        await failureOf(authenticate(relyingParty));
      };
      await signOut();
      await register(relyingParty, { username: newUsername(), passkeyName: 'Phone' });
      await authenticate(relyingParty);
      await failing('500@authentication/options');
      await failing('expired-challenge@authentication/verify');
      await failing('unknown-credential@authentication/verify');
      await clearCredentials();
      await failureOf(authenticate(relyingParty));
    });
    assert.deepEqual(output, []);
  });

  it('an autofill that fails warns without a word of what the relying party said', async () => {
    const over = new AbortController();
    const cause = { code: 'rejected', detail: 'ada@example.org is locked.' };
    const refusing: RelyingParty = {
      ...relyingParty,
      authenticationOptions: () => Promise.reject(new PasskeyError('rejected', { cause })),
    };
    const output = await consoleOutputOf(async () => {
      const ended = autofill(refusing, { signal: over.signal });
      await signOut();
      over.abort();
      await ended;
    });
    assert.lengthOf(output, 1);
    assert.include(output[0], 'rejected');
    assert.notInclude(output[0], 'ada');
  });
});
