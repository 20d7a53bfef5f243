import { assert, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { RelyingParty } from 'passkey-elements';
import { listPasskeys, removePasskey, renamePasskey } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyErrorEvent, PasskeyList } from 'passkey-elements/elements';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import {
  buttonOf,
  cardNames,
  focusedIn,
  listReached,
  shownList,
  signUpWithPasskeys,
  statusOf,
  statusSays,
} from '../support/web-test-runner/shown-list.js';
import { shownText } from '../support/web-test-runner/shown-text.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  signOut,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

describe('<passkey-list> is', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signUpWithPasskeys('Phone', 'Laptop');
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  it('loading until the passkeys have come, then ready', async () => {
    const { requested, release, relyingParty: slow } = holdStep('list');
    const list = await fixture<PasskeyList>(
      html`<passkey-list .relyingParty=${slow}></passkey-list>`,
    );
    await requested;
    await list.updateComplete;
    assert.strictEqual(list.state, 'loading');
    assert.isTrue(list.matches(':state(loading)'));
    assert.strictEqual(statusOf(list), 'Loading your passkeys…');
    release();
    await listReached(list, 'ready');
    assert.isTrue(list.matches(':state(ready)'));
    assert.isFalse(list.matches(':state(loading)'));
    assert.strictEqual(statusOf(list), '');
  });

  it('empty where there are none, in its own words or the page’s', async () => {
    for (const { id } of (await listPasskeys(relyingParty)).passkeys) {
      await removePasskey(relyingParty, id);
    }
    const list = await shownList();
    assert.strictEqual(list.state, 'empty');
    assert.strictEqual(shownText(list, '[tabindex]'), 'You have no passkeys yet.');
    list.innerHTML = '<p slot="empty">None here.</p>';
    await list.updateComplete;
    assert.strictEqual(shownText(list, '[tabindex]'), 'None here.');
  });

  const failures = [
    ['500@passkeys', 'Something went wrong on our side. Try again in a moment.'],
    ['drop@passkeys@always', 'No answer. Check your connection and try again.'],
    ['html@passkeys', 'Something went wrong on our side. Try again in a moment.'],
  ] as const;
  for (const [fault, text] of failures) {
    it(`failed by ${fault}, and ready by “Try again”, which goes on at the first card`, async () => {
      planFault(fault);
      const list = await shownList();
      assert.strictEqual(list.state, 'failed');
      assert.strictEqual(statusOf(list), text);
      withdrawFault();
      buttonOf(list, 'Try again').focus();
      buttonOf(list, 'Try again').click();
      await listReached(list, 'ready');
      await waitUntil(() => focusedIn(list) === 'Rename Phone', 'the focus is elsewhere');
      assert.strictEqual(statusOf(list), '');
    });
  }

  it('failed again where “Try again” fails, and keeps the focus on it', async () => {
    planFault('500@passkeys@always');
    const list = await shownList();
    buttonOf(list, 'Try again').focus();
    buttonOf(list, 'Try again').click();
    assert.strictEqual(list.state, 'loading');
    await listReached(list, 'failed');
    await waitUntil(() => focusedIn(list) === 'Try again', 'the focus is elsewhere');
  });

  it('failed for a user who is signed out, and without a relying party', async () => {
    await signOut();
    const failure = oneEvent<PasskeyErrorEvent>(document, 'passkey-error');
    const list = await shownList();
    assert.strictEqual((await failure).error.code, 'unauthenticated');
    assert.isUndefined((await failure).passkey);
    assert.strictEqual(list.state, 'failed');
    assert.strictEqual(statusOf(list), 'You’re signed out. Sign in, then try again.');
    const lost = await fixture<PasskeyList>(html`<passkey-list></passkey-list>`);
    await listReached(lost, 'failed');
  });

  it('offline without a network, and comes back by itself with it', async () => {
    replace(navigator, { onLine: false });
    planFault('drop@passkeys@always');
    const list = await shownList();
    assert.strictEqual(list.state, 'offline');
    const text = 'You’re offline. Your passkeys show again once you’re connected.';
    assert.strictEqual(statusOf(list), text);
    withdrawFault();
    dispatchEvent(new Event('online'));
    await listReached(list, 'ready');
    assert.deepEqual(cardNames(list), ['Phone', 'Laptop']);
  });

  it('ready with the new passkey after a registration on the page', async () => {
    await clearCredentials();
    const list = await shownList();
    list.innerHTML = '<passkey-register endpoint="/passkeys"></passkey-register>';
    const add = list.querySelector('passkey-register')!;
    add.passkeyName = 'Key';
    assert.ok(await add.start());
    await waitUntil(() => cardNames(list).length === 3, 'the list is as it was');
    assert.deepEqual(cardNames(list), ['Phone', 'Laptop', 'Key']);
  });

  it('ready for one passkey more after another, by the same button, which keeps the focus', async () => {
    const list = await shownList();
    list.innerHTML = '<passkey-register endpoint="/passkeys"></passkey-register>';
    const add = list.querySelector('passkey-register')!;
    await add.updateComplete;
    const button = add.shadowRoot!.querySelector('button')!;
    for (const count of [3, 4]) {
      await clearCredentials();
      button.focus();
      button.click();
      await waitUntil(() => cardNames(list).length === count, 'the list is as it was');
      assert.isTrue(button.checkVisibility());
      assert.strictEqual(add.shadowRoot!.activeElement, button);
      assert.include(shownText(add, '[part=status]'), 'Your passkey is ready.');
    }
  });

  it('what a newer answer says: an older one that comes late is passed over', async () => {
    const late: (() => void)[] = [];
    const slow: RelyingParty = {
      ...relyingParty,
      async list() {
        // Without the signal, which would end it.
        const answer = await relyingParty.list!({ signal: new AbortController().signal });
        if (late.length === 0) await new Promise<void>((resolve) => late.push(resolve));
        return answer;
      },
    };
    const list = await fixture<PasskeyList>(
      html`<passkey-list .relyingParty=${slow}></passkey-list>`,
    );
    await waitUntil(() => late.length === 1, 'the first answer has not come');
    const [phone] = (await listPasskeys(relyingParty)).passkeys;
    await renamePasskey(relyingParty, phone!.id, 'Tablet');
    await list.refresh();
    late[0]!();
    await list.updateComplete;
    assert.deepEqual(cardNames(list), ['Tablet', 'Laptop']);
  });

  it('without a removed passkey, though a list from before the removal comes after it', async () => {
    const late: (() => void)[] = [];
    let hold = false;
    const slow: RelyingParty = {
      ...relyingParty,
      async list(context) {
        const answer = await relyingParty.list!(context);
        if (hold) {
          hold = false;
          await new Promise<void>((resolve) => late.push(resolve));
        }
        return answer;
      },
    };
    const list = await shownList(slow);
    hold = true;
    const refreshed = list.refresh();
    await waitUntil(() => late.length === 1, 'the old answer has not come');
    const [phone] = (await listPasskeys(relyingParty)).passkeys;
    await list.removePasskey(phone!);
    late[0]!();
    await refreshed;
    await list.updateComplete;
    assert.deepEqual(cardNames(list), ['Laptop']);
    await statusSays(list, 'Phone was removed.');
  });

  it('without the passkeys of another relying party as soon as it has a new one', async () => {
    const list = await shownList();
    planFault('500@passkeys');
    list.relyingParty = { ...relyingParty };
    await listReached(list, 'failed');
    assert.deepEqual(cardNames(list), []);
  });
});
