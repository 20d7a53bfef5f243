import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User, type ParsedResponse } from './user.js';

const password = 'correct horse battery staple';
const newPassword = 'staple battery horse correct';

const setPassword = (user: User, text: unknown): Promise<ParsedResponse> =>
  user.account('PUT', '/account/password', { password: text });

const signUp = (user: User, username: unknown, text: unknown): Promise<ParsedResponse> =>
  user.account('POST', '/account/password/sign-up', { username, password: text });

const signIn = (user: User, username: string, text: string): Promise<ParsedResponse> =>
  user.account('POST', '/account/password/sign-in', { username, password: text });

test('an account has a password once it sets one, and is entered with it', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  const user = new User(relyingParty);
  assert.equal((await signIn(user, 'Ada', password)).body.code, 'rejected');
  assert.equal((await setPassword(owner, password)).status, 204);
  const before = user.cookies.get('session');
  const response = await signIn(user, ' ADA ', password);
  assert.equal(response.status, 200);
  assert.equal(response.body.account.userId, ada.userId);
  assert.notEqual(user.cookies.get('session'), before);
  const { passkeys } = (await user.get('/passkeys')).body;
  assert.deepEqual(
    passkeys.map(({ current }) => current),
    [false],
  );
});

test('an account begins with a password, is signed in to, and gets its first passkey', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  const response = await signUp(user, ' Ada ', password);
  assert.equal(response.status, 201);
  assert.equal(response.body.account.name, 'Ada');
  assert.deepEqual(response.body.account.credentialIds, []);
  assert.equal((await user.post('/registration/options', {})).status, 200);
  assert.equal((await user.get('/passkeys')).body.account.userId, response.body.account.userId);
  assert.equal((await signIn(new User(relyingParty), 'ADA', password)).status, 200);
});

test('no account begins without a username of its own and a good password', async (t) => {
  const relyingParty = await startRelyingParty(t);
  await storeAccount(relyingParty, 'Ada');
  for (const [username, text, code] of [
    ['ADA', password, 'username_unavailable'],
    ['', password, 'invalid_request'],
    ['Grace', 'a'.repeat(14), 'invalid_request'],
    ['Grace', undefined, 'invalid_request'],
    [undefined, password, 'invalid_request'],
  ] as const) {
    const user = new User(relyingParty);
    assert.equal((await signUp(user, username, text)).body.code, code);
    assert.equal((await user.get('/passkeys')).body.code, 'unauthenticated');
  }
  const both = await Promise.all(
    [1, 2].map(() => signUp(new User(relyingParty), 'Grace', password)),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409]);
  assert.equal((await relyingParty.rows()).users, 2);
});

test('nobody learns whether the username or the password is wrong', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  await storeAccount(relyingParty, 'Grace');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  await setPassword(owner, password);
  const attempts = [
    ['Ada', newPassword],
    ['Grace', password],
    ['Nobody', password],
  ] as const;
  const bodies = [];
  for (const [username, text] of attempts) {
    const { status, body } = await signIn(new User(relyingParty), username, text);
    assert.equal(status, 400);
    bodies.push(body);
  }
  assert.equal(bodies[0]?.code, 'rejected');
  assert.deepEqual(bodies, [bodies[0], bodies[0], bodies[0]]);
});

test('a password has 15 characters or more, of any kind, however they are composed', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  for (const text of ['', 'a'.repeat(14), '👩‍🚀'.repeat(4), 'a'.repeat(257), 5, null]) {
    assert.equal((await setPassword(owner, text)).body.code, 'invalid_request', String(text));
  }
  for (const text of ['a'.repeat(256), '密'.repeat(15), ' '.repeat(15), 'E\u0301'.repeat(20)]) {
    assert.equal((await setPassword(owner, text)).status, 204, text);
    assert.equal((await signIn(new User(relyingParty), 'Ada', text)).status, 200, text);
  }
  const composed = '\u00c9'.repeat(20);
  assert.equal((await signIn(new User(relyingParty), 'Ada', composed)).status, 200);
});

test('the database holds a memory-hard hash of the password', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  await setPassword(owner, password);
  const { hash } = await relyingParty.database
    .selectFrom('passwords')
    .select('hash')
    .executeTakeFirstOrThrow();
  const [, memory = '0'] = /^\$argon2id\$v=19\$m=(\d+),/.exec(hash) ?? [];
  assert.ok(Number(memory) >= 19 * 1024, hash);
});

test('a new password ends the sessions that the old one opened, and no other', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  await setPassword(owner, password);
  const thief = new User(relyingParty);
  await signIn(thief, 'Ada', password);
  const signedInOwner = new User(relyingParty);
  await signIn(signedInOwner, 'Ada', password);
  await setPassword(signedInOwner, newPassword);
  assert.equal((await thief.get('/passkeys')).body.code, 'unauthenticated');
  assert.equal((await signedInOwner.get('/passkeys')).status, 200);
  assert.equal((await owner.get('/passkeys')).status, 200);
  assert.equal((await signIn(thief, 'Ada', password)).body.code, 'rejected');
  assert.equal((await signIn(thief, 'Ada', newPassword)).status, 200);
});

test('a removed password opens nothing, and the last way in cannot be removed', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  await setPassword(owner, password);
  await owner.deletePasskey(ada.credentialIds[0] ?? '');
  const refused = await owner.account('DELETE', '/account/password');
  assert.equal(refused.body.code, 'last_way_in');
  assert.equal((await signIn(new User(relyingParty), 'Ada', password)).status, 200);

  const grace = await storeAccount(relyingParty, 'Grace');
  const other = new User(relyingParty, await storeSession(relyingParty, grace));
  await setPassword(other, password);
  assert.equal((await other.account('DELETE', '/account/password')).status, 204);
  assert.equal((await signIn(new User(relyingParty), 'Grace', password)).body.code, 'rejected');
});

test('a password is changed only shortly after signing in, which the password is good for too', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  await setPassword(owner, password);
  relyingParty.pass(300_000);
  for (const response of [
    await setPassword(owner, newPassword),
    await owner.account('DELETE', '/account/password'),
    await owner.account('POST', '/account/recovery-codes'),
  ]) {
    assert.equal(response.body.code, 'reauthentication_required');
  }
  await signIn(owner, 'Ada', password);
  assert.equal((await setPassword(owner, newPassword)).status, 204);
  assert.equal((await owner.post('/registration/options', {})).status, 200);
  assert.equal((await relyingParty.rows()).sessions, 1);
});

test('a username has ten tries in five minutes, known or not, from wherever they come', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  await setPassword(owner, password);
  for (const username of ['Ada', 'Nobody']) {
    for (let count = 0; count < 10; count += 1) {
      const response = await signIn(new User(relyingParty), username, newPassword);
      assert.equal(response.body.code, 'rejected');
    }
    const limited = await signIn(new User(relyingParty), username.toUpperCase(), password);
    assert.equal(limited.body.code, 'rate_limited');
  }
  assert.equal((await owner.get('/passkeys')).status, 200);
  relyingParty.pass(300_000);
  assert.equal((await signIn(new User(relyingParty), 'Ada', password)).status, 200);
});

test('no name and no password is logged', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada Lovelace');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  await setPassword(owner, password);
  await signIn(new User(relyingParty), 'Ada Lovelace', newPassword);
  const log = JSON.stringify(relyingParty.log);
  assert.match(log, /"event":"sign-in-refused","method":"password"/);
  for (const secret of [password, newPassword, 'Lovelace'])
    assert.ok(!log.includes(secret), secret);
});
