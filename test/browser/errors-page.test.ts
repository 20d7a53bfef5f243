import { assert, fixture, html } from '@open-wc/testing';
import type { Ceremony } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { leavePage, returnToPage } from '../support/web-test-runner/focus.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, relyingParty } from '../support/web-test-runner/visit-relying-party.js';

type SDK = typeof import('passkey-elements');

/** The SDK as a document in a frame has loaded it. */
const sdkIn = (frame: HTMLIFrameElement): Promise<SDK> =>
  (frame.contentWindow as Window & typeof globalThis).eval(
    `import('/dist/index.js')`,
  ) as Promise<SDK>;

describe('where the page stands', () => {
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  const runIn = (sdk: SDK, ceremony: Ceremony) =>
    ceremony === 'registration'
      ? sdk.register(relyingParty, { username: newUsername() })
      : sdk.authenticate(relyingParty);

  for (const [ceremony, feature] of [
    ['registration', 'publickey-credentials-create'],
    ['authentication', 'publickey-credentials-get'],
  ] as const) {
    it(`a frame that may not use ${feature} makes a ${ceremony} blocked-by-policy`, async () => {
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe title="Without passkeys" allow="${feature} 'none'"></iframe>`,
      );
      const error = await failureOf(runIn(await sdkIn(frame), ceremony));
      assert.include(error, { code: 'blocked-by-policy', ceremony });
      assert.include(error.message, feature);

      assert.ok((await run(ceremony)).account);
    });
  }

  for (const ceremony of ceremonies) {
    it(`a frame that may use passkeys completes a ${ceremony}`, async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Passkeys"></iframe>`);
      assert.ok((await runIn(await sdkIn(frame), ceremony)).account);
    });
  }

  it('another tab in front makes a registration not-focused', async () => {
    await leavePage();
    const error = await failureOf(run('registration'));
    await returnToPage();
    assert.include(error, { code: 'not-focused', ceremony: 'registration' });

    assert.ok((await run('registration')).account);
  });
});
