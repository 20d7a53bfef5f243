import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { unverifiableAuthentication, unverifiableRegistration } from './unverifiable.js';
import { User } from './user.js';

const authenticationChallenge = async (user: User): Promise<string> =>
  (await user.post('/authentication/options', {})).body.publicKey.challenge;

const registrationChallenge = async (user: User, username = 'Ada'): Promise<string> =>
  (await user.post('/registration/options', { username })).body.publicKey.challenge;

const authenticate = async (user: User, challenge: string) =>
  (
    await user.post('/authentication/verify', {
      credential: unverifiableAuthentication(challenge),
    })
  ).body;

const register = async (user: User, challenge: string) =>
  (await user.post('/registration/verify', { credential: unverifiableRegistration(challenge) }))
    .body;

test('a challenge works once, even when its response is refused', async (t) => {
  const user = new User(await startRelyingParty(t));
  const forRegistration = await registrationChallenge(user);
  assert.equal((await register(user, forRegistration)).code, 'rejected');
  assert.equal((await register(user, forRegistration)).code, 'challenge_expired');
  const forAuthentication = await authenticationChallenge(user);
  assert.equal((await authenticate(user, forAuthentication)).code, 'unknown_credential');
  assert.equal((await authenticate(user, forAuthentication)).code, 'challenge_expired');
});

test('of two requests at once, one uses the challenge', async (t) => {
  const user = new User(await startRelyingParty(t));
  const challenge = await authenticationChallenge(user);
  const responses = await Promise.all([
    authenticate(user, challenge),
    authenticate(user, challenge),
  ]);
  assert.deepEqual(responses.map(({ code }) => code).sort(), [
    'challenge_expired',
    'unknown_credential',
  ]);
});

test('a challenge works until five minutes have passed', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  const first = await authenticationChallenge(user);
  relyingParty.pass(299_999);
  assert.equal((await authenticate(user, first)).code, 'unknown_credential');
  const second = await authenticationChallenge(user);
  relyingParty.pass(300_000);
  assert.equal((await authenticate(user, second)).code, 'challenge_expired');
});

test('a challenge works in no other session', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const challenge = await authenticationChallenge(new User(relyingParty));
  const stranger = new User(relyingParty);
  assert.equal((await authenticate(stranger, challenge)).code, 'challenge_expired');
  await authenticationChallenge(stranger);
  assert.equal((await authenticate(stranger, challenge)).code, 'challenge_expired');
});

test('a challenge works in no other ceremony', async (t) => {
  const user = new User(await startRelyingParty(t));
  const forRegistration = await registrationChallenge(user);
  assert.equal((await authenticate(user, forRegistration)).code, 'challenge_expired');
  const forAuthentication = await authenticationChallenge(user);
  assert.equal((await register(user, forAuthentication)).code, 'challenge_expired');
});

test('several challenges of one session wait side by side', async (t) => {
  const user = new User(await startRelyingParty(t));
  const first = await authenticationChallenge(user);
  const second = await authenticationChallenge(user);
  assert.equal((await authenticate(user, first)).code, 'unknown_credential');
  assert.equal((await authenticate(user, second)).code, 'unknown_credential');
});

test('a challenge that was never issued tells nothing about a credential', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty);
  await authenticationChallenge(user);
  for (const id of [ada.credentialIds[0] ?? '', 'bm8gc3VjaCBjcmVkZW50aWFs']) {
    const credential = unverifiableAuthentication('A'.repeat(43), { id });
    const response = await user.post('/authentication/verify', { credential });
    assert.equal(response.body.code, 'challenge_expired');
  }
});

test('a challenge to add a passkey is worth nothing once signed out', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const token = await storeSession(relyingParty, ada);
  const user = new User(relyingParty, token);
  const challenge = await registrationChallenge(user);
  await relyingParty.database.deleteFrom('sessions').execute();
  assert.equal((await register(user, challenge)).code, 'unauthenticated');

  const otherUser = new User(relyingParty, await storeSession(relyingParty, ada));
  const staleChallenge = await registrationChallenge(otherUser);
  const sessionToken = otherUser.cookies.get('session');
  await otherUser.send('/sign-out', { method: 'POST' });
  assert.equal(
    (await register(new User(relyingParty, sessionToken), staleChallenge)).code,
    'challenge_expired',
  );
});

test('stale challenges are swept when a new one is issued', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  await authenticationChallenge(user);
  await registrationChallenge(user);
  relyingParty.pass(300_000);
  await authenticationChallenge(user);
  assert.equal((await relyingParty.rows()).challenges, 1);
});
