import { assert } from '@open-wc/testing';
import { authenticate, register } from 'passkey-elements';
import type { CeremonyState } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  credentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  newUsername,
  relyingParty,
  signOut,
} from '../support/web-test-runner/visit-relying-party.js';

describe('the SDK', () => {
  const requests = recordRequests();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signOut();
    requests.length = 0;
  });
  afterEach(() => removeVirtualAuthenticator());

  it('registers a new account, and signs in to it with its passkey', async () => {
    const username = newUsername();
    const { account, passkey } = await register(relyingParty, {
      username,
      displayName: 'Ada',
      passkeyName: 'Phone',
    });
    assert.include(account, { name: username, displayName: 'Ada' });
    assert.include(passkey, { name: 'Phone', synced: true });
    assert.lengthOf(await credentials(), 1);
    await signOut();

    assert.deepEqual((await authenticate(relyingParty)).account, account);
  });

  it('tells of each state in order, with its ceremony, and of the result at the end', async () => {
    const states: CeremonyState[] = [];
    const onStateChange = (state: CeremonyState) => states.push(state);
    const { clientExtensionResults, ...registered } = await register(relyingParty, {
      username: newUsername(),
      onStateChange,
    });
    const authenticated = await authenticate(relyingParty, { onStateChange });
    assert.isDefined(clientExtensionResults, 'they are for the caller alone');

    const story = (ceremony: string, result: unknown) =>
      [
        { status: 'requesting' },
        { status: 'prompting' },
        { status: 'verifying' },
        { status: 'complete', result },
      ].map((state) => ({ ceremony, mediation: 'optional', ...state }));
    assert.deepEqual<unknown>(states, [
      ...story('registration', registered),
      ...story('authentication', authenticated),
    ]);
  });

  it('goes on where onStateChange throws, which the page sees as an error of its own', async () => {
    const reported: unknown[] = [];
    // The test runner's would make it an error of this test.
    const { onerror } = window;
    window.onerror = (...[, , , , error]) => {
      reported.push(error);
      return true;
    };
    const thrown: Error[] = [];
    const onStateChange = ({ status }: CeremonyState) => {
      const error = new Error(status);
      thrown.push(error);
      throw error;
    };
    try {
      assert.ok((await register(relyingParty, { username: newUsername(), onStateChange })).account);
    } finally {
      window.onerror = onerror;
    }
    assert.deepEqual(
      thrown.map(({ message }) => message),
      ['requesting', 'prompting', 'verifying', 'complete'],
    );
    assert.deepEqual(reported, thrown);
  });

  it('sends the same params with both requests of a ceremony', async () => {
    const params = { remember: true, tenant: 'alder' };
    await register(relyingParty, { username: newUsername(), params });
    await authenticate(relyingParty, { params });
    assert.deepEqual(
      requests.map(({ path, body }) => [path, body.params]),
      [
        ['registration/options', params],
        ['registration/verify', params],
        ['authentication/options', params],
        ['authentication/verify', params],
      ],
    );
  });

  it('sends no member that it was not given', async () => {
    const username = newUsername();
    await register(relyingParty, { username });
    await authenticate(relyingParty);
    assert.deepEqual(
      requests.map(({ body }) => Object.keys(body)),
      [['username'], ['credential'], [], ['credential']],
    );
  });

  it("sends all that WebAuthn's JSON form of a response has", async () => {
    await register(relyingParty, { username: newUsername() });
    await authenticate(relyingParty);
    const sent = requests
      .map(({ body }) => body.credential as { response: object } | undefined)
      .filter((credential) => credential !== undefined);
    assert.deepEqual(
      sent.map(({ response }) => Object.keys(response).sort()),
      [
        [
          'attestationObject',
          'authenticatorData',
          'clientDataJSON',
          'publicKey',
          'publicKeyAlgorithm',
          'transports',
        ],
        ['authenticatorData', 'clientDataJSON', 'signature', 'userHandle'],
      ],
    );
  });

  it("resolves to the relying party's response, which holds nothing of the credential's", async () => {
    const results = [
      await register(relyingParty, { username: newUsername() }),
      await authenticate(relyingParty),
    ];
    const responses = requests.flatMap(({ body }) => {
      const credential = body.credential as { response: Record<string, unknown> } | undefined;
      return Object.values(credential?.response ?? {}).filter((value) => typeof value === 'string');
    });
    assert.isAbove(responses.length, 4, 'the responses of both ceremonies were sent');
    for (const response of responses) {
      // The user handle is the account's own, not a secret of the authenticator's.
      if (response === results[0]?.account?.userId) continue;
      assert.notInclude(JSON.stringify(results), response);
    }
  });

  it("hands what the relying party returned with its options back with the credential's answer", async () => {
    const state = { token: 'of this run' };
    const given: unknown[] = [];
    const withState = {
      ...relyingParty,
      authenticationOptions: async (
        ...request: Parameters<typeof relyingParty.authenticationOptions>
      ) => ({
        ...(await relyingParty.authenticationOptions(...request)),
        state,
      }),
      verifyAuthentication: (
        ...[{ state, ...answer }, context]: Parameters<typeof relyingParty.verifyAuthentication>
      ) => {
        given.push(state);
        return relyingParty.verifyAuthentication(answer, context);
      },
    };
    await createAccount();
    await authenticate(withState);
    assert.deepEqual(given, [state]);
  });
});

describe('registering while signed in', () => {
  let username: string;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    await authenticate(relyingParty);
  });
  afterEach(() => removeVirtualAuthenticator());

  it("adds a passkey to the user's own account, on another authenticator", async () => {
    await removeVirtualAuthenticator();
    await addVirtualAuthenticator();
    const { account } = await register(relyingParty);
    assert.strictEqual(account?.name, username);
    assert.lengthOf(account?.credentialIds ?? [], 2);

    await signOut();
    assert.strictEqual((await authenticate(relyingParty)).account?.userId, account?.userId);
  });

  it('on an authenticator that has a passkey of the account is already-registered', async () => {
    const error = await failureOf(register(relyingParty));
    assert.include(error, { code: 'already-registered', ceremony: 'registration' });
    assert.lengthOf(await credentials(), 1);
    assert.strictEqual((await authenticate(relyingParty)).account?.name, username);
  });
});
