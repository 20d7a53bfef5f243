import { assert, fixture, html } from '@open-wc/testing';
import 'passkey-elements/define';
import { accessibilityTree } from '../support/web-test-runner/accessibility-tree.js';
import type { AccessibleNode } from '../support/web-test-runner/accessibility-tree.js';
import { elementIn, elementStates, tags } from '../support/web-test-runner/element-in-state.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

const flat = (nodes: AccessibleNode[]): AccessibleNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

const buttons = async (selector: string) =>
  flat(await accessibilityTree(selector)).filter(({ role }) => role === 'button');

const names = async (selector: string) => (await buttons(selector)).map(({ name }) => name);

describe('to assistive technology, the button', () => {
  it('has the name that its label shows, and no other', async () => {
    await fixture(html`
      <div id="place">
        <passkey-login></passkey-login>
        <passkey-register></passkey-register>
        <passkey-login>Go <b>in</b></passkey-login>
        <passkey-login><img alt="Enter" /></passkey-login>
      </div>
    `);
    assert.deepEqual(await names('#place'), [
      'Sign in with a passkey',
      'Create a passkey',
      'Go in',
      'Enter',
    ]);
  });

  it("has the name that the element's aria-label gives, also when it comes late", async () => {
    const login = await fixture<HTMLElement>(html`
      <passkey-login aria-label="Members’ sign-in"></passkey-login>
    `);
    assert.deepEqual(await names('passkey-login'), ['Members’ sign-in']);
    login.setAttribute('aria-label', 'Guests’ sign-in');
    await (login as HTMLElementTagNameMap['passkey-login']).updateComplete;
    assert.deepEqual(await names('passkey-login'), ['Guests’ sign-in']);
    login.removeAttribute('aria-label');
    await (login as HTMLElementTagNameMap['passkey-login']).updateComplete;
    assert.deepEqual(await names('passkey-login'), ['Sign in with a passkey']);
  });

  it('is disabled where the element is', async () => {
    await fixture(html`<passkey-login disabled></passkey-login>`);
    const [button] = await buttons('passkey-login');
    assert.isTrue(button?.properties.disabled);
  });
});

describe('to assistive technology, in each state', () => {
  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  const label = {
    'passkey-login': 'Sign in with a passkey',
    'passkey-register': 'Create a passkey',
  };
  for (const tag of tags) {
    for (const state of elementStates) {
      const gone = state === 'complete' || state === 'unsupported';
      const busy = ['requesting', 'prompting', 'verifying'].includes(state);
      const what = gone
        ? 'has no button any more'
        : busy
          ? 'has a disabled button'
          : 'has a button';
      it(`<${tag}> ${what} while it is ${state}`, async () => {
        await elementIn(tag, state);
        const found = await buttons(tag);
        assert.deepEqual(
          found.map(({ name, properties }) => [name, properties.disabled ?? false]),
          gone ? [] : [[label[tag], busy], ...(state === 'prompting' ? [['Cancel', false]] : [])],
        );
      });
    }
  }
});
