import { assert, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { listPasskeys } from 'passkey-elements';
import 'passkey-elements/define';
import type {
  PasskeyErrorEvent,
  PasskeyRemovedEvent,
  PasskeyRemoveEvent,
} from 'passkey-elements/elements';
import { until } from '../support/condition.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  buttonOf,
  cardNames,
  focusedIn,
  listReached,
  removeDialog,
  renameInput,
  shownList,
  signUpWithPasskeys,
  statusOf,
  statusSays,
  textIn,
} from '../support/web-test-runner/shown-list.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  credentials,
  removeVirtualAuthenticator,
  setUserVerified,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

const lastWarning = 'It is your only passkey.';

describe('<passkey-list> removes', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();
  const paths = () => requests.map(({ path }) => path.replace(/^passkeys\/.+/, 'passkeys/{id}'));
  const known = async () => (await listPasskeys(relyingParty)).passkeys.map(({ name }) => name);

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signUpWithPasskeys('Phone', 'Laptop');
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  it('a passkey once the dialog is confirmed, tells it, and goes on at the next card', async () => {
    const list = await shownList();
    await removeDialog(list, 'Phone');
    assert.strictEqual(textIn(list, '#title'), 'Remove Phone?');
    assert.notInclude(textIn(list, '#hint'), lastWarning);
    const removed = oneEvent<PasskeyRemovedEvent>(list, 'passkey-removed');
    buttonOf(list, 'Remove').click();
    assert.include((await removed).passkey, { name: 'Phone' });
    await statusSays(list, 'Phone was removed.');
    assert.deepEqual(cardNames(list), ['Laptop']);
    assert.strictEqual(focusedIn(list), 'Rename Laptop');
    assert.deepEqual(await known(), ['Laptop']);
  });

  it('the last passkey with a warning, and goes on at the text that there are none', async () => {
    await signUpWithPasskeys('Phone');
    const list = await shownList();
    await removeDialog(list, 'Phone');
    assert.include(textIn(list, '#hint'), lastWarning);
    buttonOf(list, 'Remove').click();
    await listReached(list, 'empty');
    await statusSays(list, 'Phone was removed.');
    assert.strictEqual(focusedIn(list), 'You have no passkeys yet.');
  });

  it('a passkey from the password manager as well, which hears of it', async () => {
    const list = await shownList();
    assert.lengthOf(await credentials(), 1);
    await removeDialog(list, 'Laptop');
    buttonOf(list, 'Remove').click();
    await until('the passkey is gone', async () => (await credentials()).length === 0);
    assert.strictEqual(focusedIn(list), 'Rename Phone');
  });

  for (const way of ['Escape', 'Cancel'] as const) {
    it(`nothing by ${way}, which goes back to the button`, async () => {
      const list = await shownList();
      const dialog = await removeDialog(list, 'Phone');
      if (way === 'Escape') await sendKeys({ press: 'Escape' });
      else buttonOf(list, 'Cancel').click();
      assert.isFalse(dialog.open);
      assert.strictEqual(focusedIn(list), 'Remove Phone');
      assert.deepEqual(await known(), ['Phone', 'Laptop']);
    });
  }

  it('nothing where the page cancels passkey-remove, and then what it says', async () => {
    const list = await shownList();
    list.addEventListener('passkey-remove', (event) => event.preventDefault());
    const asked = oneEvent<PasskeyRemoveEvent>(list, 'passkey-remove');
    buttonOf(list, 'Remove Phone').click();
    const { passkey } = await asked;
    await list.updateComplete;
    assert.strictEqual(passkey.name, 'Phone');
    assert.isFalse(list.shadowRoot!.querySelector('dialog')!.open);
    await list.removePasskey(passkey);
    assert.deepEqual(cardNames(list), ['Laptop']);
  });

  it('a passkey whose removal needs a recent authentication, asking for one on the way', async () => {
    const list = await shownList();
    await removeDialog(list, 'Phone');
    planFault('stale-session@passkeys/{id}');
    requests.length = 0;
    buttonOf(list, 'Remove').click();
    await statusSays(list, 'Phone was removed.');
    assert.deepEqual(paths().slice(0, 4), [
      'passkeys/{id}',
      'authentication/options',
      'authentication/verify',
      'passkeys/{id}',
    ]);
  });

  it('nothing where the user does not confirm that it is them, and says so', async () => {
    const list = await shownList();
    await setUserVerified(false);
    planFault('stale-session@passkeys/{id}');
    await removeDialog(list, 'Phone');
    buttonOf(list, 'Remove').click();
    await statusSays(list, 'Confirm that it’s you, then try again.');
    assert.deepEqual(cardNames(list), ['Phone', 'Laptop']);
    await setUserVerified(true);
    await removeDialog(list, 'Phone');
    buttonOf(list, 'Remove').click();
    await statusSays(list, 'Phone was removed.');
  });

  it('nothing where the relying party refuses, which the page hears, and can be asked again', async () => {
    const list = await shownList();
    await removeDialog(list, 'Phone');
    planFault('500@passkeys/{id}');
    const failure = oneEvent<PasskeyErrorEvent>(document, 'passkey-error');
    buttonOf(list, 'Remove').click();
    const { target, error, userMessage, passkey, ceremony } = await failure;
    assert.strictEqual(target, list);
    assert.strictEqual(error.code, 'server');
    assert.strictEqual(passkey?.name, 'Phone');
    assert.isUndefined(ceremony);
    assert.strictEqual(userMessage, statusOf(list));
    await statusSays(list, 'Something went wrong on our side. Try again in a moment.');
    assert.deepEqual(cardNames(list), ['Phone', 'Laptop']);
    assert.strictEqual(focusedIn(list), 'Remove Phone');
    await removeDialog(list, 'Phone');
    buttonOf(list, 'Remove').click();
    await statusSays(list, 'Phone was removed.');
  });

  it('a passkey without taking the focus or the text from who types another’s name', async () => {
    const list = await shownList();
    const [phone] = (await listPasskeys(relyingParty)).passkeys;
    await renameInput(list, 'Laptop');
    await sendKeys({ type: 'Work' });
    await list.removePasskey(phone!);
    assert.strictEqual(statusOf(list), 'Phone was removed.');
    assert.strictEqual(list.shadowRoot!.querySelector('input')!.value, 'Work');
    assert.notStrictEqual(focusedIn(list), 'Rename Laptop');
  });
});
