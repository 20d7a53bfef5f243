import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'passkey-elements/define';
import type {
  PasskeyErrorEvent,
  PasskeyRegister,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import {
  addVirtualAuthenticator,
  credentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, planFault, signOut } from '../support/web-test-runner/visit-relying-party.js';

describe('the username of <passkey-register>', () => {
  let form: HTMLFormElement;
  let input: HTMLInputElement;
  let register: PasskeyRegister;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signOut();
    form = await fixture(html`
      <form>
        <input id="name" required autocomplete="username" />
        <passkey-register endpoint="/passkeys" for="name" username="not-this"></passkey-register>
      </form>
    `);
    input = form.querySelector('input')!;
    register = form.querySelector('passkey-register')!;
    await register.updateComplete;
  });
  afterEach(() => removeVirtualAuthenticator());

  const status = () => register.shadowRoot!.querySelector('[role=status]')!.textContent;

  it('is what stands in the input, rather than `username`', async () => {
    input.value = newUsername();
    assert.strictEqual((await register.start())?.account?.name, input.value);
  });

  it('is `username` where the input is empty and need not be filled', async () => {
    input.required = false;
    register.username = newUsername();
    assert.strictEqual((await register.start())?.account?.name, register.username);
  });

  it('is reported by the browser where it is not valid, and nothing starts', async () => {
    const events = recordEvents(register);
    const invalid = oneEvent(input, 'invalid');
    register.focus();
    register.click();
    await invalid;
    assert.isTrue(document.activeElement === input);
    assert.deepEqual(story(events), []);
    assert.strictEqual(register.state, 'idle');
  });

  it('is reported to start() too, which resolves to undefined', async () => {
    const invalid = oneEvent(input, 'invalid');
    assert.strictEqual(await register.start(), undefined);
    await invalid;
    assert.strictEqual(register.state, 'idle');
  });

  it('is sent by Enter in the input', async () => {
    const success = oneEvent<PasskeySuccessEvent>(register, 'passkey-success');
    const username = newUsername();
    input.focus();
    await sendKeys({ type: username });
    await sendKeys({ press: 'Enter' });
    assert.strictEqual((await success).result.account?.name, username);
  });

  it('that is taken is told so, in the status, with the focus in the input', async () => {
    input.value = await createAccount();
    const before = await credentials();
    const failure = oneEvent<PasskeyErrorEvent>(register, 'passkey-error');
    register.focus();
    await register.start();
    const { error, userMessage } = await failure;
    assert.include(error, { code: 'username-unavailable', ceremony: 'registration' });
    assert.strictEqual(userMessage, 'That name is taken. Choose another one.');
    await register.updateComplete;
    assert.strictEqual(status(), userMessage);
    assert.isTrue(document.activeElement === input);
    assert.deepEqual(await credentials(), before);
  });

  it('can be changed after that, and then opens the account', async () => {
    input.value = await createAccount();
    await register.start();
    input.value = newUsername();
    assert.strictEqual((await register.start())?.account?.name, input.value);
  });

  it('keeps the focus away from the input when something else fails', async () => {
    input.value = newUsername();
    planFault('500@registration/verify');
    register.focus();
    await register.start();
    assert.strictEqual(register.state, 'failed');
    assert.isTrue(document.activeElement === register);
  });

  it("leaves the input's autocomplete as it is", () => {
    assert.strictEqual(input.getAttribute('autocomplete'), 'username');
  });
});
