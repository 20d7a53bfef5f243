import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import type { RequestParams } from 'passkey-elements';
import { listPasskeys, PasskeyError, renamePasskey } from 'passkey-elements';
import 'passkey-elements/define';
import { en, listEn, PasskeyList, registerLanguage } from 'passkey-elements/elements';
import { holdStep } from '../support/web-test-runner/held-step.js';
import {
  buttonOf,
  cardNames,
  listReached,
  renameInput,
  shownList,
  signUpWithPasskeys,
  statusOf,
  statusSays,
} from '../support/web-test-runner/shown-list.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
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

class OwnList extends PasskeyList {}
OwnList.define('own-list');

describe('the settings of <passkey-list>', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();

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

  it('include params, which every request carries', async () => {
    const sent: unknown[] = [];
    const note = <Context extends { params?: RequestParams | undefined }>(context: Context) => {
      sent.push(context.params);
      return context;
    };
    const list = await fixture<PasskeyList>(
      html`<passkey-list
        .params=${{ tenant: 'acme' }}
        .relyingParty=${
          {
            ...relyingParty,
            list: (context) => relyingParty.list!(note(context)),
            rename: (id, name, context) => relyingParty.rename!(id, name, note(context)),
            remove: (id, context) => relyingParty.remove!(id, note(context)),
          } satisfies typeof relyingParty
        }
      ></passkey-list>`,
    );
    await listReached(list, 'ready');
    const input = await renameInput(list, 'Phone');
    input.value = 'Tablet';
    buttonOf(list, 'Save').click();
    await statusSays(list, 'Renamed to Tablet.');
    const [tablet] = (await listPasskeys(relyingParty)).passkeys;
    await list.removePasskey(tablet!);
    await waitUntil(() => sent.length === 4, 'the list for the signals is not requested');
    assert.deepEqual(sent, Array(4).fill({ tenant: 'acme' }));
  });

  it('include the page’s own words for errors', async () => {
    await signOut();
    const list = document.createElement('passkey-list');
    list.messages = { errors: { unauthenticated: 'Please sign in.' } };
    list.relyingParty = relyingParty;
    (await fixture(html`<div></div>`)).append(list);
    await listReached(list, 'failed');
    assert.strictEqual(statusOf(list), 'Please sign in.');
    planFault('rate-limited@passkeys@always');
    list.messages = { retryAfter: 'Wait: {time}.' };
    await list.refresh();
    await statusSays(list, 'Wait: in 1 minute.');
  });

  it('include a tag of its own, in which the button to add a passkey stays', async () => {
    await clearCredentials();
    const list = await fixture<OwnList>(html`
      <own-list .relyingParty=${relyingParty}>
        <div><passkey-register .relyingParty=${relyingParty}></passkey-register></div>
      </own-list>
    `);
    await listReached(list, 'ready');
    const add = list.querySelector('passkey-register')!;
    assert.ok(await add.start());
    await waitUntil(() => cardNames(list).length === 3, 'the list is as it was');
    assert.isTrue(add.shadowRoot!.querySelector('button')!.checkVisibility());
  });

  it('do not include listeners: a registration reloads the list though the page stops its event', async () => {
    const page = await fixture(html`
      <div>
        <passkey-register .relyingParty=${relyingParty}></passkey-register>
        <passkey-list .relyingParty=${relyingParty}></passkey-list>
      </div>
    `);
    const list = page.querySelector('passkey-list')!;
    await listReached(list, 'ready');
    const stop = (event: Event) => event.stopImmediatePropagation();
    addEventListener('passkey-success', stop, { capture: true });
    await clearCredentials();
    assert.ok(await page.querySelector('passkey-register')!.start());
    removeEventListener('passkey-success', stop, { capture: true });
    await waitUntil(() => cardNames(list).length === 3, 'the list is as it was');
  });

  it('include words, which also replace those that are shown', async () => {
    const list = await shownList();
    list.messages = { renamed: '{name}!' };
    const input = await renameInput(list, 'Phone');
    input.value = 'Tablet';
    buttonOf(list, 'Save').click();
    await statusSays(list, 'Tablet!');
    list.messages = { renamed: 'Now {name}' };
    await statusSays(list, 'Now Tablet');
  });

  it('include the language, in which status and errors are worded anew', async () => {
    const list = await shownList();
    (await renameInput(list, 'Phone')).value = 'Tablet';
    buttonOf(list, 'Save').click();
    await statusSays(list, 'Renamed to Tablet.');
    registerLanguage('eo', {
      messages: { ...en, errors: { ...en.errors, server: 'Eraro.' } },
      list: { ...listEn, renamed: 'Nun {name}.', removed: 'For: {name}.', unnamed: 'Ŝlosilo' },
    });
    list.lang = 'eo';
    await statusSays(list, 'Nun Tablet.');
    planFault('500@passkeys@always');
    await list.refresh();
    await statusSays(list, 'Eraro.');
    list.lang = 'en';
    await statusSays(list, en.errors.server);
  });

  it('are compared by value: the same ones assigned anew do not reload', async () => {
    const list = await fixture<PasskeyList>(
      html`<passkey-list endpoint="/passkeys" .params=${{ a: [1] }}></passkey-list>`,
    );
    await listReached(list, 'ready');
    await renameInput(list, 'Laptop');
    requests.length = 0;
    list.params = { a: [1] };
    list.endpoint = '/passkeys';
    list.setAttribute('endpoint', '/passkeys');
    await list.updateComplete;
    assert.strictEqual(list.state, 'ready');
    assert.ok(list.shadowRoot!.querySelector('input'));
    assert.deepEqual(requests, []);
    list.params = { a: [2] };
    await list.updateComplete;
    assert.strictEqual(list.state, 'loading');
    await listReached(list, 'ready');
    assert.lengthOf(requests, 1);
  });

  it('do not include its state, a write of which is ignored', async () => {
    const list = await shownList();
    Object.assign(list, { state: 'failed' });
    assert.strictEqual(list.state, 'ready');
  });

  it('hold when it is moved: it neither loads again nor ends a removal', async () => {
    const { requested, release, relyingParty: slow } = holdStep('remove');
    const list = await shownList(slow);
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    requests.length = 0;
    const [phone] = (await listPasskeys(relyingParty)).passkeys;
    const removed = list.removePasskey(phone!);
    await requested;
    elsewhere.append(list);
    await list.updateComplete;
    assert.strictEqual(list.state, 'ready');
    release();
    await removed;
    await statusSays(list, 'Phone was removed.');
    assert.deepEqual(cardNames(list), ['Laptop']);
    const loads = requests.filter(({ path }) => path === 'passkeys');
    // The test's own, and that for the signals.
    assert.lengthOf(loads, 2);
  });

  it('load the passkeys again when it is inserted again, after its requests were ended', async () => {
    const { requested, relyingParty: slow } = holdStep('remove');
    const list = await shownList(slow);
    const parent = list.parentElement!;
    const errors: Event[] = [];
    list.addEventListener('passkey-error', (event) => errors.push(event));
    buttonOf(list, 'Remove Phone').focus();
    const [phone] = (await listPasskeys(relyingParty)).passkeys;
    const removed = list.removePasskey(phone!);
    await requested;
    list.remove();
    await removed;
    await renamePasskey(relyingParty, phone!.id, 'Tablet');
    parent.append(list);
    await waitUntil(() => cardNames(list).includes('Tablet'), 'the list is as it was');
    assert.strictEqual(buttonOf(list, 'Rename Tablet').ariaDisabled, null);
    assert.deepEqual(errors, []);
  });

  it('do not include a prompt at load: only “Try again” may prompt to re-authenticate', async () => {
    let fresh = false;
    const list = await shownList({
      ...relyingParty,
      async list(context) {
        if (!fresh) throw new PasskeyError('reauthentication-required');
        return relyingParty.list!(context);
      },
      async verifyAuthentication(request, context) {
        fresh = true;
        return relyingParty.verifyAuthentication(request, context);
      },
    });
    assert.strictEqual(list.state, 'failed');
    await list.refresh();
    assert.strictEqual(list.state, 'failed');
    assert.isFalse(requests.some(({ path }) => path.startsWith('authentication')));
    buttonOf(list, 'Try again').click();
    await listReached(list, 'ready');
    assert.deepEqual(cardNames(list), ['Phone', 'Laptop']);
  });
});
