import { assert, waitUntil } from '@open-wc/testing';
import {
  authenticate,
  autofill,
  prepareAuthentication,
  prepareRegistration,
  register,
} from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  newUsername,
  ownRelyingParty,
  planFault,
  relyingParty,
  signOut,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';
import { warningsOf } from '../support/web-test-runner/warnings.js';

describe('requests for options', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();
  const paths = () => requests.map(({ path }) => path);

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    requests.length = 0;
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  it('end an older prefetch, whose later response would replace the session’s challenge', async () => {
    const signals: AbortSignal[] = [];
    let respond = () => {};
    const released = new Promise<void>((resolve) => (respond = resolve));
    const slow: RelyingParty = {
      ...relyingParty,
      registrationOptions: async (request, context) => {
        signals.push(context.signal);
        if (signals.length === 1) await released;
        return relyingParty.registrationOptions(request, context);
      },
    };
    const overtaken = prepareRegistration(slow, { username: newUsername() });
    const username = newUsername();
    const latest = prepareRegistration(slow, { username });
    assert.isTrue(signals[0]!.aborted);
    respond();
    await Promise.all([overtaken, latest]);
    assert.strictEqual((await register(slow, { username })).account?.name, username);
    assert.lengthOf(signals, 2, 'the prefetched options are used');
  });

  it('of a click end a prefetch for another username', async () => {
    let prefetch: AbortSignal | undefined;
    const slow: RelyingParty = {
      ...relyingParty,
      registrationOptions: (request, context) => {
        if (prefetch) return relyingParty.registrationOptions(request, context);
        prefetch = context.signal;
        return new Promise(() => {});
      },
    };
    void prepareRegistration(slow, { username: newUsername() });
    await register(slow, { username: newUsername() });
    assert.isTrue(prefetch!.aborted);
  });

  it('that were refused are not prefetched again before the click', async () => {
    const backend = ownRelyingParty();
    planFault('500@authentication/options@always');
    for (let time = 0; time < 3; time += 1) await prepareAuthentication(backend);
    assert.deepEqual(paths(), ['authentication/options']);
    await failureOf(authenticate(backend));
    assert.lengthOf(paths(), 2);
    withdrawFault();
    assert.isDefined((await authenticate(backend)).account);
  });

  for (const [name, params] of [
    ['a bigint', { tenant: 1n }],
    ['a circle', {}],
  ] as [string, Record<string, unknown>][]) {
    it(`with ${name} in params reject as invalid-options, and never throw`, async () => {
      if (name === 'a circle') params.self = params;
      await prepareAuthentication(relyingParty, { params });
      await prepareRegistration(relyingParty, { params });
      for (const ceremony of [register, authenticate]) {
        const error = await failureOf(ceremony(relyingParty, { params }));
        assert.strictEqual(error.code, 'invalid-options');
        assert.match(error.message, /params/);
      }
      assert.deepEqual(paths(), []);
    });
  }

  it('do not multiply by a timeout that was meant in seconds, which is warned of with its value', async () => {
    const controller = new AbortController();
    let requested = 0;
    let isPending = false;
    const backend: RelyingParty = {
      ...relyingParty,
      authenticationOptions: async (...request) => {
        requested += 1;
        const { publicKey } = await relyingParty.authenticationOptions(...request);
        return { publicKey: { ...publicKey, timeout: 60 } };
      },
    };
    const { get } = navigator.credentials;
    navigator.credentials.get = ({ signal } = {}) =>
      new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)));
    try {
      const warnings = await warningsOf(async () => {
        const over = autofill(backend, {
          signal: controller.signal,
          onPendingChange: (pending) => (isPending ||= pending),
        });
        await waitUntil(() => isPending, 'no passkeys are offered');
        // The least time between two refreshes is a second.
        const end = Date.now() + 1500;
        await waitUntil(() => Date.now() > end, 'time stands still', { timeout: 3000 });
        controller.abort();
        await over;
      });
      assert.strictEqual(requested, 1);
      assert.lengthOf(warnings, 1);
      assert.match(warnings[0]!, /60 milliseconds.*60000/);
    } finally {
      navigator.credentials.get = get;
    }
  });
});

describe('a relying party of the page', () => {
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(async () => {
    await signOut();
    await removeVirtualAuthenticator();
  });

  it('whose verification returns nothing is told what to return', async () => {
    const backend = {
      ...relyingParty,
      async verifyAuthentication(...request: Parameters<RelyingParty['verifyAuthentication']>) {
        await relyingParty.verifyAuthentication(...request);
      },
    } as unknown as RelyingParty;
    const error = await failureOf(authenticate(backend));
    assert.strictEqual(error.code, 'bad-response');
    assert.match(error.message, /verification resolved to undefined\. Resolve to an object/);
  });
});
