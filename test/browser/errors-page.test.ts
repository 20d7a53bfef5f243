import { assert } from '@open-wc/testing';
import type { Ceremony } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { framedSDK } from '../support/web-test-runner/framed-sdk.js';
import { leavePage, returnToPage } from '../support/web-test-runner/focus.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, relyingParty } from '../support/web-test-runner/visit-relying-party.js';

describe('where the page stands', () => {
  const requests = recordRequests();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  const runIn = (sdk: Awaited<ReturnType<typeof framedSDK>>, ceremony: Ceremony) =>
    ceremony === 'registration'
      ? sdk.register(relyingParty, { username: newUsername() })
      : sdk.authenticate(relyingParty);

  for (const [ceremony, feature] of [
    ['registration', 'publickey-credentials-create'],
    ['authentication', 'publickey-credentials-get'],
  ] as const) {
    it(`a frame that may not use ${feature} makes a ${ceremony} blocked-by-policy`, async () => {
      const sdk = await framedSDK(`${feature} 'none'`);
      const support = { supported: false, reason: 'blocked-by-policy' };
      assert.deepEqual<unknown>(sdk.passkeySupport(ceremony), support);
      const [other] = ceremonies.filter((each) => each !== ceremony);
      assert.deepEqual(sdk.passkeySupport(other), { supported: true });
      assert.deepEqual(sdk.passkeySupport(), { supported: true });

      requests.length = 0;
      const error = await failureOf(runIn(sdk, ceremony));
      assert.include(error, { code: 'blocked-by-policy', ceremony });
      assert.include(error.message, feature);
      assert.deepEqual(requests, [], 'it is known before anybody is asked');

      assert.ok((await run(ceremony)).account);
    });
  }

  for (const ceremony of ceremonies) {
    it(`a frame that may use passkeys completes a ${ceremony}`, async () => {
      assert.ok((await runIn(await framedSDK(), ceremony)).account);
    });
  }

  it('another tab in front makes a registration not-focused', async () => {
    await leavePage();
    const error = await failureOf(run('registration').finally(returnToPage));
    assert.include(error, { code: 'not-focused', ceremony: 'registration' });

    assert.ok((await run('registration')).account);
  });
});
