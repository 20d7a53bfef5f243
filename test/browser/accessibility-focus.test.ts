import { assert, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import 'passkey-elements/define';
import {
  bringInto,
  elementIn,
  idleElement,
  tags,
} from '../support/web-test-runner/element-in-state.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

/** Which element in the shadow root has the focus. */
const focused = (element: Element) => element.shadowRoot!.activeElement;
const button = (element: Element) => element.shadowRoot!.querySelector('button')!;

for (const tag of tags) {
  describe(`the focus and <${tag}>`, () => {
    beforeEach(() => addVirtualAuthenticator());
    afterEach(() => removeVirtualAuthenticator());

    it('goes to the button by focus()', async () => {
      const element = await idleElement(tag);
      element.focus();
      assert.isTrue(document.activeElement === element);
      assert.isTrue(focused(element) === button(element));
    });

    it('goes to the button by the Tab key, once', async () => {
      const element = await idleElement(tag);
      const [before, after] = [document.createElement('input'), document.createElement('input')];
      element.before(before);
      element.after(after);
      before.focus();
      await sendKeys({ press: 'Tab' });
      assert.isTrue(focused(element) === button(element));
      await sendKeys({ press: 'Tab' });
      assert.isTrue(document.activeElement === after);
    });

    it("goes to the button by a click on the page's label of the element", async () => {
      const element = await idleElement(tag);
      element.id = 'labelled';
      const label = await fixture<HTMLElement>(html`<label for="labelled">Passkey</label>`);
      const { x, y, width, height } = label.getBoundingClientRect();
      const middle = [x + width / 2, y + height / 2].map(Math.round) as [number, number];
      await sendMouse({ type: 'click', position: middle });
      assert.isTrue(focused(element) === button(element));
    });

    for (const key of ['Enter', 'Space']) {
      it(`starts the ceremony by ${key}`, async () => {
        const element = await idleElement(tag);
        element.focus();
        await sendKeys({ press: key });
        await stateReached(element, 'complete');
      });
    }

    it('starts the ceremony by a real click, anywhere on the button', async () => {
      const element = await idleElement(tag);
      const { x, y, width, height } = button(element).getBoundingClientRect();
      const middle = [x + width / 2, y + height / 2].map(Math.round) as [number, number];
      await sendMouse({ type: 'click', position: middle });
      await stateReached(element, 'complete');
    });

    for (const state of ['requesting', 'prompting', 'verifying'] as const) {
      it(`stays on the button while ${state}, and when Escape cancels that`, async () => {
        const element = await idleElement(tag);
        const before = button(element);
        element.focus();
        await bringInto(element, state);
        assert.isTrue(focused(element) === before);
        assert.strictEqual(before.getAttribute('aria-disabled'), 'true');
        assert.isFalse(before.disabled);

        await sendKeys({ press: 'Escape' });
        assert.strictEqual(element.state, 'idle');
        await element.updateComplete;
        assert.isTrue(focused(element) === before);
        assert.isFalse(before.hasAttribute('aria-disabled'));
      });
    }

    it('stays on the button after a failure', async () => {
      const element = await idleElement(tag);
      element.focus();
      await bringInto(element, 'failed');
      assert.isTrue(focused(element) === button(element));
    });

    it('goes to what takes the place of the button after success', async () => {
      const element = await idleElement(tag);
      element.focus();
      await bringInto(element, 'complete');
      const place = focused(element)!;
      assert.isFalse(place === null);
      assert.isFalse(place === button(element));
      assert.isFalse(place.querySelector('slot[name=success]') === null);
      assert.isTrue((place as HTMLElement).checkVisibility());
    });

    it('stays elsewhere after success if it was elsewhere', async () => {
      const element = await idleElement(tag);
      const input = await fixture<HTMLInputElement>(html`<input />`);
      input.focus();
      await bringInto(element, 'complete');
      assert.isTrue(document.activeElement === input);
    });

    it('stays elsewhere when there are no passkeys', async () => {
      const input = await fixture<HTMLInputElement>(html`<input />`);
      input.focus();
      await elementIn(tag, 'unsupported');
      assert.isTrue(document.activeElement === input);
    });
  });
}
