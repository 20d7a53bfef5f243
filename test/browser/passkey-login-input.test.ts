import { assert, fixture, html } from '@open-wc/testing';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { until } from '../support/condition.js';
import { warningsOf } from '../support/web-test-runner/warnings.js';

const tokens = (input: HTMLInputElement) => input.getAttribute('autocomplete');

/** An input that <passkey-login> has found says so to the browser. */
const found = (input: HTMLInputElement) =>
  until('the input has been found', async () => tokens(input)?.endsWith('webauthn'));

const newInput = (id: string) => Object.assign(document.createElement('input'), { id });

describe('<passkey-login> finds its input', () => {
  let form: HTMLFormElement;
  let login: PasskeyLogin;

  beforeEach(async () => {
    form = await fixture(html`
      <form>
        <input id="name" />
        <passkey-login endpoint="/passkeys" for="name"></passkey-login>
      </form>
    `);
    login = form.querySelector('passkey-login')!;
  });

  it('by the id in `for`', () => found(form.querySelector('input')!));

  it('in the shadow root that both stand in, not in the document', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const outside = form.querySelector('input')!;
    await found(outside);
    outside.setAttribute('autocomplete', 'name');
    const inside = document.createElement('form');
    inside.append(newInput('name'), login);
    root.append(inside);
    await found(inside.querySelector('input')!);
    assert.strictEqual(tokens(outside), 'name');
  });

  it('when the input comes late', async () => {
    login.htmlFor = 'late';
    await login.updateComplete;
    const input = newInput('late');
    form.append(input);
    await found(input);
  });

  it('when the input is replaced', async () => {
    const input = newInput('name');
    form.querySelector('input')!.replaceWith(input);
    await found(input);
  });

  it('when the input gets its id late', async () => {
    login.htmlFor = 'later';
    const input = newInput('');
    form.append(input);
    await login.updateComplete;
    assert.strictEqual(tokens(input), null);
    input.id = 'later';
    await found(input);
  });

  it('when `for` changes', async () => {
    const input = newInput('other');
    form.append(input);
    login.setAttribute('for', 'other');
    await found(input);
  });

  it('by the property `input`, which is stronger than `for` and needs no id', async () => {
    const place = await fixture<HTMLElement>(html`
      <form>
        <input id="weaker" />
        <input />
      </form>
    `);
    const [weaker, input] = [...place.querySelectorAll('input')] as [
      HTMLInputElement,
      HTMLInputElement,
    ];
    const other = document.createElement('passkey-login');
    Object.assign(other, { endpoint: '/passkeys', htmlFor: 'weaker', input });
    place.append(other);
    await found(input);
    assert.strictEqual(tokens(weaker), null);
    other.input = undefined;
    await found(weaker);
  });
});

describe('<passkey-login> asks the browser for passkeys in its input’s autofill', () => {
  const cases: [before: string | null, after: string][] = [
    [null, 'username webauthn'],
    ['', 'username webauthn'],
    ['on', 'username webauthn'],
    ['off', 'username webauthn'],
    ['email', 'email webauthn'],
    ['section-member username', 'section-member username webauthn'],
    ['username webauthn', 'username webauthn'],
    ['webauthn', 'webauthn'],
    ['webauthn username', 'username webauthn'],
    ['username webAuthn', 'username webAuthn'],
    ['WEBAUTHN username', 'username webauthn'],
    ['username webauthn ', 'username webauthn '],
    ['Off', 'username webauthn'],
    ['  username \n email ', 'username email webauthn'],
  ];
  for (const [before, after] of cases) {
    it(`by making ${JSON.stringify(before)} ${JSON.stringify(after)}`, async () => {
      const form = await fixture(html`<form></form>`);
      const input = newInput('name');
      if (before !== null) input.setAttribute('autocomplete', before);
      form.append(input);
      const login = document.createElement('passkey-login');
      Object.assign(login, { endpoint: '/passkeys', htmlFor: 'name' });
      form.append(login);
      await login.updateComplete;
      assert.strictEqual(tokens(input), after);
    });
  }

  it('unless autofill is off', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <input id="name" autocomplete="username" />
        <passkey-login endpoint="/passkeys" for="name" autofill="off"></passkey-login>
      </form>
    `);
    await form.querySelector('passkey-login')!.updateComplete;
    assert.strictEqual(tokens(form.querySelector('input')!), 'username');
  });
});

describe('<passkey-login> and a form', () => {
  const warningsAt = (page: ReturnType<typeof html>) =>
    warningsOf(async () => {
      const place = await fixture(page);
      await place.querySelector('passkey-login')!.updateComplete;
    });

  it('warns the developer of an input without a form, where Firefox has no autofill', async () => {
    const warnings = await warningsAt(html`
      <div>
        <input id="name" />
        <passkey-login endpoint="/passkeys" for="name"></passkey-login>
      </div>
    `);
    assert.lengthOf(warnings, 1);
    assert.match(warnings[0]!, /^passkey-elements: .*<form>/);
  });

  it('has nothing to warn of where the input has a form', async () => {
    const warnings = await warningsAt(html`
      <div>
        <form><input id="name" /></form>
        <passkey-login endpoint="/passkeys" for="name"></passkey-login>
      </div>
    `);
    assert.deepEqual(warnings, []);
  });

  it('has nothing to warn of where there is no autofill', async () => {
    const warnings = await warningsAt(html`
      <div>
        <input id="name" />
        <passkey-login endpoint="/passkeys" for="name" autofill="off"></passkey-login>
      </div>
    `);
    assert.deepEqual(warnings, []);
  });

  it('adds no entry to what the form submits', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <input name="username" value="ada" />
        <passkey-login endpoint="/passkeys" name="passkey"></passkey-login>
        <passkey-register endpoint="/passkeys" name="new-passkey"></passkey-register>
      </form>
    `);
    assert.deepEqual([...new FormData(form).keys()], ['username']);
  });
});
