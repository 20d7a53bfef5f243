import { assert } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import 'passkey-elements/define';
import { until } from '../support/condition.js';
import { elementIn, tags } from '../support/web-test-runner/element-in-state.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

const button = (element: Element) => element.shadowRoot!.querySelector('button')!;

describe('a user who prefers reduced motion', () => {
  beforeEach(() => addVirtualAuthenticator());
  afterEach(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await removeVirtualAuthenticator();
  });

  for (const tag of tags) {
    it(`sees nothing move in <${tag}>, where others see the spinner turn`, async () => {
      const element = await elementIn(tag, 'verifying');
      const moving = () => element.shadowRoot!.getAnimations();
      await until('the spinner turns', async () => moving().length === 1);

      await emulateMedia({ reducedMotion: 'reduce' });
      await until('the spinner stands', async () => moving().length === 0);
      const spinner = element.shadowRoot!.querySelector('[part=spinner]')!;
      assert.isTrue(spinner.checkVisibility());
      assert.strictEqual(getComputedStyle(spinner).animationName, 'none');
      assert.strictEqual(getComputedStyle(button(element)).transitionDuration, '0s');
    });
  }
});

describe('a user who forces colours', () => {
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await emulateMedia({ forcedColors: 'active' });
  });
  afterEach(async () => {
    await emulateMedia({ forcedColors: 'none' });
    await removeVirtualAuthenticator();
  });

  for (const tag of tags) {
    it(`sees where the button of <${tag}> ends, in whatever colours the page wants`, async () => {
      const element = await elementIn(tag, 'idle');
      element.style.setProperty('--passkey-accent', 'rebeccapurple');
      const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(button(element));
      assert.notStrictEqual(borderTopColor, backgroundColor);
      assert.notStrictEqual(backgroundColor, 'rgb(102, 51, 153)');
      assert.notStrictEqual(borderTopWidth, '0px');
    });

    it(`sees that the button of <${tag}> is disabled`, async () => {
      const element = await elementIn(tag, 'idle');
      const enabled = getComputedStyle(button(element)).color;
      element.disabled = true;
      await element.updateComplete;
      const { color, opacity } = getComputedStyle(button(element));
      assert.notStrictEqual(color, enabled);
      assert.strictEqual(opacity, '1');
    });
  }
});
