import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  authenticate,
  fetchRelyingParty,
  isPasskeyError,
  listPasskeys,
  type PasskeyErrorCode,
  register,
  removePasskey,
  renamePasskey,
} from 'passkey-elements';
import {
  type Decision,
  type MockFault,
  MockRelyingParty,
  SimulatedAuthenticator,
} from 'passkey-elements/testing';

const post = (path: string, body: unknown): [string, RequestInit] => [
  `/passkeys/${path}`,
  { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) },
];
const malformedRequests: [what: string, request: [string, RequestInit]][] = [
  ['a body that is not JSON', post('registration/options', '<form>')],
  ['a body that is null', post('registration/options', null)],
  ['a username that is a number', post('registration/options', { username: 5 })],
  ['a registration without a credential', post('registration/verify', {})],
  ['a sign-in without a credential', post('authentication/verify', {})],
  ['a credential that is null', post('authentication/verify', { credential: null })],
  ['a credential without a response', post('authentication/verify', { credential: { id: 'a' } })],
  [
    'a credential without client data',
    post('registration/verify', { credential: { id: 'a', response: {} } }),
  ],
  [
    'client data that is a number',
    post('authentication/verify', { credential: { id: 'a', response: { clientDataJSON: 1 } } }),
  ],
  [
    'client data that is not JSON',
    post('authentication/verify', { credential: { id: 'a', response: { clientDataJSON: '!' } } }),
  ],
  [
    'client data that is null',
    post('authentication/verify', {
      credential: { id: 'a', response: { clientDataJSON: btoa('null') } },
    }),
  ],
];

describe('without a browser', () => {
  let server: MockRelyingParty;
  let authenticator: SimulatedAuthenticator;
  let decision: Decision;
  let restore: () => void;
  const relyingParty = () =>
    fetchRelyingParty({ endpoint: 'http://localhost/passkeys', fetch: server.fetch });

  beforeEach(() => {
    decision = 'confirm';
    server = new MockRelyingParty();
    authenticator = new SimulatedAuthenticator({ confirm: () => Promise.resolve(decision) });
    restore = authenticator.install();
  });
  afterEach(() => restore());

  it('a user signs up, signs out and signs in, and the mock knows them', async () => {
    const { passkey } = await register(relyingParty(), { username: 'ada', passkeyName: 'Phone' });
    assert.equal(passkey?.name, 'Phone');
    server.signOut();
    assert.equal((await authenticate(relyingParty())).account?.name, 'ada');
    assert.equal(server.account?.name, 'ada');
  });

  it('passkeys are listed, renamed and removed', async () => {
    await register(relyingParty(), { username: 'ada' });
    const [passkey] = (await listPasskeys(relyingParty())).passkeys;
    await renamePasskey(relyingParty(), passkey!.id, 'Laptop');
    assert.equal((await listPasskeys(relyingParty())).passkeys[0]?.name, 'Laptop');
    await removePasskey(relyingParty(), passkey!.id);
    assert.deepEqual((await listPasskeys(relyingParty())).passkeys, []);
  });

  const failsWith = async (code: PasskeyErrorCode, action: () => Promise<unknown>) => {
    const error = await action().then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(isPasskeyError(error), String(error));
    assert.equal(error.code, code);
  };

  it('a user who cancels is told apart from none', async () => {
    await register(relyingParty(), { username: 'ada' });
    decision = 'cancel';
    await failsWith('not-allowed', () => authenticate(relyingParty()));
  });

  it('a device that has a passkey of the account makes no second one', async () => {
    await register(relyingParty(), { username: 'ada' });
    await failsWith('already-registered', () => register(relyingParty()));
    authenticator.clear();
    await register(relyingParty());
    assert.equal(server.account?.passkeys.length, 2);
  });

  it('a passkey that the server has forgotten is unknown', async () => {
    await register(relyingParty(), { username: 'ada' });
    server = new MockRelyingParty();
    await failsWith('unknown-credential', () => authenticate(relyingParty()));
  });

  it('a taken name is said to be', async () => {
    await register(relyingParty(), { username: 'ada' });
    await failsWith('username-unavailable', () => register(relyingParty(), { username: 'ada' }));
  });

  for (const [fault, code] of [
    ['server', 'server'],
    ['rate-limited', 'rate-limited'],
    ['challenge-expired', 'challenge-expired'],
    ['unknown-credential', 'unknown-credential'],
    ['unauthenticated', 'rejected'],
    ['html', 'bad-response'],
    ['network', 'network'],
  ] as const satisfies [MockFault, PasskeyErrorCode][]) {
    it(`the fault ${fault} is ${code}, once`, async () => {
      await register(relyingParty(), { username: 'ada' });
      server.planFault(fault, 'authentication/verify');
      await failsWith(code, () => authenticate(relyingParty()));
      await authenticate(relyingParty());
    });
  }

  for (const [what, request] of malformedRequests) {
    it(`the mock refuses ${what} with 400 invalid_request`, async () => {
      const response = await server.fetch(...request);
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as { code: string }).code, 'invalid_request');
    });
  }

  it('an aborted signal ends a ceremony before the authenticator is asked', async () => {
    await register(relyingParty(), { username: 'ada' });
    let asked = false;
    const own = new SimulatedAuthenticator({
      confirm: () => {
        asked = true;
        return Promise.resolve('confirm');
      },
    });
    const reason = new Error('The page closed.');
    const options = { signal: AbortSignal.abort(reason) };
    const challenge = new Uint8Array(16);
    const user = { id: new Uint8Array(16), name: 'ada', displayName: 'Ada' };
    const publicKey = { challenge, user, rp: { name: 'Test' }, pubKeyCredParams: [] };
    await assert.rejects(own.create({ ...options, publicKey }), reason);
    await assert.rejects(own.get({ ...options, publicKey: { challenge } }), reason);
    await assert.rejects(
      own.get({ ...options, mediation: 'conditional', publicKey: { challenge } }),
      reason,
    );
    assert.equal(asked, false);
  });

  it('a signal that aborts ends a prompt that the user leaves open', async () => {
    const controller = new AbortController();
    const reason = new Error('The page closed.');
    const own = new SimulatedAuthenticator({
      confirm: () => {
        controller.abort(reason);
        return new Promise(() => {});
      },
    });
    const publicKey = { challenge: new Uint8Array(16) };
    await assert.rejects(own.get({ publicKey, signal: controller.signal }), reason);
  });

  it('a navigator without credentials keeps everything else', () => {
    restore();
    /** As in jsdom and happy-dom: members are getters of the prototype. */
    class Navigator {
      get userAgent(): string {
        return 'jsdom';
      }
      get language(): string {
        return 'de';
      }
    }
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    const navigator = new Navigator();
    Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
    try {
      const restoreNavigator = authenticator.install();
      assert.equal(globalThis.navigator, navigator);
      assert.deepEqual([navigator.userAgent, navigator.language], ['jsdom', 'de']);
      assert.ok('credentials' in navigator);
      restoreNavigator();
      assert.equal('credentials' in navigator, false);
      assert.deepEqual(Reflect.ownKeys(navigator), []);
    } finally {
      if (before) Object.defineProperty(globalThis, 'navigator', before);
      else Reflect.deleteProperty(globalThis, 'navigator');
      restore = authenticator.install();
    }
  });

  it('what was put in the place of a page goes again', () => {
    restore();
    assert.equal('PublicKeyCredential' in globalThis, false);
    assert.equal('document' in globalThis, false);
    restore = authenticator.install();
  });
});
