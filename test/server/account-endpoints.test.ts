import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User } from './user.js';

const changes = [
  ['PUT', '/account/password', { password: 'correct horse battery staple' }],
  ['DELETE', '/account/password', undefined],
  ['POST', '/account/recovery-codes', {}],
  ['POST', '/account/sign-out-everywhere', {}],
] as const;

test('signing out everywhere ends every session of the account, and of no other', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const grace = await storeAccount(relyingParty, 'Grace');
  const phone = new User(relyingParty, await storeSession(relyingParty, ada));
  const laptop = new User(relyingParty, await storeSession(relyingParty, ada));
  const other = new User(relyingParty, await storeSession(relyingParty, grace));
  const token = phone.cookies.get('session');
  assert.equal((await phone.account('POST', '/account/sign-out-everywhere', {})).status, 204);
  assert.notEqual(phone.cookies.get('session'), token);
  assert.equal((await phone.get('/passkeys')).body.code, 'unauthenticated');
  assert.equal((await laptop.get('/passkeys')).body.code, 'unauthenticated');
  assert.equal((await other.get('/passkeys')).status, 200);
});

test('the account is changed by its own pages alone', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  for (const [method, path, body] of changes) {
    for (const Origin of ['none', 'null', 'http://evil.localhost:3000']) {
      const response = await user.account(method, path, body, { Origin });
      assert.equal(response.body.code, 'forbidden_origin', path);
    }
    const response = await user.account(method, path, body, { 'Content-Type': 'text/plain' });
    assert.equal(response.body.code, 'invalid_request', path);
  }
  assert.equal((await user.get('/passkeys')).status, 200);
});

test('the account is changed by who is signed in alone', async (t) => {
  const relyingParty = await startRelyingParty(t);
  for (const [method, path, body] of changes) {
    const response = await new User(relyingParty).account(method, path, body);
    assert.equal(response.body.code, 'unauthenticated', path);
  }
  const methods = await new User(relyingParty).account('GET', '/account/sign-in-methods');
  assert.equal(methods.body.code, 'unauthenticated');
});

test('who asks too often has to wait here too', async (t) => {
  const rateLimits = { address: 100, account: 2, session: 100 };
  const relyingParty = await startRelyingParty(t, { rateLimits });
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const statuses = [];
  for (let count = 0; count < 3; count += 1) {
    statuses.push((await user.account('GET', '/account/sign-in-methods')).status);
  }
  assert.deepEqual(statuses, [200, 200, 429]);
});
