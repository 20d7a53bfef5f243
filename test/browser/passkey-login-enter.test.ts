import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'passkey-elements/define';
import type { PasskeyLogin, PasskeySuccessEvent } from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

/** A button of a component library that submits its form by default, as a native one does. */
class SubmitComponent extends HTMLElement {
  static formAssociated = true;
  readonly type = 'submit';
}
customElements.define('x-submit', SubmitComponent);

describe('Enter in the input of <passkey-login>', () => {
  let username: string;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  /** A form with `buttons`, the focus in its input, and what it submits from now on. */
  const openForm = async (buttons: unknown) => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <input id="name" />
        <passkey-login endpoint="/passkeys" for="name" autofill="off"></passkey-login>
        ${buttons}
      </form>
    `);
    const login: PasskeyLogin = form.querySelector('passkey-login')!;
    const input = form.querySelector('input')!;
    await login.updateComplete;
    const submissions: Event[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions.push(event);
    });
    input.focus();
    return { form, login, input, submissions, events: recordEvents(login) };
  };

  const withoutSubmitButton: [string, unknown][] = [
    ['has no button', null],
    ['has a button that does not submit', html`<button type="button">Show</button>`],
    ['has a button that resets', html`<button type="reset">Clear</button>`],
  ];
  for (const [which, buttons] of withoutSubmitButton) {
    it(`signs in where the form ${which}, and submits nothing`, async () => {
      const { login, submissions } = await openForm(buttons);
      const success = oneEvent<PasskeySuccessEvent>(login, 'passkey-success');
      await sendKeys({ press: 'Enter' });
      assert.strictEqual((await success).result.account?.name, username);
      assert.deepEqual(submissions, []);
    });
  }

  const withSubmitButton: [string, unknown][] = [
    ['a button', html`<button>Go on</button>`],
    ['an input', html`<input type="submit" />`],
    ['an image', html`<input type="image" alt="Go on" />`],
  ];
  for (const [which, button] of withSubmitButton) {
    it(`submits the form through ${which} of its own, as before, and starts nothing`, async () => {
      const { submissions, events } = await openForm(button);
      await sendKeys({ press: 'Enter' });
      assert.lengthOf(submissions, 1);
      assert.deepEqual(story(events), []);
    });
  }

  for (const [which, button] of [
    ['a component that submits', html`<x-button type="submit">Go on</x-button>`],
    ['a form-associated component that submits', html`<x-submit>Go on</x-submit>`],
  ] as const) {
    it(`is left to the page where the form has ${which}`, async () => {
      const { events } = await openForm(button);
      await sendKeys({ press: 'Enter' });
      assert.deepEqual(story(events), []);
    });
  }

  it('signs in where the form has an input named "elements"', async () => {
    const { login } = await openForm(html`<input type="hidden" name="elements" />`);
    const success = oneEvent<PasskeySuccessEvent>(login, 'passkey-success');
    await sendKeys({ press: 'Enter' });
    assert.strictEqual((await success).result.account?.name, username);
  });

  it('submits the form through a button that stands elsewhere on the page', async () => {
    const { form, submissions, events } = await openForm(null);
    form.id = 'sign-in';
    await fixture(html`<button form="sign-in">Go on</button>`);
    await sendKeys({ press: 'Enter' });
    assert.lengthOf(submissions, 1);
    assert.deepEqual(story(events), []);
  });

  it('signs in where the input has no form', async () => {
    const place = await fixture(html`
      <div>
        <input id="name" />
        <passkey-login endpoint="/passkeys" for="name" autofill="off"></passkey-login>
      </div>
    `);
    const login = place.querySelector('passkey-login')!;
    await login.updateComplete;
    const success = oneEvent<PasskeySuccessEvent>(login, 'passkey-success');
    place.querySelector('input')!.focus();
    await sendKeys({ press: 'Enter' });
    assert.strictEqual((await success).result.account?.name, username);
  });

  it('is left to the form while the element is disabled', async () => {
    const { login, submissions, events } = await openForm(null);
    login.disabled = true;
    await sendKeys({ press: 'Enter' });
    assert.lengthOf(submissions, 1);
    assert.deepEqual(story(events), []);
  });

  it('is left to the page where the page has dealt with it', async () => {
    const { form, submissions, events } = await openForm(null);
    form.addEventListener('keydown', (event) => event.preventDefault(), { capture: true });
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(submissions, []);
    assert.deepEqual(story(events), []);
  });

  // WebKit says too early that the composition has ended: https://bugs.webkit.org/show_bug.cgi?id=165004
  for (const [browser, isComposing] of [
    ['Chromium and Firefox', true],
    ['Safari', false],
  ] as const) {
    it(`starts nothing where it ends a composition, as in ${browser}`, async () => {
      const { input, events } = await openForm(null);
      const enter = { key: 'Enter', keyCode: 229, isComposing, bubbles: true, cancelable: true };
      assert.isTrue(input.dispatchEvent(new KeyboardEvent('keydown', enter)));
      assert.deepEqual(story(events), []);
    });
  }

  it('does nothing any more in an input that another has replaced', async () => {
    const { form, input, login, submissions, events } = await openForm(null);
    const other = Object.assign(document.createElement('input'), { id: 'other' });
    form.append(other);
    login.htmlFor = 'other';
    await login.updateComplete;
    input.focus();
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(story(events), []);
    // Two text fields and no submit button: HTML submits nothing.
    assert.deepEqual(submissions, []);
  });

  it('does nothing any more once the element has gone', async () => {
    const { login, submissions, events } = await openForm(null);
    login.remove();
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(story(events), []);
    assert.lengthOf(submissions, 1);
  });
});
