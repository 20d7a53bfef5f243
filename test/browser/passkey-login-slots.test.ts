import { assert, fixture, html } from '@open-wc/testing';
import 'passkey-elements/define';
import { en } from 'passkey-elements/elements';
import type { PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { shownText } from '../support/web-test-runner/shown-text.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, planFault } from '../support/web-test-runner/visit-relying-party.js';

type PasskeyElement = PasskeyLogin | PasskeyRegister;

const label = (element: PasskeyElement) => shownText(element, '[part=label]');

/** `markup` as an HTML parser takes it, white space and all. */
const parsed = async (markup: string): Promise<PasskeyElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.innerHTML = markup;
  const element = place.firstElementChild as PasskeyElement;
  await element.updateComplete;
  // A slot tells of its content in a microtask of its own, and the label follows.
  await Promise.resolve();
  await element.updateComplete;
  return element;
};

describe('the label of the button', () => {
  it('says what the button does', async () => {
    assert.strictEqual(label(await parsed('<passkey-login></passkey-login>')), en.signIn);
    const register = await parsed('<passkey-register></passkey-register>');
    assert.strictEqual(label(register), en.createPasskey);
  });

  it("is the page's own where the default slot has one", async () => {
    const login = await parsed('<passkey-login>\n  Go <b>in</b>\n</passkey-login>');
    assert.strictEqual(label(login), 'Go in');
  });

  const blanks = [
    '<passkey-login> </passkey-login>',
    '<passkey-login>\n  \n</passkey-login>',
    '<passkey-login>\t\r\n</passkey-login>',
    '<passkey-login>&nbsp;</passkey-login>',
    '<passkey-login><!-- the label --></passkey-login>',
    '<passkey-login>\n  <!-- the label -->\n</passkey-login>',
    '<passkey-login>\n  <b slot="icon">*</b>\n</passkey-login>',
    '<passkey-login>\n  <b slot="success">Done</b>\n  <b slot="unsupported">No</b>\n</passkey-login>',
  ];
  for (const markup of blanks) {
    it(`stays its own in ${JSON.stringify(markup)}`, async () => {
      assert.strictEqual(label(await parsed(markup)), en.signIn);
    });
  }

  it('gives way to an image, which has no text', async () => {
    const login = await parsed('<passkey-login>\n<img alt="Go in">\n</passkey-login>');
    assert.strictEqual(label(login), '');
  });

  it('gives way to a text node that is filled in late, as template frameworks do', async () => {
    const login = await parsed('<passkey-login> </passkey-login>');
    assert.strictEqual(label(login), en.signIn);
    login.firstChild!.nodeValue = 'Go in';
    await Promise.resolve();
    await login.updateComplete;
    assert.strictEqual(label(login), 'Go in');
  });

  it('comes back when the page takes its own away', async () => {
    const login = await parsed('<passkey-login>\n<b>Go in</b>\n</passkey-login>');
    assert.strictEqual(label(login), 'Go in');
    const slot = login.shadowRoot!.querySelector('slot:not([name])')!;
    const changed = new Promise((resolve) => slot.addEventListener('slotchange', resolve));
    login.querySelector('b')!.remove();
    await changed;
    await login.updateComplete;
    assert.strictEqual(label(login), en.signIn);
  });
});

describe('the slots', () => {
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  it('`icon` takes the place of the icon', async () => {
    const login = await parsed('<passkey-login><b slot="icon">*</b></passkey-login>');
    assert.strictEqual(shownText(login, '[part=icon]'), '*');
    assert.isFalse(login.shadowRoot!.querySelector('svg')!.checkVisibility());
  });

  for (const [tag, text] of [
    ['passkey-login', en.signedIn],
    ['passkey-register', en.passkeyCreated],
  ] as const) {
    it(`\`success\` takes the place of <${tag}>'s button after success`, async () => {
      const markup = `<${tag} endpoint="/passkeys" username="${newUsername()}"><a slot="success" href="#in">Go on</a></${tag}>`;
      const element = await parsed(markup);
      assert.strictEqual(shownText(element, 'slot[name=success]'), '');
      await element.start();
      await element.updateComplete;
      assert.strictEqual(shownText(element, 'slot[name=success]'), 'Go on');
      assert.strictEqual(shownText(element, 'slot[name=unsupported]'), '');
      assert.strictEqual(shownText(element, 'button'), '');
    });

    it(`\`success\` says "${text}" where the page does not`, async () => {
      const element = await parsed(
        `<${tag} endpoint="/passkeys" username="${newUsername()}"></${tag}>`,
      );
      await element.start();
      await element.updateComplete;
      assert.strictEqual(shownText(element, 'slot[name=success]'), text);
    });
  }

  it('`success` stays hidden after a failure', async () => {
    const login = await parsed(
      '<passkey-login endpoint="/passkeys"><b slot="success">Done</b></passkey-login>',
    );
    planFault('500@authentication/verify');
    await login.start();
    await login.updateComplete;
    assert.strictEqual(shownText(login, 'slot[name=success]'), '');
    assert.strictEqual(shownText(login, 'button'), en.signIn);
  });
});

describe('the parts', () => {
  it('`button` `icon` `label` `spinner` `status` `cancel` can be styled from the page', async () => {
    const style = document.createElement('style');
    style.textContent = ['button', 'icon', 'label', 'spinner', 'status', 'cancel']
      .map((part, index) => `passkey-login::part(${part}) { order: ${index + 1} }`)
      .join('\n');
    document.head.append(style);
    const login = await parsed('<passkey-login></passkey-login>');
    const orders = [...login.shadowRoot!.querySelectorAll('[part]')].map((part) => [
      part.getAttribute('part'),
      getComputedStyle(part).order,
    ]);
    style.remove();
    assert.sameDeepMembers(orders, [
      ['button', '1'],
      ['icon', '2'],
      ['label', '3'],
      ['spinner', '4'],
      ['status', '5'],
      ['cancel', '6'],
    ]);
  });
});

describe('the texts of the interface', () => {
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  it("are the page's own where `messages` has them, and built in otherwise", async () => {
    const login = (await parsed(
      '<passkey-login endpoint="/passkeys"></passkey-login>',
    )) as PasskeyLogin;
    login.messages = { signIn: 'Go in', errors: { server: 'Our fault.' } };
    await login.updateComplete;
    assert.strictEqual(label(login), 'Go in');

    const userMessages: string[] = [];
    login.addEventListener('passkey-error', (event) => userMessages.push(event.userMessage));
    for (const fault of ['500', 'unauthenticated']) {
      planFault(`${fault}@authentication/options`);
      await login.start();
      await login.updateComplete;
      assert.strictEqual(shownText(login, '[part=status]'), userMessages.at(-1));
    }
    assert.deepEqual(userMessages, ['Our fault.', en.errors.unauthenticated]);
  });

  it('are text, never markup', async () => {
    const login = (await parsed('<passkey-login></passkey-login>')) as PasskeyLogin;
    login.messages = { signIn: '<img id="injected">' };
    await login.updateComplete;
    assert.strictEqual(label(login), '<img id="injected">');
    assert.isTrue(login.shadowRoot!.querySelector('#injected') === null);
  });
});
