import { assert, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'passkey-elements/define';
import {
  bringInto,
  elementIn,
  elementStates,
  idleElement,
  tags,
} from '../support/web-test-runner/element-in-state.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
  setUserVerified,
} from '../support/web-test-runner/virtual-authenticator.js';

const part = (element: Element, selector: string) => element.shadowRoot!.querySelector(selector)!;

describe("the page's own --passkey-* properties", () => {
  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  const effects: [property: string, value: string, target: string, style: string, is: string][] = [
    ['--passkey-accent', 'rgb(1, 2, 3)', 'button', 'background-color', 'rgb(1, 2, 3)'],
    ['--passkey-on-accent', 'rgb(1, 2, 3)', '[part=label]', 'color', 'rgb(1, 2, 3)'],
    ['--passkey-on-accent', 'rgb(1, 2, 3)', '[part=icon]', 'color', 'rgb(1, 2, 3)'],
    ['--passkey-radius', '7px', 'button', 'border-top-left-radius', '7px'],
    ['--passkey-font', 'monospace', 'button', 'font-family', 'monospace'],
    ['--passkey-font', 'monospace', '[part=status]', 'font-family', 'monospace'],
    ['--passkey-gap', '13px', 'button', 'column-gap', '13px'],
    ['--passkey-gap', '13px', '[part=status]', 'margin-top', '13px'],
    ['--passkey-min-height', '77px', 'button', 'min-height', '77px'],
    ['--passkey-error', 'rgb(1, 2, 3)', '[part=status]', 'color', 'rgb(1, 2, 3)'],
  ];
  for (const tag of tags) {
    it(`take effect in <${tag}>, and nowhere before they are set`, async () => {
      const element = await elementIn(tag, 'failed');
      for (const [property, value, target, style, is] of effects) {
        const computed = () => getComputedStyle(part(element, target)).getPropertyValue(style);
        assert.notStrictEqual(computed(), is, `${style} of ${target}`);
        element.style.setProperty(property, value);
        assert.strictEqual(computed(), is, `${property} on ${target}`);
        element.style.removeProperty(property);
      }
    });

    it(`colour the focus ring of <${tag}>`, async () => {
      const element = await idleElement(tag);
      element.style.setProperty('--passkey-focus', 'rgb(1, 2, 3)');
      const input = document.createElement('input');
      element.before(input);
      input.focus();
      await sendKeys({ press: 'Tab' });
      const { outlineColor, outlineStyle } = getComputedStyle(part(element, 'button'));
      assert.deepEqual([outlineColor, outlineStyle], ['rgb(1, 2, 3)', 'solid']);
    });
  }

  it("leave the page's own font where no other is set", async () => {
    const place = await fixture<HTMLElement>(html`
      <div style="font: italic 21px fantasy"><passkey-login></passkey-login></div>
    `);
    const login = place.querySelector('passkey-login')!;
    await login.updateComplete;
    const { fontFamily, fontSize } = getComputedStyle(part(login, 'button'));
    assert.deepEqual([fontFamily, fontSize], ['fantasy', '21px']);
  });

  it('colour failures alone: a cancel is not the user’s fault', async () => {
    const login = await elementIn('passkey-login', 'failed');
    login.style.setProperty('--passkey-error', 'rgb(1, 2, 3)');
    const color = () => getComputedStyle(part(login, '[part=status]')).color;
    assert.strictEqual(color(), 'rgb(1, 2, 3)');
    await setUserVerified(false);
    await login.start();
    await login.updateComplete;
    assert.strictEqual(login.state, 'failed');
    assert.notStrictEqual(color(), 'rgb(1, 2, 3)');
  });
});

describe('on a screen 320 pixels wide, at twice the font size', () => {
  let size: { width: number; height: number };

  beforeEach(async () => {
    size = { width: innerWidth, height: innerHeight };
    await addVirtualAuthenticator();
    await setViewport({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
  });
  afterEach(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport(size);
    await removeVirtualAuthenticator();
  });

  for (const tag of tags) {
    for (const state of elementStates) {
      it(`<${tag}> overflows nowhere while it is ${state}, whatever its label`, async () => {
        const element = await elementIn(tag, state);
        for (const label of ['Sign in with the passkey of your member account', 'M'.repeat(80)]) {
          element.replaceChildren(label);
          const errors = { server: label, unsupported: label };
          element.messages = { prompting: label, signedIn: label, passkeyCreated: label, errors };
          await element.updateComplete;
          assert.strictEqual(document.scrollingElement!.scrollWidth, 320);
          const { right, bottom } = element.getBoundingClientRect();
          for (const each of element.shadowRoot!.querySelectorAll('button, [part], svg')) {
            if (!each.checkVisibility()) continue;
            const box = each.getBoundingClientRect();
            assert.isAtMost(box.right, Math.ceil(right), each.outerHTML);
            assert.isAtMost(box.bottom, Math.ceil(bottom), each.outerHTML);
            assert.isAtMost(each.scrollWidth, each.clientWidth || each.scrollWidth);
          }
        }
      });
    }
  }

  it('the icon keeps its size beside a long label', async () => {
    const login = await fixture<HTMLElementTagNameMap['passkey-login']>(html`
      <passkey-login>Sign in with the passkey of your member account</passkey-login>
    `);
    const { width, height } = part(login, '[part=icon]').getBoundingClientRect();
    assert.strictEqual(width, height);
    assert.isAtLeast(width, 32);
  });
});

describe('an element', () => {
  it('is as wide as the place that it is in, and is gone where it is hidden', async () => {
    const login = await fixture<HTMLElement>(html`<passkey-login></passkey-login>`);
    const { width } = part(login, 'button').getBoundingClientRect();
    assert.strictEqual(width, login.parentElement!.clientWidth);
    login.hidden = true;
    assert.isFalse(login.checkVisibility());
  });

  it('keeps its height from one state to the next but for its status', async () => {
    await addVirtualAuthenticator();
    const login = await idleElement('passkey-login');
    const heights = [part(login, 'button').getBoundingClientRect().height];
    await bringInto(login, 'prompting');
    heights.push(part(login, 'button').getBoundingClientRect().height);
    await removeVirtualAuthenticator();
    assert.strictEqual(heights[0], heights[1]);
  });
});
