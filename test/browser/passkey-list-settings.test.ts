import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import type { RequestParams } from 'passkey-elements';
import { listPasskeys } from 'passkey-elements';
import 'passkey-elements/define';
import { PasskeyList } from 'passkey-elements/elements';
import {
  buttonOf,
  cardNames,
  listReached,
  renameInput,
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
});
