import { assert, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { listPasskeys, removePasskey } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyList, PasskeyListState } from 'passkey-elements/elements';
import { judge } from '../support/web-test-runner/axe-judgement.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import {
  cardNames,
  focusedIn,
  listReached,
  plain,
  removeDialog,
  renameInput,
  shownList,
  signUpWithPasskeys,
  statusSays,
} from '../support/web-test-runner/shown-list.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

describe('<passkey-list> is accessible', () => {
  const replace = replaceableMembers();
  let place: HTMLElement;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signUpWithPasskeys('Phone', 'Laptop');
    place = await fixture(html`
      <div style="color-scheme: light dark; background: Canvas; color: CanvasText"></div>
    `);
  });
  afterEach(async () => {
    withdrawFault();
    await emulateMedia({ colorScheme: 'light' });
    await removeVirtualAuthenticator();
  });

  /** Light and dark, from left to right and from right to left. */
  const assertAccessible = async (list: PasskeyList) => {
    for (const [colorScheme, dir] of [
      ['light', 'ltr'],
      ['dark', 'rtl'],
    ] as const) {
      await emulateMedia({ colorScheme });
      place.dir = dir;
      await list.updateComplete;
      const { found, sawContrast } = await judge(place);
      assert.deepEqual(found, [], `${colorScheme}, ${dir}`);
      assert.isTrue(sawContrast);
    }
  };

  const ways: Record<PasskeyListState, () => unknown> = {
    loading: () => undefined,
    ready: () => undefined,
    async empty() {
      for (const { id } of (await listPasskeys(relyingParty)).passkeys) {
        await removePasskey(relyingParty, id);
      }
    },
    failed: () => planFault('500@passkeys@always'),
    offline() {
      replace(navigator, { onLine: false });
      planFault('drop@passkeys@always');
    },
  };
  for (const [state, bring] of Object.entries(ways) as [PasskeyListState, () => unknown][]) {
    it(`while it is ${state}`, async () => {
      await bring();
      const list = document.createElement('passkey-list');
      list.relyingParty = state === 'loading' ? holdStep('list').relyingParty : relyingParty;
      place.append(list);
      await list.updateComplete;
      await listReached(list, state);
      await assertAccessible(list);
    });
  }

  it('while a passkey is renamed, and while another is about to be removed', async () => {
    const list = await shownList();
    place.append(list);
    await listReached(list, 'ready');
    await renameInput(list, 'Phone');
    await assertAccessible(list);
    await removeDialog(list, 'Laptop');
    await assertAccessible(list);
  });

  it('by the keyboard alone: renames one passkey and removes the other', async () => {
    const list = await shownList();
    const before = document.createElement('button');
    list.before(before);
    before.focus();
    const press = async (...keys: string[]) => {
      for (const key of keys) await sendKeys({ press: key });
      await list.updateComplete;
    };
    await press('Tab');
    assert.strictEqual(focusedIn(list), 'Rename Phone');
    await press('Enter');
    await sendKeys({ type: 'Tablet' });
    await press('Tab');
    assert.strictEqual(focusedIn(list), 'Save');
    await press('Space');
    await statusSays(list, 'Renamed to Tablet.');
    assert.strictEqual(focusedIn(list), 'Rename Tablet');

    await press('Tab', 'Tab', 'Tab');
    assert.strictEqual(focusedIn(list), 'Remove Laptop');
    await press('Enter');
    assert.strictEqual(focusedIn(list), 'Cancel');
    await press('Tab');
    assert.strictEqual(focusedIn(list), 'Remove');
    await press('Enter');
    await statusSays(list, 'Laptop was removed.');
    assert.deepEqual(cardNames(list), ['Tablet']);
    assert.strictEqual(focusedIn(list), 'Rename Tablet');
  });

  it('by names of their own: no two buttons in the cards have the same', async () => {
    const list = await shownList();
    const labels = [...list.shadowRoot!.querySelectorAll('li button')].map(({ ariaLabel }) =>
      plain(ariaLabel!),
    );
    assert.deepEqual(labels, ['Rename Phone', 'Remove Phone', 'Rename Laptop', 'Remove Laptop']);
  });
});
