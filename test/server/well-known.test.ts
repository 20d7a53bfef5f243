import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty } from './relying-party.js';
import { User } from './user.js';

test('password managers find where passkeys are made and managed, as JSON and without a redirect', async (t) => {
  const origins = ['https://example.org', 'https://www.example.org'] as const;
  const user = new User(await startRelyingParty(t, { origins }));
  const response = await user.send('/.well-known/passkey-endpoints', {});
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Content-Type'), 'application/json');
  assert.deepEqual(await response.json(), {
    enroll: 'https://example.org/account',
    manage: 'https://example.org/account',
  });
});

test('browsers find which origins share the passkeys, as JSON and without a redirect', async (t) => {
  const origins = ['https://example.org', 'https://example.co.uk'] as const;
  const user = new User(await startRelyingParty(t, { origins }));
  const response = await user.send('/.well-known/webauthn', {});
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Content-Type'), 'application/json');
  assert.deepEqual(await response.json(), { origins });
});
