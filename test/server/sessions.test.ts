import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User } from './user.js';

test('a signed-in user sees every own passkey, and which one opened the session', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 3);
  await storeAccount(relyingParty, 'Grace');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const { passkeys, account } = (await user.get('/passkeys')).body;
  assert.deepEqual(
    passkeys.map(({ id }) => id),
    ada.credentialIds,
  );
  assert.deepEqual(
    passkeys.map(({ current }) => current),
    [true, false, false],
  );
  assert.equal(passkeys[0]?.provider, 'Google Password Manager');
  assert.deepEqual(account, {
    rpId: 'localhost',
    userId: ada.userId,
    name: 'Ada',
    displayName: 'Ada',
    credentialIds: ada.credentialIds,
  });
});

test('signing out ends the session on the server', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const token = await storeSession(relyingParty, await storeAccount(relyingParty, 'Ada'));
  const user = new User(relyingParty, token);
  const response = await user.send('/sign-out', { method: 'POST' });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('Location'), '/');
  assert.notEqual(user.cookies.get('session'), token);
  const thief = new User(relyingParty, token);
  assert.equal((await thief.get('/passkeys')).body.code, 'unauthenticated');
  assert.equal((await relyingParty.rows()).sessions, 0);
});

test('a session ends by itself', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const token = await storeSession(relyingParty, ada, { expiresAt: '2026-03-04T06:00:00.000Z' });
  const user = new User(relyingParty, token);
  assert.equal((await user.get('/passkeys')).status, 200);
  relyingParty.pass(3_600_000);
  assert.equal((await user.get('/passkeys')).body.code, 'unauthenticated');
});

test('the database holds no token that opens a session', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  await user.post('/authentication/options', {});
  const challenges = await relyingParty.database.selectFrom('challenges').selectAll().execute();
  const [challenge] = challenges;
  assert.ok(!JSON.stringify(challenges).includes(user.cookies.get('session') ?? ''));
  const stranger = new User(relyingParty, challenge?.session_id);
  assert.equal((await stranger.get('/passkeys')).body.code, 'unauthenticated');
});

test('a user keeps one cookie from the page to the ceremony', async (t) => {
  const user = new User(await startRelyingParty(t));
  await user.send('/sign-in', {});
  const fromPage = user.cookies.get('session');
  assert.match(fromPage ?? '', /^[A-Za-z0-9_-]{43}$/);
  const { headers } = await user.post('/authentication/options', {});
  assert.deepEqual(headers.getSetCookie(), []);
  assert.equal(user.cookies.get('session'), fromPage);
});

test('a cookie that is not one of ours is replaced', async (t) => {
  const relyingParty = await startRelyingParty(t);
  for (const value of ['', 'short', "'; drop table users", 'A'.repeat(5000)]) {
    const user = new User(relyingParty, value);
    assert.equal((await user.post('/authentication/options', {})).status, 200);
    assert.match(user.cookies.get('session') ?? '', /^[A-Za-z0-9_-]{43}$/);
  }
});

test('the cookie is out of reach of scripts and of cross-site requests', async (t) => {
  const user = new User(await startRelyingParty(t));
  const { headers } = await user.post('/authentication/options', {});
  const [cookie = ''] = headers.getSetCookie();
  assert.match(cookie, /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('over https the cookie belongs to this host alone', async (t) => {
  const origin = 'https://example.org';
  const user = new User(await startRelyingParty(t, { origins: [origin] }));
  const { headers } = await user.post('/authentication/options', {}, { Origin: origin });
  const [cookie = ''] = headers.getSetCookie();
  assert.match(cookie, /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});
