import { assert, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { judge } from '../support/web-test-runner/axe-judgement.js';
import { elementIn, elementStates, tags } from '../support/web-test-runner/element-in-state.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

const looks = [
  ['light', 'ltr'],
  ['dark', 'rtl'],
] as const;

describe('axe finds nothing', () => {
  let place: HTMLElement;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    place = await fixture(html`
      <div style="color-scheme: light dark; background: Canvas; color: CanvasText"></div>
    `);
  });
  afterEach(async () => {
    await emulateMedia({ colorScheme: 'light' });
    await removeVirtualAuthenticator();
  });

  for (const tag of tags) {
    for (const state of elementStates) {
      it(`in <${tag}> while it is ${state}, light and dark, in both directions`, async () => {
        const element = await elementIn(tag, state);
        // axe does not look at what stands in a slot of the shadow root itself.
        element.innerHTML = '<p slot="success">Welcome.</p><p slot="unsupported">Not here.</p>';
        place.append(element);
        // A ceremony goes on when its element is moved.
        assert.strictEqual(element.state, state);
        for (const [colorScheme, dir] of looks) {
          await emulateMedia({ colorScheme });
          place.dir = dir;
          const { found, sawContrast } = await judge(place);
          assert.deepEqual(found, [], `${colorScheme}, ${dir}`);
          assert.isTrue(sawContrast);
        }
      });
    }

    it(`in <${tag}> that is disabled`, async () => {
      const element = await elementIn(tag, 'idle');
      element.disabled = true;
      place.append(element);
      await element.updateComplete;
      assert.deepEqual((await judge(place)).found, []);
    });
  }

  it('in a page that uses the elements as a form does', async () => {
    place.innerHTML = `
      <form>
        <label for="name">Username</label>
        <input id="name" autocomplete="username">
        <passkey-login for="name" autofill="off" aria-label="Members: sign in with a passkey">
        </passkey-login>
      </form>`;
    await place.querySelector<PasskeyLogin>('passkey-login')!.updateComplete;
    assert.deepEqual((await judge(place)).found, []);
  });

  it('but would find a text without contrast', async () => {
    const element = await elementIn('passkey-login', 'idle');
    element.style.setProperty('--passkey-accent', '#777');
    element.style.setProperty('--passkey-on-accent', '#888');
    place.append(element);
    const { found } = await judge(place);
    assert.match(found.join(), /color-contrast/);
  });
});
