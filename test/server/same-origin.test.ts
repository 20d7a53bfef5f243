import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User } from './user.js';

const endpoints = [
  '/registration/options',
  '/registration/verify',
  '/authentication/options',
  '/authentication/verify',
];

const foreign = {
  'no origin': 'none',
  'an opaque origin': 'null',
  'another port': 'http://localhost:3001',
  'another scheme': 'https://localhost:3000',
  'a subdomain': 'http://evil.localhost:3000',
  'a longer name': 'http://localhost:3000.evil.example',
  'a trailing slash': 'http://localhost:3000/',
};

for (const [description, Origin] of Object.entries(foreign)) {
  test(`a POST from ${description} is forbidden`, async (t) => {
    const relyingParty = await startRelyingParty(t);
    const user = new User(relyingParty);
    for (const endpoint of endpoints) {
      const response = await user.post(endpoint, { username: 'Ada' }, { Origin });
      assert.equal(response.body.code, 'forbidden_origin');
    }
    assert.equal((await relyingParty.rows()).challenges, 0);
    assert.equal(user.cookies.size, 0);
  });
}

test('a foreign page cannot sign somebody out', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const headers = { Origin: 'https://evil.example' };
  assert.equal((await user.send('/sign-out', { method: 'POST', headers })).status, 403);
  assert.equal((await user.get('/passkeys')).status, 200);
});

test('a POST of anything but application/json is an invalid request', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''];
  for (const endpoint of endpoints) {
    for (const type of types) {
      const response = await user.post(endpoint, { username: 'Ada' }, { 'Content-Type': type });
      assert.equal(response.body.code, 'invalid_request', type);
    }
  }
  assert.equal((await relyingParty.rows()).challenges, 0);
});

test('the content type may say its character set', async (t) => {
  const user = new User(await startRelyingParty(t));
  const headers = { 'Content-Type': 'Application/JSON; charset=utf-8' };
  assert.equal((await user.post('/authentication/options', {}, headers)).status, 200);
});

test('each configured origin is served', async (t) => {
  const origins = ['https://example.org', 'https://www.example.org'] as const;
  const user = new User(await startRelyingParty(t, { origins }));
  for (const Origin of origins) {
    const response = await user.post('/authentication/options', {}, { Origin });
    assert.equal(response.status, 200);
  }
});
