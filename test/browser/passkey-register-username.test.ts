import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'passkey-elements/define';
import type {
  PasskeyErrorEvent,
  PasskeyRegister,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { warningsOf } from '../support/web-test-runner/warnings.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  credentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, planFault, signOut } from '../support/web-test-runner/visit-relying-party.js';

/** An input of a component library, with the real input in its shadow root. */
class ComponentInput extends HTMLElement {
  static formAssociated = true;
  readonly #internals = this.attachInternals();
  #value = '';
  #required = false;

  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#value = value;
    this.#validate();
  }
  set required(required: boolean) {
    this.#required = required;
    this.#validate();
  }
  get validity() {
    return this.#internals.validity;
  }
  get form() {
    return this.#internals.form;
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }
  #validate(): void {
    const valueMissing = this.#required && !this.#value;
    this.tabIndex = 0;
    this.#internals.setValidity({ valueMissing }, valueMissing ? 'Fill it in.' : '');
  }
}
customElements.define('x-input', ComponentInput);

describe('the username of <passkey-register>', () => {
  const requests = recordRequests();
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

  it('is `username` where the page has no input for it', async () => {
    register.htmlFor = undefined;
    register.username = newUsername();
    assert.strictEqual((await register.start())?.account?.name, register.username);
  });

  it('is read from the input right after insertion, before the first update', async () => {
    input.value = newUsername();
    const other = document.createElement('passkey-register');
    Object.assign(other, { endpoint: '/passkeys', htmlFor: 'name' });
    form.append(other);
    assert.strictEqual((await other.start())?.account?.name, input.value);
  });

  for (const required of [true, false]) {
    it(`that is empty sends nothing, also to an open session, where the input is ${required ? '' : 'not '}required`, async () => {
      input.value = newUsername();
      await register.start();
      register.reset();
      await clearCredentials();
      requests.length = 0;
      input.value = '';
      input.required = required;
      const invalid = oneEvent(input, 'invalid');
      register.dispatchEvent(new PointerEvent('pointerenter'));
      register.focus();
      register.click();
      await invalid;
      assert.strictEqual(await register.start(), undefined);
      assert.strictEqual(register.state, 'idle');
      assert.deepEqual(requests, []);
      assert.deepEqual(await credentials(), []);
    });
  }

  it('that is empty starts no automatic creation', async () => {
    const events = recordEvents(form);
    const add = document.createElement('passkey-register');
    Object.assign(add, { endpoint: '/passkeys', htmlFor: 'name', mediation: 'conditional' });
    form.append(add);
    await add.updateComplete;
    await signOut();
    assert.deepEqual(story(events), []);
  });

  it('comes from a form-associated component whose value is a string', async () => {
    const component = document.createElement('x-input') as ComponentInput;
    component.id = 'component';
    form.append(component);
    register.htmlFor = 'component';
    const invalid = oneEvent(component, 'invalid');
    assert.strictEqual(await register.start(), undefined);
    await invalid;
    component.value = newUsername();
    assert.strictEqual((await register.start())?.account?.name, component.value);
  });

  for (const tag of ['passkey-register', 'passkey-login'] as const) {
    it(`of <${tag}> whose \`for\` names no input is invalid-options, with a warning, and nothing is sent`, async () => {
      requests.length = 0;
      const warnings = await warningsOf(async () => {
        const element = document.createElement(tag);
        Object.assign(element, { endpoint: '/passkeys', htmlFor: 'nmae' });
        form.append(element);
        await element.updateComplete;
        // The input could still come within this task.
        await new Promise((resolve) => setTimeout(resolve));
        element.focus();
        const failure = oneEvent<PasskeyErrorEvent>(element, 'passkey-error');
        assert.strictEqual(await element.start(), undefined);
        const { error } = await failure;
        assert.strictEqual(error.code, 'invalid-options');
        assert.include(error.message, 'for="nmae"');
      });
      assert.lengthOf(warnings, 1);
      assert.include(warnings[0], 'for="nmae"');
      assert.deepEqual(requests, []);
    });
  }

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
