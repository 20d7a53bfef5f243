import { assert, fixture, html } from '@open-wc/testing';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { until } from '../support/condition.js';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  ownRelyingParty,
  planFault,
  signOut,
} from '../support/web-test-runner/visit-relying-party.js';

describe('autofill of <passkey-login>', () => {
  let username: string;
  let form: HTMLFormElement;
  let login: PasskeyLogin;
  const requests = recordRequests();
  const optionsRequests = () => requests.filter(({ path }) => path === 'authentication/options');

  /** Lets the browser go on as if the user had picked a passkey. */
  let pick: (() => void) | undefined;
  /** The browser has been requested anew, and waits for the user. */
  const untilPending = async () => {
    pick = await until('autofill is untilPending', async () =>
      window.pickPasskey === pick ? undefined : window.pickPasskey,
    );
  };
  const untilStopped = () => until('autofill is untilStopped', async () => !window.pickPasskey);

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    requests.length = 0;
    form = await fixture(html`
      <form>
        <fieldset>
          <input id="name" value="not to be sent" />
          <passkey-login .relyingParty=${ownRelyingParty()} for="name"></passkey-login>
        </fieldset>
      </form>
    `);
    login = form.querySelector('passkey-login')!;
  });
  afterEach(async () => {
    login.remove();
    await untilStopped();
    await removeVirtualAuthenticator();
  });

  it('is pending without a state or an event, and matches :state(autofill) meanwhile', async () => {
    const events = recordEvents(login);
    await untilPending();
    assert.strictEqual(login.state, 'idle');
    assert.deepEqual(story(events), []);
    assert.isTrue(login.matches(':state(autofill)'));
    login.autofill = 'off';
    await untilStopped();
    assert.isFalse(login.matches(':state(autofill)'));
    assert.deepEqual(story(events), []);
  });

  it('signs in with the passkey that the user picks', async () => {
    await untilPending();
    const events = recordEvents(login);
    pick!();
    await stateReached(login, 'complete');
    assert.deepEqual(story(events), ['start', 'verifying', 'complete', 'success']);
    assert.include(events[0], { ceremony: 'authentication', mediation: 'conditional' });
    const success = events[3] as HTMLElementEventMap['passkey-success'];
    assert.include(success, { ceremony: 'authentication', mediation: 'conditional' });
    assert.strictEqual(success.result.account?.name, username);
  });

  it('never sends what stands in the input', async () => {
    await untilPending();
    pick!();
    await stateReached(login, 'complete');
    assert.deepEqual(
      requests.map(({ path }) => path),
      ['authentication/options', 'authentication/verify'],
    );
    assert.deepEqual(requests[0]!.body, { mediation: 'conditional' });
    assert.deepEqual(Object.keys(requests[1]!.body), ['credential']);
    assert.notInclude(JSON.stringify(requests), 'not to be sent');
  });

  it('is over after a success', async () => {
    await untilPending();
    pick!();
    await stateReached(login, 'complete');
    assert.isFalse(login.matches(':state(autofill)'));
    form.querySelector('input')!.focus();
    // Options that were requested for would be requested for before this request.
    await signOut();
    assert.lengthOf(optionsRequests(), 1);
  });

  it('ends a pick that fails in one error, and starts again with new options', async () => {
    await untilPending();
    const events = recordEvents(login);
    planFault('expired-challenge@authentication/verify');
    pick!();
    await stateReached(login, 'failed');
    assert.deepEqual(story(events), ['start', 'verifying', 'failed', 'error']);
    const failure = events[3] as HTMLElementEventMap['passkey-error'];
    assert.include(failure, {
      mediation: 'conditional',
      userMessage: 'That took too long. Try again.',
    });

    await untilPending();
    assert.lengthOf(optionsRequests(), 2);
    pick!();
    await stateReached(login, 'complete');
  });

  it('drops a pick whose start the page cancels, and starts again', async () => {
    await untilPending();
    const events = recordEvents(login);
    login.addEventListener('passkey-start', (event) => event.preventDefault(), { once: true });
    pick!();
    await untilPending();
    assert.deepEqual(story(events), ['start']);
    assert.strictEqual(login.state, 'idle');
    assert.deepEqual(
      requests.map(({ path }) => path),
      ['authentication/options', 'authentication/options'],
    );
    pick!();
    await stateReached(login, 'complete');
  });

  it('lets cancel() end the verification of a pick, and starts again', async () => {
    await untilPending();
    const held = holdStep('verifyAuthentication');
    login.relyingParty = held.relyingParty;
    await untilPending();
    const events = recordEvents(login);
    pick!();
    await held.requested;
    assert.strictEqual(login.state, 'verifying');
    login.cancel();
    await stateReached(login, 'idle');
    await untilPending();
    assert.deepEqual(story(events), ['start', 'verifying', 'idle']);
  });

  const reasons: [string, () => void, () => void][] = [
    ['autofill="off"', () => (login.autofill = 'off'), () => (login.autofill = 'on')],
    ['disabled', () => (login.disabled = true), () => (login.disabled = false)],
    [
      'a disabled fieldset around it',
      () => (form.querySelector('fieldset')!.disabled = true),
      () => (form.querySelector('fieldset')!.disabled = false),
    ],
    [
      'an input that has gone',
      () => form.querySelector('input')!.removeAttribute('id'),
      () => (form.querySelector('input')!.id = 'name'),
    ],
    ['leaving the page', () => login.remove(), () => form.append(login)],
  ];
  for (const [reason, make, unmake] of reasons) {
    it(`is stopped by ${reason}, and started again, with the same options, without it`, async () => {
      await untilPending();
      make();
      await untilStopped();
      assert.isFalse(login.matches(':state(autofill)'));
      assert.lengthOf(optionsRequests(), 1);
      unmake();
      await untilPending();
      assert.isTrue(login.matches(':state(autofill)'));
      assert.lengthOf(optionsRequests(), 1);
      pick!();
      await stateReached(login, 'complete');
      assert.lengthOf(optionsRequests(), 1);
    });
  }

  it('requests options once when the element is moved before it is pending', async () => {
    login.remove();
    await untilStopped();
    requests.length = 0;
    login.relyingParty = ownRelyingParty();
    form.append(login);
    form.prepend(login);
    await untilPending();
    assert.lengthOf(optionsRequests(), 1);
  });

  const moves: [string, () => void][] = [
    ['moved', () => form.prepend(login)],
    [
      'taken out and put back at once',
      () => {
        login.remove();
        form.append(login);
      },
    ],
  ];
  for (const [name, move] of moves) {
    it(`goes on as it is when the element is ${name} while it is pending`, async () => {
      await untilPending();
      move();
      await login.updateComplete;
      assert.strictEqual(window.pickPasskey, pick);
      assert.isTrue(login.matches(':state(autofill)'));
      pick!();
      await stateReached(login, 'complete');
      assert.lengthOf(optionsRequests(), 1);
    });
  }

  const changes: [string, () => void, object][] = [
    [
      'params',
      () => (login.params = { tenant: 'a' }),
      { mediation: 'conditional', params: { tenant: 'a' } },
    ],
    ['relyingParty', () => (login.relyingParty = ownRelyingParty()), { mediation: 'conditional' }],
    [
      'endpoint',
      () => Object.assign(login, { relyingParty: undefined, endpoint: '/passkeys' }),
      { mediation: 'conditional' },
    ],
  ];
  for (const [name, change, body] of changes) {
    it(`requests new options when ${name} changes`, async () => {
      await untilPending();
      change();
      await untilPending();
      assert.lengthOf(optionsRequests(), 2);
      assert.deepEqual(optionsRequests()[1]!.body, body);
    });
  }

  it('goes on as it is when something else changes', async () => {
    await untilPending();
    login.successUrl = '/account';
    login.messages = { signIn: 'Go in' };
    await login.updateComplete;
    assert.strictEqual(window.pickPasskey, pick);
    assert.lengthOf(optionsRequests(), 1);
  });

  it('is not requested without an input', async () => {
    login.remove();
    await untilStopped();
    requests.length = 0;
    login.htmlFor = undefined;
    login.relyingParty = ownRelyingParty();
    form.append(login);
    await login.start();
    assert.deepEqual(optionsRequests()[0]!.body, {});
    assert.lengthOf(optionsRequests(), 1);
  });
});
