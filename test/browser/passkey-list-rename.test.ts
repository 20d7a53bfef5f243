import { assert, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { listPasskeys } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyRenamedEvent } from 'passkey-elements/elements';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  buttonOf,
  cardNames,
  focusedIn,
  renameInput,
  shownList,
  signUpWithPasskeys,
  statusOf,
  statusSays,
} from '../support/web-test-runner/shown-list.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

describe('<passkey-list> renames', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();
  const known = async () => (await listPasskeys(relyingParty)).passkeys.map(({ name }) => name);

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signUpWithPasskeys('Phone', 'Laptop');
    requests.length = 0;
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  it('a passkey by Enter, tells it, and goes on at its card', async () => {
    const list = await shownList();
    const input = await renameInput(list, 'Laptop');
    assert.strictEqual(input.value, 'Laptop');
    assert.deepEqual([input.selectionStart, input.selectionEnd], [0, 6]);
    const renamed = oneEvent<PasskeyRenamedEvent>(list, 'passkey-renamed');
    await sendKeys({ type: 'Work' });
    await sendKeys({ press: 'Enter' });
    assert.include((await renamed).passkey, { name: 'Work' });
    await statusSays(list, 'Renamed to Work.');
    assert.deepEqual(cardNames(list), ['Phone', 'Work']);
    assert.strictEqual(focusedIn(list), 'Rename Work');
    assert.deepEqual(await known(), ['Phone', 'Work']);
  });

  it('nothing by Escape, nor to no name, nor to the same', async () => {
    const list = await shownList();
    requests.length = 0;
    for (const [typed, key] of [
      ['Work', 'Escape'],
      ['   ', 'Enter'],
      ['Phone', 'Enter'],
    ] as const) {
      await renameInput(list, 'Phone');
      await sendKeys({ type: typed });
      await sendKeys({ press: key });
      await list.updateComplete;
      assert.isTrue(list.shadowRoot!.querySelector('input') === null);
      assert.strictEqual(focusedIn(list), 'Rename Phone');
    }
    assert.deepEqual(cardNames(list), ['Phone', 'Laptop']);
    assert.deepEqual(requests, []);
  });

  it('at once, before the relying party has answered', async () => {
    const { requested, release, relyingParty: slow } = holdStep('rename');
    const list = await shownList(slow);
    const input = await renameInput(list, 'Phone');
    input.value = 'Tablet';
    buttonOf(list, 'Save').click();
    await requested;
    await list.updateComplete;
    assert.deepEqual(cardNames(list), ['Tablet', 'Laptop']);
    assert.strictEqual(buttonOf(list, 'Rename Tablet').ariaDisabled, 'true');
    assert.strictEqual(statusOf(list), '');
    release();
    await statusSays(list, 'Renamed to Tablet.');
    assert.strictEqual(buttonOf(list, 'Rename Tablet').ariaDisabled, null);
  });

  const refusals = [
    ['500', 'Something went wrong on our side. Try again in a moment.'],
    ['rate-limited', 'Too many tries. Try again in 1 minute.'],
    ['drop', 'No answer. Check your connection and try again.'],
  ] as const;
  for (const [fault, text] of refusals) {
    it(`back where the answer is ${fault}, and keeps what was typed`, async () => {
      const list = await shownList();
      await renameInput(list, 'Phone');
      planFault(`${fault}@passkeys/{id}`);
      await sendKeys({ type: 'Tablet' });
      await sendKeys({ press: 'Enter' });
      await statusSays(list, text);
      assert.deepEqual(cardNames(list), ['Phone', 'Laptop']);
      const input = list.shadowRoot!.querySelector('input')!;
      assert.strictEqual(input.value, 'Tablet');
      assert.isTrue(list.shadowRoot!.activeElement === input);
      withdrawFault();
      await sendKeys({ press: 'Enter' });
      await statusSays(list, 'Renamed to Tablet.');
      assert.deepEqual(await known(), ['Tablet', 'Laptop']);
    });
  }

  it('one passkey while another name is being typed, and loses neither', async () => {
    const { requested, release, relyingParty: slow } = holdStep('rename');
    const list = await shownList(slow);
    await renameInput(list, 'Phone');
    planFault('500@passkeys/{id}');
    await sendKeys({ type: 'Tablet' });
    await sendKeys({ press: 'Enter' });
    await requested;
    await renameInput(list, 'Laptop');
    await sendKeys({ type: 'Wo' });
    release();
    await statusSays(list, refusals[0][1]);
    await list.updateComplete;
    await sendKeys({ type: 'rk' });
    const inputs = [...list.shadowRoot!.querySelectorAll('input')];
    assert.deepEqual(
      inputs.map(({ value }) => value),
      ['Tablet', 'Work'],
    );
  });
});
