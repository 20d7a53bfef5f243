import { assert } from '@open-wc/testing';
import 'passkey-elements/define';
import { en } from 'passkey-elements/elements';
import { accessibilityTree } from '../support/web-test-runner/accessibility-tree.js';
import type { AccessibleNode } from '../support/web-test-runner/accessibility-tree.js';
import {
  bringInto,
  elementStates,
  idleElement,
  tags,
} from '../support/web-test-runner/element-in-state.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
  setUserVerified,
} from '../support/web-test-runner/virtual-authenticator.js';
import { planFault } from '../support/web-test-runner/visit-relying-party.js';

const statusOf = async (selector: string): Promise<AccessibleNode[]> =>
  (await accessibilityTree(selector))
    .flatMap((node) => [node, ...node.children])
    .filter(({ role }) => role === 'status');

/** What a screen reader reads out when the region changes. */
const spoken = async (selector: string) =>
  (await statusOf(selector)).map((region) => textOf(region));

const textOf = ({ name, children }: AccessibleNode): string =>
  children.length > 0 ? children.map(textOf).join('') : name;

const texts = {
  'passkey-login': {
    idle: '',
    requesting: en.requesting,
    prompting: en.prompting,
    verifying: en.signingIn,
    complete: en.signedIn,
    failed: en.errors.server,
  },
  'passkey-register': {
    idle: '',
    requesting: en.requesting,
    prompting: en.prompting,
    verifying: en.creatingPasskey,
    complete: en.passkeyCreated,
    failed: en.errors.server,
  },
};

describe('the live region', () => {
  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  for (const tag of tags) {
    it(`of <${tag}> is there from the first render, empty and polite`, async () => {
      const element = document.createElement(tag);
      document.body.append(element);
      // Its first render, and no more.
      await Promise.resolve();
      const region = element.shadowRoot!.querySelector('[role=status]');
      assert.strictEqual(region?.textContent, '');
      const [status, ...others] = await statusOf(tag);
      assert.deepEqual(others, []);
      assert.include(status?.properties, { live: 'polite', atomic: true });
      assert.deepEqual(await spoken(tag), ['']);
      element.remove();
    });

    for (const state of elementStates.filter((each) => each !== 'unsupported')) {
      const text = texts[tag][state];
      it(`of <${tag}> says "${text}" while it is ${state}, and is still the same`, async () => {
        const element = await idleElement(tag);
        const region = element.shadowRoot!.querySelector('[role=status]');
        await bringInto(element, state);
        assert.isTrue(element.shadowRoot!.querySelector('[role=status]') === region);
        assert.deepEqual(await spoken(tag), [text]);
      });
    }
  }

  for (const tag of tags) {
    it(`has the text of a success of <${tag}>, which nothing else says again`, async () => {
      const element = await idleElement(tag);
      await bringInto(element, 'complete');
      const [root] = await accessibilityTree(tag);
      assert.strictEqual(textOf(root!), texts[tag].complete);
    });
  }

  it('is empty again after a cancel', async () => {
    const element = await idleElement('passkey-login');
    await bringInto(element, 'prompting');
    element.cancel();
    await element.updateComplete;
    assert.deepEqual(await spoken('passkey-login'), ['']);
  });

  it('says what each failure means to the user', async () => {
    const element = await idleElement('passkey-login');
    for (const [fault, text] of [
      ['rate-limited@authentication/options', 'Too many tries. Try again \u2068in 1 minute\u2069.'],
      ['html@authentication/options', en.errors['bad-response']],
      ['drop@authentication/options', en.errors.network],
      ['unknown-credential@authentication/verify', en.errors['unknown-credential']],
    ] as const) {
      planFault(fault);
      await element.start();
      await element.updateComplete;
      assert.deepEqual(await spoken('passkey-login'), [text]);
    }
    await setUserVerified(false);
    await element.start();
    await element.updateComplete;
    assert.deepEqual(await spoken('passkey-login'), [en.errors['not-allowed']]);
  });
});
