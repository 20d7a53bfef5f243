import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { authenticate } from 'passkey-elements';
import 'passkey-elements/define';
import 'passkey-elements/providers';
import type { PasskeyList } from 'passkey-elements/elements';
import {
  cardNames,
  listing,
  listReached,
  plain,
  shownList,
  signUpWithPasskeys,
  textIn,
} from '../support/web-test-runner/shown-list.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { relyingParty } from '../support/web-test-runner/visit-relying-party.js';

describe('<passkey-list> shows', () => {
  const detail = (list: PasskeyList) => textIn(list, '[part=detail]');

  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  it('a card for each passkey of the account, oldest first', async () => {
    await signUpWithPasskeys('Phone', 'Laptop', 'Key');
    const list = await fixture<PasskeyList>(
      html`<passkey-list endpoint="/passkeys"></passkey-list>`,
    );
    await listReached(list, 'ready');
    assert.deepEqual(cardNames(list), ['Phone', 'Laptop', 'Key']);
  });

  it('which of them was used just now, and whether each is synced', async () => {
    await signUpWithPasskeys('Phone', 'Laptop');
    await authenticate(relyingParty);
    const list = await shownList(listing(({ current }) => ({ synced: !current })));
    const badges = [...list.shadowRoot!.querySelectorAll('li')].map((card) =>
      [...card.querySelectorAll('[part=badge]')].map(({ textContent }) => textContent),
    );
    assert.deepEqual(badges, [['Synced'], ['Used just now to sign in', 'On one device only']]);
  });

  it('who keeps a passkey, as the relying party says, else by its AAGUID and passkey-elements/providers', async () => {
    await signUpWithPasskeys('Phone');
    const aaguid = 'bada5566-a7aa-401f-bd96-45619a55120d';
    const said = await shownList(listing(() => ({ aaguid, provider: 'A keychain' })));
    assert.include(detail(said), 'Kept in A keychain · ');
    const known = await shownList(listing(() => ({ aaguid, provider: undefined })));
    assert.include(detail(known), 'Kept in 1Password · ');
    const unknown = await shownList(listing(() => ({ aaguid: '0', provider: undefined })));
    assert.notInclude(detail(unknown), 'Kept in');
  });

  it('who keeps a passkey by the page’s own names, before the built-in ones', async () => {
    await signUpWithPasskeys('Phone');
    const aaguid = 'bada5566-a7aa-401f-bd96-45619a55120d';
    const list = await shownList(listing(() => ({ aaguid, provider: undefined })));
    list.providers = { [aaguid]: 'Our vault' };
    await list.updateComplete;
    assert.include(detail(list), 'Kept in Our vault · ');
  });

  it('when it was created and used, as the nearest language writes days', async () => {
    await signUpWithPasskeys('Phone');
    const times = { createdAt: '2026-03-04T12:00:00Z', lastUsedAt: '2026-11-22T12:00:00Z' };
    const list = await shownList(listing(() => times));
    list.lang = 'en-GB';
    await waitUntil(() => detail(list).includes('Created 4 Mar 2026 · Last used 22 Nov 2026'));
    list.lang = 'en-US';
    await waitUntil(() => detail(list).includes('Created Mar 4, 2026 · Last used Nov 22, 2026'));
  });

  it('that a passkey was never used, and no day where the time is none', async () => {
    await signUpWithPasskeys('Phone');
    const list = await shownList(
      listing(() => ({ current: false, createdAt: 'soon', lastUsedAt: null })),
    );
    assert.strictEqual(detail(list), 'Not used yet');
  });

  it('nothing of what the relying party does not tell', async () => {
    await signUpWithPasskeys('Phone');
    const untold = {
      current: undefined,
      synced: undefined,
      createdAt: undefined,
      lastUsedAt: undefined,
    };
    const list = await shownList(listing(() => untold));
    assert.strictEqual(detail(list), '');
    assert.lengthOf(list.shadowRoot!.querySelectorAll('[part=badge]'), 0);
  });

  it('no “Not used yet” of the passkey that this session was opened with', async () => {
    await signUpWithPasskeys('Phone');
    const list = await shownList(listing(() => ({ current: true, lastUsedAt: null })));
    assert.notInclude(detail(list), 'Not used yet');
    assert.include(list.shadowRoot!.textContent, 'Used just now to sign in');
  });

  it('names as their owner wrote them: a text is no markup', async () => {
    await signUpWithPasskeys('<img src=x onerror=alert(1)>');
    const list = await shownList(listing(() => ({ provider: '<b>bold</b>' })));
    assert.deepEqual(cardNames(list), ['<img src=x onerror=alert(1)>']);
    assert.include(detail(list), 'Kept in <b>bold</b>');
    assert.isTrue(list.shadowRoot!.querySelector('img, b') === null);
  });

  it('a passkey without a name by its provider’s, or else a general one, to be renamed', async () => {
    await signUpWithPasskeys('Phone');
    const nameless = { name: undefined as unknown as string, provider: undefined };
    const aaguid = 'bada5566-a7aa-401f-bd96-45619a55120d';
    assert.deepEqual(cardNames(await shownList(listing(() => ({ ...nameless, aaguid })))), [
      '1Password',
    ]);
    const list = await shownList(listing(() => ({ ...nameless, aaguid: '0' })));
    assert.deepEqual(cardNames(list), ['Passkey']);
    list.shadowRoot!.querySelector('button')!.click();
    await list.updateComplete;
    assert.strictEqual(list.shadowRoot!.querySelector('input')!.value, 'Passkey');
  });

  it('the page’s own words where it gives them', async () => {
    await signUpWithPasskeys('Phone');
    const list = await shownList();
    list.messages = { rename: 'Umbenennen', renameOne: '{name} umbenennen' };
    await list.updateComplete;
    const button = list.shadowRoot!.querySelector('button')!;
    assert.strictEqual(button.textContent.trim(), 'Umbenennen');
    assert.strictEqual(plain(button.ariaLabel!), 'Phone umbenennen');
  });
});
