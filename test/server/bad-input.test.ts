import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  startRelyingParty,
  storeAccount,
  storeSession,
  type TestedRelyingParty,
} from './relying-party.js';
import { unverifiableAuthentication, unverifiableRegistration } from './unverifiable.js';
import { User } from './user.js';

const challenge = 'A'.repeat(43);

/** A well-formed body for each endpoint. */
const bodies: Record<string, object> = {
  '/registration/options': {
    username: 'Grace',
    displayName: 'Grace Hopper',
    mediation: 'conditional',
    params: {},
  },
  '/registration/verify': {
    credential: unverifiableRegistration(challenge),
    name: 'My phone',
    params: {},
  },
  '/authentication/options': {
    username: 'Grace',
    reauthenticate: true,
    mediation: 'conditional',
    params: {},
  },
  '/authentication/verify': {
    credential: unverifiableAuthentication(challenge),
    params: {},
  },
};

const wrong: unknown[] = [null, true, -1, 'é', 'A', '', 'x'.repeat(5000), [], [[]], {}, { x: 1 }];

/** Every body that differs from a well-formed one in a single value. */
function* variations(value: unknown): Generator<unknown> {
  yield* wrong;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    for (const varied of variations(member)) {
      yield Array.isArray(value) ? [varied] : { ...value, [key]: varied };
    }
  }
}

test('a wrong value anywhere in a body ends in a code below 500 and writes nothing', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const token = await storeSession(relyingParty, ada);
  const before = await relyingParty.rows();
  for (const [path, body] of Object.entries(bodies)) {
    for (const varied of variations(body)) {
      const response = await new User(relyingParty, token).post(path, varied);
      assert.ok(response.status < 500, `${path} ${JSON.stringify(varied).slice(0, 200)}`);
      if (!path.endsWith('/options')) assert.equal(response.status, 400);
    }
  }
  const after = await relyingParty.rows();
  assert.deepEqual({ ...after, challenges: 0 }, { ...before, challenges: 0 });
});

test('what is not JSON in UTF-8 is an invalid request', async (t) => {
  const user = new User(await startRelyingParty(t));
  const bad: (string | Blob)[] = [
    '',
    '{',
    'username=Ada',
    '{"username":"Ada"}}',
    '[]',
    'null',
    '[['.repeat(16_000),
    new Blob(['{"username":"', new Uint8Array([0xff, 0xfe]), '"}']),
    new Blob([new Uint8Array(1000)]),
  ];
  for (const path of Object.keys(bodies)) {
    for (const body of bad) {
      assert.equal((await user.post(path, body)).body.code, 'invalid_request');
    }
  }
});

test('a body over 64 kB is an invalid request', async (t) => {
  const user = new User(await startRelyingParty(t));
  for (const path of Object.keys(bodies)) {
    for (const length of [64 * 1024, 10_000_000]) {
      const body = JSON.stringify({ params: { padding: 'x'.repeat(length) } });
      assert.equal((await user.post(path, body)).body.code, 'invalid_request');
    }
  }
});

test('attestation objects that are no CBOR, or bottomless, are rejected', async (t) => {
  const user = new User(await startRelyingParty(t));
  const attestationObjects = [
    Buffer.from('not CBOR'),
    Buffer.alloc(40_000, 0x81),
    Buffer.alloc(40_000, 0xa1),
    Buffer.from([0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    Buffer.from('a363666d74646e6f6e656761747453746d74a06861757468446174614100', 'hex'),
  ];
  for (const bytes of attestationObjects) {
    const options = await user.post('/registration/options', { username: 'Grace' });
    const credential = unverifiableRegistration(
      options.body.publicKey.challenge,
      bytes.toString('base64url'),
    );
    const response = await user.post('/registration/verify', { credential });
    assert.equal(response.body.code, 'rejected', bytes.subarray(0, 8).toString('hex'));
  }
});

test('client data that is no JSON object with a challenge is an invalid request', async (t) => {
  const user = new User(await startRelyingParty(t));
  for (const text of [
    'null',
    '5',
    '"A"',
    '{',
    '{}',
    '{"challenge":5}',
    '{"challenge":"\\u0000"}',
    '\u0000',
  ]) {
    const clientDataJSON = Buffer.from(text.padEnd(2)).toString('base64url');
    const registration = unverifiableRegistration(challenge);
    registration.response.clientDataJSON = clientDataJSON;
    const authentication = unverifiableAuthentication(challenge);
    authentication.response.clientDataJSON = clientDataJSON;
    const responses = [
      await user.post('/registration/verify', { credential: registration }),
      await user.post('/authentication/verify', { credential: authentication }),
    ];
    for (const { body } of responses) assert.equal(body.code, 'invalid_request', text);
  }
});

/** Why the last response was refused. */
const reason = ({ log }: TestedRelyingParty): unknown =>
  log.filter(({ event }) => event === 'ceremony-refused').at(-1)?.['reason'];

test('a known credential without a true signature is rejected and stays as it was', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const { credentialIds, userId } = await storeAccount(relyingParty, 'Ada');
  const stored = await relyingParty.database.selectFrom('credentials').selectAll().execute();
  const user = new User(relyingParty);
  const { publicKey } = (await user.post('/authentication/options', {})).body;
  const credential = unverifiableAuthentication(publicKey.challenge, {
    id: credentialIds[0] ?? '',
    userHandle: userId,
  });
  const response = await user.post('/authentication/verify', { credential });
  assert.equal(response.body.code, 'rejected');
  assert.equal(reason(relyingParty), 'unverifiable');
  const after = await relyingParty.database.selectFrom('credentials').selectAll().execute();
  assert.deepEqual(after, stored);
  assert.equal((await user.get('/passkeys')).body.code, 'unauthenticated');
});

test('a credential with no user handle, or with another one, is rejected', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const { credentialIds } = await storeAccount(relyingParty, 'Ada');
  const grace = await storeAccount(relyingParty, 'Grace');
  const user = new User(relyingParty);
  for (const userHandle of ['', grace.userId]) {
    const { publicKey } = (await user.post('/authentication/options', {})).body;
    const credential = unverifiableAuthentication(publicKey.challenge, {
      id: credentialIds[0] ?? '',
      userHandle,
    });
    const response = await user.post('/authentication/verify', { credential });
    assert.equal(response.body.code, 'rejected');
    assert.equal(reason(relyingParty), 'wrong-user-handle');
  }
});

test('re-authentication with a passkey of another account is rejected', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const grace = await storeAccount(relyingParty, 'Grace');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const options = await user.post('/authentication/options', { reauthenticate: true });
  const credential = unverifiableAuthentication(options.body.publicKey.challenge, {
    id: grace.credentialIds[0] ?? '',
    userHandle: grace.userId,
  });
  const response = await user.post('/authentication/verify', { credential });
  assert.equal(response.body.code, 'rejected');
  assert.equal(reason(relyingParty), 'wrong-account');
});

test('a response from inside a foreign page is rejected', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  for (const sign of [
    { crossOrigin: true },
    { crossOrigin: true, topOrigin: 'http://localhost:3000' },
    { crossOrigin: false, topOrigin: 'https://evil.example' },
  ]) {
    const { challenge } = (await user.post('/registration/options', { username: 'Ada' })).body
      .publicKey;
    const credential = unverifiableRegistration(challenge);
    const clientData = JSON.stringify({ type: 'webauthn.create', challenge, ...sign });
    credential.response.clientDataJSON = Buffer.from(clientData).toString('base64url');
    const response = await user.post('/registration/verify', { credential });
    assert.equal(response.body.code, 'rejected');
    assert.equal(reason(relyingParty), 'cross-origin');
  }
});

test('an unknown credential is named, so that the browser can forget it', async (t) => {
  const user = new User(await startRelyingParty(t));
  const options = await user.post('/authentication/options', {});
  const credential = unverifiableAuthentication(options.body.publicKey.challenge);
  const response = await user.post('/authentication/verify', { credential });
  assert.equal(response.status, 404);
  assert.equal(response.body.code, 'unknown_credential');
  assert.equal(response.body.credentialId, credential.id);
  assert.equal(response.body.rpId, 'localhost');
});

test('paths and methods that the contract does not have are not found', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  const requests = [
    ['GET', '/passkeys'],
    ['GET', '/passkeys/registration/options'],
    ['POST', '/passkeys/registration'],
    ['PUT', '/passkeys/passkeys'],
    ['POST', '/passkeys/__proto__/verify'],
  ] as const;
  for (const [method, path] of requests) {
    const response = await user.send(path, { method });
    assert.equal(response.status, 404, path);
    assert.equal(((await response.json()) as { code: string }).code, 'not_found');
  }
});
