import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { unverifiableAuthentication, unverifiableRegistration } from './unverifiable.js';
import { Visitor } from './visitor.js';

const authenticationChallenge = async (visitor: Visitor): Promise<string> =>
  (await visitor.post('/authentication/options', {})).body.publicKey.challenge;

const registrationChallenge = async (visitor: Visitor, username = 'Ada'): Promise<string> =>
  (await visitor.post('/registration/options', { username })).body.publicKey.challenge;

const authenticate = async (visitor: Visitor, challenge: string) =>
  (
    await visitor.post('/authentication/verify', {
      credential: unverifiableAuthentication(challenge),
    })
  ).body;

const register = async (visitor: Visitor, challenge: string) =>
  (await visitor.post('/registration/verify', { credential: unverifiableRegistration(challenge) }))
    .body;

test('a challenge works once, even when its response is refused', async (t) => {
  const visitor = new Visitor(await startRelyingParty(t));
  const forRegistration = await registrationChallenge(visitor);
  assert.equal((await register(visitor, forRegistration)).code, 'rejected');
  assert.equal((await register(visitor, forRegistration)).code, 'challenge_expired');
  const forAuthentication = await authenticationChallenge(visitor);
  assert.equal((await authenticate(visitor, forAuthentication)).code, 'unknown_credential');
  assert.equal((await authenticate(visitor, forAuthentication)).code, 'challenge_expired');
});

test('of two requests at once, one uses the challenge', async (t) => {
  const visitor = new Visitor(await startRelyingParty(t));
  const challenge = await authenticationChallenge(visitor);
  const answers = await Promise.all([
    authenticate(visitor, challenge),
    authenticate(visitor, challenge),
  ]);
  assert.deepEqual(answers.map(({ code }) => code).sort(), [
    'challenge_expired',
    'unknown_credential',
  ]);
});

test('a challenge works until five minutes have passed', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const visitor = new Visitor(relyingParty);
  const first = await authenticationChallenge(visitor);
  relyingParty.pass(299_999);
  assert.equal((await authenticate(visitor, first)).code, 'unknown_credential');
  const second = await authenticationChallenge(visitor);
  relyingParty.pass(300_000);
  assert.equal((await authenticate(visitor, second)).code, 'challenge_expired');
});

test('a challenge works in no other session', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const challenge = await authenticationChallenge(new Visitor(relyingParty));
  const stranger = new Visitor(relyingParty);
  assert.equal((await authenticate(stranger, challenge)).code, 'challenge_expired');
  await authenticationChallenge(stranger);
  assert.equal((await authenticate(stranger, challenge)).code, 'challenge_expired');
});

test('a challenge works in no other ceremony', async (t) => {
  const visitor = new Visitor(await startRelyingParty(t));
  const forRegistration = await registrationChallenge(visitor);
  assert.equal((await authenticate(visitor, forRegistration)).code, 'challenge_expired');
  const forAuthentication = await authenticationChallenge(visitor);
  assert.equal((await register(visitor, forAuthentication)).code, 'challenge_expired');
});

test('several challenges of one session wait side by side', async (t) => {
  const visitor = new Visitor(await startRelyingParty(t));
  const first = await authenticationChallenge(visitor);
  const second = await authenticationChallenge(visitor);
  assert.equal((await authenticate(visitor, first)).code, 'unknown_credential');
  assert.equal((await authenticate(visitor, second)).code, 'unknown_credential');
});

test('a challenge that was never issued tells nothing about a credential', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const visitor = new Visitor(relyingParty);
  await authenticationChallenge(visitor);
  for (const id of [ada.credentialIds[0] ?? '', 'bm8gc3VjaCBjcmVkZW50aWFs']) {
    const credential = unverifiableAuthentication('A'.repeat(43), { id });
    const answer = await visitor.post('/authentication/verify', { credential });
    assert.equal(answer.body.code, 'challenge_expired');
  }
});

test('a challenge to add a passkey is worth nothing once signed out', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const token = await storeSession(relyingParty, ada);
  const visitor = new Visitor(relyingParty, token);
  const challenge = await registrationChallenge(visitor);
  await relyingParty.database.deleteFrom('sessions').execute();
  assert.equal((await register(visitor, challenge)).code, 'unauthenticated');

  const again = new Visitor(relyingParty, await storeSession(relyingParty, ada));
  const left = await registrationChallenge(again);
  const kept = again.cookies.get('session');
  await again.send('/sign-out', { method: 'POST' });
  assert.equal((await register(new Visitor(relyingParty, kept), left)).code, 'challenge_expired');
});

test('stale challenges are swept when a new one is issued', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const visitor = new Visitor(relyingParty);
  await authenticationChallenge(visitor);
  await registrationChallenge(visitor);
  relyingParty.pass(300_000);
  await authenticationChallenge(visitor);
  assert.equal((await relyingParty.rows()).challenges, 1);
});
