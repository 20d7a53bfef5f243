import { assert } from '@open-wc/testing';
import { authenticate, fetchRelyingParty, listPasskeys } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

describe('a backend that redirects', () => {
  const replace = replaceableMembers();
  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  const at = (endpoint: string) => fetchRelyingParty({ endpoint });

  for (const status of [307, 308]) {
    it(`with ${status} to another path of this origin signs in and lists`, async () => {
      const username = await createAccount();
      const relyingParty = at(`/moved/${status}/passkeys`);
      assert.strictEqual((await authenticate(relyingParty)).account?.name, username);
      assert.lengthOf((await listPasskeys(relyingParty)).passkeys, 1);
    });
  }

  it('sends its requests with the origin of the page, under any referrer policy', async () => {
    const referrer = document.createElement('meta');
    referrer.name = 'referrer';
    referrer.content = 'no-referrer';
    document.head.append(referrer);
    await createAccount();
    // The server refuses any other origin.
    assert.isOk((await authenticate(at('/passkeys'))).account);
    referrer.remove();
  });

  it('to a page is a bad response, whose status and type the message has', async () => {
    const error = await failureOf(authenticate(at('/moved/302/test')));
    assert.strictEqual(error.code, 'bad-response');
  });

  for (const status of [302, 307, 308]) {
    it(`with ${status} to another origin is a bad response, and nothing is sent there`, async () => {
      const endpoint = `/moved-abroad/${status}/passkeys`;
      const error = await failureOf(authenticate(at(endpoint)));
      assert.strictEqual(error.code, 'bad-response');
      assert.include(error.message, `POST ${endpoint}/authentication/options`);
      assert.match(error.message, /redirects to another origin/);
      const abroad = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith('https://example.com'));
      assert.deepEqual(abroad, []);
    });
  }

  it('is told apart from a lost network, which is no bad response', async () => {
    replace(window, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    assert.strictEqual((await failureOf(authenticate(at('/passkeys')))).code, 'network');
  });
});
