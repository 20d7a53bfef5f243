import { assert, fixture, html } from '@open-wc/testing';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { definePreset } from 'passkey-elements/presets';
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

describe('the settings of <passkey-login> and its autofill', () => {
  let username: string;
  let form: HTMLFormElement;
  let login: PasskeyLogin;
  const requests = recordRequests();
  const optionsRequests = () => requests.filter(({ path }) => path === 'authentication/options');

  /** Lets the browser go on as if the user had picked a passkey. */
  let pick: (() => void) | undefined;
  const autofillPending = async () => {
    pick = await until('autofill is pending', async () =>
      window.pickPasskey === pick ? undefined : window.pickPasskey,
    );
  };
  const autofillStopped = () => until('autofill has stopped', async () => !window.pickPasskey);

  const openForm = async (relyingParty: RelyingParty = ownRelyingParty()) => {
    form = await fixture(html`
      <form>
        <fieldset>
          <input id="name" />
          <passkey-login
            .relyingParty=${relyingParty}
            .params=${{ remember: true }}
            for="name"
          ></passkey-login>
        </fieldset>
      </form>
    `);
    login = form.querySelector('passkey-login')!;
    await autofillPending();
  };
  /** Two updates of the element, as changes may cause one another. */
  const updated = async () => {
    await login.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await login.updateComplete;
  };
  const replaceInput = () => {
    const input = Object.assign(document.createElement('input'), { id: 'name' });
    form.querySelector('input')!.replaceWith(input);
  };

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    requests.length = 0;
  });
  afterEach(async () => {
    login.remove();
    await autofillStopped();
    await removeVirtualAuthenticator();
  });

  const changes: [string, () => void][] = [
    ['disabled', () => (login.disabled = true)],
    ['a disabled fieldset around it', () => (form.querySelector('fieldset')!.disabled = true)],
    ['the removal of the input', () => form.querySelector('input')!.remove()],
    ['another input in its place', replaceInput],
    ['another `for`', () => (login.htmlFor = 'other')],
    ['equal params', () => (login.params = { remember: true })],
    ['other params', () => (login.params = { remember: false })],
    ['another relyingParty', () => (login.relyingParty = ownRelyingParty())],
    ['another endpoint', () => (login.endpoint = '/elsewhere')],
    ['autofill="off"', () => (login.autofill = 'off')],
    ['reauthenticate', () => (login.reauthenticate = true)],
    ['submit-form', () => (login.submitForm = true)],
    ['being moved', () => form.prepend(login)],
  ];
  for (const [name, change] of changes) {
    it(`${name} does not end the verification of a picked passkey`, async () => {
      const held = holdStep('verifyAuthentication');
      await openForm(held.relyingParty);
      const events = recordEvents(login);
      pick!();
      await held.requested;
      change();
      await updated();
      held.release();
      await stateReached(login, 'complete');
      assert.deepEqual(story(events), ['start', 'verifying', 'complete', 'success']);
      assert.strictEqual(
        (events[3] as HTMLElementEventMap['passkey-success']).result.account?.name,
        username,
      );
    });
  }

  it('a change in a listener of passkey-start does not end the ceremony of a pick', async () => {
    await openForm();
    login.addEventListener('passkey-start', () => {
      login.disabled = true;
      login.params = { remember: false };
    });
    pick!();
    await stateReached(login, 'complete');
  });

  it('that change while a pick is verified hold for autofill after it fails', async () => {
    const held = holdStep('verifyAuthentication');
    await openForm(held.relyingParty);
    pick!();
    await held.requested;
    login.params = { remember: false };
    planFault('500@authentication/verify');
    held.release();
    await stateReached(login, 'failed');
    await autofillPending();
    assert.deepEqual(optionsRequests().at(-1)!.body.params, { remember: false });
  });

  it('equal params leave a pending request as it is', async () => {
    await openForm();
    for (let render = 1; render <= 5; render += 1) {
      login.params = { remember: true };
      await updated();
    }
    assert.strictEqual(window.pickPasskey, pick);
    assert.isTrue(login.matches(':state(autofill)'));
    assert.lengthOf(optionsRequests(), 1);
    pick!();
    await stateReached(login, 'complete');
  });

  const afterSuccess: [string, () => void][] = [
    ['equal params', () => (login.params = { remember: true })],
    ['other params', () => (login.params = { remember: false })],
    ['another relyingParty', () => (login.relyingParty = ownRelyingParty())],
    ['another input', replaceInput],
    ['the focus in the input', () => form.querySelector('input')!.focus()],
  ];
  for (const [name, change] of afterSuccess) {
    it(`${name} after a success does not start autofill again`, async () => {
      await openForm();
      pick!();
      await stateReached(login, 'complete');
      change();
      await updated();
      // Options that were requested would be requested before this.
      await signOut();
      assert.lengthOf(optionsRequests(), 1);
      assert.isFalse(login.matches(':state(autofill)'));
    });
  }

  it('a preset that requires a username, registered later than the element, is sent no request without one', async () => {
    form = await fixture(html`
      <form>
        <input id="name" />
        <passkey-login backend="registered-later" for="name"></passkey-login>
      </form>
    `);
    login = form.querySelector('passkey-login')!;
    await updated();
    const sent: unknown[] = [];
    const send = window.fetch;
    window.fetch = (...request) => (sent.push(request[0]), send(...request));
    const authentication = {
      options: { path: '/options', body: { username: '$username' } },
      verify: { path: '/verify', body: {} },
    };
    definePreset('registered-later', {
      endpoint: '/passkeys',
      requiresUsername: true,
      registration: authentication,
      authentication,
    });
    for (let visit = 1; visit <= 3; visit += 1) {
      form.querySelector('input')!.focus();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      // What is suspended goes on in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      await updated();
      form.querySelector('input')!.blur();
    }
    window.fetch = send;
    assert.deepEqual(sent, []);
  });

  it('cancel() while a pick is verified leads back to idle and offers passkeys again', async () => {
    const held = holdStep('verifyAuthentication');
    await openForm(held.relyingParty);
    const events = recordEvents(login);
    pick!();
    await held.requested;
    login.cancel();
    assert.strictEqual(login.state, 'idle');
    held.release();
    await autofillPending();
    assert.deepEqual(story(events), ['start', 'verifying', 'idle']);
  });

  it('cancel() and start() at once while a pick is verified sign in by the button alone', async () => {
    const held = holdStep('verifyAuthentication');
    await openForm(held.relyingParty);
    pick!();
    await held.requested;
    const events = recordEvents(login);
    login.cancel();
    login.relyingParty = ownRelyingParty();
    const result = login.start();
    assert.strictEqual((await result)?.account?.name, username);
    assert.deepEqual(story(events), [
      'idle',
      'start',
      'requesting',
      'prompting',
      'verifying',
      'complete',
      'success',
    ]);
  });

  it('a page from the back-forward cache is idle and offers passkeys again after a sign-in by autofill', async () => {
    await openForm();
    pick!();
    await stateReached(login, 'complete');
    await updated();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    assert.strictEqual(login.state, 'idle');
    await autofillPending();
    pick!();
    await stateReached(login, 'complete');
  });

  it('reset() after a sign-in by autofill offers passkeys again', async () => {
    await openForm();
    pick!();
    await stateReached(login, 'complete');
    await updated();
    login.reset();
    assert.strictEqual(login.state, 'idle');
    await autofillPending();
  });
});
