import { assert, waitUntil } from '@open-wc/testing';
import { authenticate, register } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { relyingParty } from '../support/web-test-runner/visit-relying-party.js';

/** How long the browser takes to end a request, in milliseconds. */
const DELAY_MS = 200;

// A conditional creation stays pending in Chromium with a virtual authenticator, and until it has
// ended every other request is refused.
describe('a click while the browser has not ended an earlier request', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  const create = navigator.credentials.create.bind(navigator.credentials);
  /** Whether the browser still holds the earlier request. */
  let isPending: boolean;

  beforeEach(async () => {
    isPending = false;
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(async () => {
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const createPending = (options: CredentialCreationOptions | undefined, signal: AbortSignal) => {
    isPending = true;
    return create({ ...options, signal }).finally(() => (isPending = false));
  };

  it('signs in where an aborted request ends late', async () => {
    assert.ok((await authenticate(relyingParty)).account);
    replace(navigator.credentials, {
      create(options) {
        const late = new AbortController();
        options!.signal!.addEventListener('abort', () =>
          setTimeout(() => late.abort(options!.signal!.reason), DELAY_MS),
        );
        return createPending(options, late.signal);
      },
    });
    const controller = new AbortController();
    const { signal } = controller;
    const backend = withOptions(() => ({ excludeCredentials: [] }));
    const silent = failureOf(register(backend, { mediation: 'conditional', signal }));
    await waitUntil(() => isPending, 'the browser was not called');
    controller.abort();
    assert.include(await silent, { code: 'aborted' });
    assert.isTrue(isPending, 'the browser still holds the request');
    assert.ok((await authenticate(relyingParty)).account);
  });

  it('signs in where a signal to password managers is pending', async () => {
    const { publicKey } = await relyingParty.registrationOptions(
      { username: `user-${crypto.randomUUID()}` },
      { signal: new AbortController().signal },
    );
    const signalInVain = () => {
      const late = new AbortController();
      setTimeout(() => late.abort(), DELAY_MS);
      const options = {
        mediation: 'conditional',
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
      } as const;
      return createPending(options, late.signal).then(() => undefined);
    };
    replace(PublicKeyCredential, { signalCurrentUserDetails: signalInVain });
    assert.ok((await authenticate(relyingParty)).account);
    assert.isTrue(isPending, 'the browser still holds the signal');
    assert.ok((await authenticate(relyingParty)).account);
  });

  it('calls the browser all the same where the earlier request never ends', async () => {
    const { get } = navigator.credentials;
    let calls = 0;
    replace(navigator.credentials, {
      get: (options) =>
        ++calls === 1 ? new Promise<never>(() => {}) : get.call(navigator.credentials, options),
    });
    const controller = new AbortController();
    const first = failureOf(authenticate(relyingParty, { signal: controller.signal }));
    await waitUntil(() => calls === 1, 'the browser was not called');
    controller.abort();
    assert.include(await first, { code: 'aborted' });
    assert.ok((await authenticate(relyingParty)).account);
  });
});
