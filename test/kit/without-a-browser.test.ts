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

describe('without a browser', () => {
  let server: MockRelyingParty;
  let authenticator: SimulatedAuthenticator;
  let decision: Decision;
  let restore: () => void;
  const relyingParty = () =>
    fetchRelyingParty({ endpoint: 'http://localhost/passkeys', fetch: server.fetch });

  beforeEach(() => {
    decision = 'go on';
    server = new MockRelyingParty();
    authenticator = new SimulatedAuthenticator({ ask: () => Promise.resolve(decision) });
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
    ['unauthenticated', 'unauthenticated'],
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

  it('what was put in the place of a page goes again', () => {
    restore();
    assert.equal('PublicKeyCredential' in globalThis, false);
    assert.equal('document' in globalThis, false);
    restore = authenticator.install();
  });
});
