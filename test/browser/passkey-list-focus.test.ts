import { assert, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Passkey, RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyList } from 'passkey-elements/elements';
import {
  buttonOf,
  cardNames,
  focusedIn,
  removeDialog,
  renameInput,
  shownList,
  statusSays,
} from '../support/web-test-runner/shown-list.js';
import { relyingParty } from '../support/web-test-runner/visit-relying-party.js';

const named = (name: string): Passkey => ({ id: name, name });

/** What the user sees and types stays with its passkey, whatever becomes of the others. */
describe('<passkey-list> keeps the focus and what is typed', () => {
  let passkeys: Passkey[];
  let refuseRemoval: boolean;
  const memory: RelyingParty = {
    ...relyingParty,
    list: async () => ({ passkeys }),
    rename: async (id, name) => ({ passkey: { id, name } }),
    remove: async () => {
      if (refuseRemoval) throw new Error('Refused.');
    },
  };
  const input = (list: PasskeyList) => list.shadowRoot!.querySelector('input')!;

  beforeEach(() => {
    passkeys = ['Phone', 'Laptop', 'Key'].map(named);
    refuseRemoval = false;
  });

  /** Types the half of a name, changes the list, and types the rest. */
  const typeAround = async (list: PasskeyList, change: () => unknown) => {
    const typed = await renameInput(list, 'Laptop');
    let blurs = 0;
    typed.addEventListener('blur', () => blurs++);
    await sendKeys({ type: 'Wo' });
    await change();
    await list.updateComplete;
    await sendKeys({ type: 'rk' });
    assert.strictEqual(input(list).value, 'Work');
    assert.isTrue(list.shadowRoot!.activeElement === typed, 'the focus has moved');
    assert.strictEqual(blurs, 0);
    await sendKeys({ press: 'Enter' });
    await statusSays(list, 'Renamed to Work.');
  };

  it('when the card before is removed', async () => {
    const list = await shownList(memory);
    await typeAround(list, () => list.removePasskey(named('Phone')));
    assert.deepEqual(cardNames(list), ['Work', 'Key']);
  });

  it('when the removal of the card before fails', async () => {
    const list = await shownList(memory);
    refuseRemoval = true;
    await typeAround(list, () => list.removePasskey(named('Phone')));
    assert.deepEqual(cardNames(list), ['Phone', 'Work', 'Key']);
  });

  const reloads: [string, string[], string[]][] = [
    [
      'adds cards',
      ['New', 'Phone', 'Newer', 'Laptop', 'Key'],
      ['New', 'Phone', 'Newer', 'Work', 'Key'],
    ],
    ['removes the others', ['Laptop'], ['Work']],
    ['reorders the cards', ['Laptop', 'Key', 'Phone'], ['Work', 'Key', 'Phone']],
    ['reverses the cards', ['Key', 'Laptop', 'Phone'], ['Key', 'Work', 'Phone']],
    ['replaces the others', ['A', 'B', 'Laptop'], ['A', 'B', 'Work']],
  ];
  for (const [way, ids, shown] of reloads) {
    it(`when a reload ${way}`, async () => {
      const list = await shownList(memory);
      await typeAround(list, async () => {
        passkeys = ids.map(named);
        await list.refresh();
      });
      assert.deepEqual(cardNames(list), shown);
    });
  }

  it('when a reload has another name for the passkey whose name is typed', async () => {
    const list = await shownList(memory);
    await typeAround(list, async () => {
      passkeys = [{ id: 'Laptop', name: 'Notebook' }];
      await list.refresh();
    });
    assert.deepEqual(cardNames(list), ['Work']);
  });

  it('in the open dialog, which closes to its own card’s button when a reload adds and reorders', async () => {
    const list = await shownList(memory);
    const dialog = await removeDialog(list, 'Laptop');
    assert.strictEqual(focusedIn(list), 'Cancel');
    passkeys = ['New', 'Key', 'Laptop', 'Phone'].map(named);
    await list.refresh();
    await list.updateComplete;
    assert.isTrue(dialog.matches(':modal'));
    assert.strictEqual(focusedIn(list), 'Cancel');
    await sendKeys({ press: 'Escape' });
    assert.strictEqual(focusedIn(list), 'Remove Laptop');
  });

  it('in the open dialog when another card is removed, and removes the one that it names', async () => {
    const list = await shownList(memory);
    await removeDialog(list, 'Laptop');
    await list.removePasskey(named('Phone'));
    await list.updateComplete;
    assert.strictEqual(focusedIn(list), 'Cancel');
    buttonOf(list, 'Remove').click();
    await statusSays(list, 'Laptop was removed.');
    assert.deepEqual(cardNames(list), ['Key']);
    assert.strictEqual(focusedIn(list), 'Rename Key');
  });

  it('near a passkey that a reload no longer lists', async () => {
    const list = await shownList(memory);
    const dialog = await removeDialog(list, 'Laptop');
    passkeys = ['Phone', 'Key'].map(named);
    await list.refresh();
    await waitUntil(() => !dialog.open, 'the dialog of a passkey that is gone is open');
    await renameInput(list, 'Key');
    passkeys = [named('Phone')];
    await list.refresh();
    await list.updateComplete;
    assert.strictEqual(focusedIn(list), 'Rename Phone');
  });

  it('outside of itself, when its cards change', async () => {
    const list = await shownList(memory);
    const outside = document.createElement('button');
    list.before(outside);
    outside.focus();
    passkeys = [named('Key')];
    await list.refresh();
    await list.removePasskey(named('Key'));
    await list.updateComplete;
    assert.isTrue(document.activeElement === outside);
  });
});
