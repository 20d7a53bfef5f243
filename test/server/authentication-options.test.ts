import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User } from './user.js';

const path = '/authentication/options';

test('nobody can tell from the options whether a username has an account', async (t) => {
  const relyingParty = await startRelyingParty(t);
  await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty);
  const responses = [];
  for (const body of [{}, { username: 'Ada' }, { username: 'Nobody' }]) {
    const { publicKey } = (await user.post(path, body)).body;
    responses.push({ ...publicKey, challenge: '' });
  }
  assert.deepEqual(responses[1], responses[0]);
  assert.deepEqual(responses[2], responses[0]);
  assert.equal(responses[0]?.allowCredentials, undefined);
  assert.equal(responses[0]?.userVerification, 'preferred');
});

test('re-authentication allows the own passkeys alone and requires user verification', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 2);
  await storeAccount(relyingParty, 'Grace');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const { publicKey } = (await user.post(path, { reauthenticate: true })).body;
  const allowed = publicKey.allowCredentials?.map(({ id }) => id);
  assert.deepEqual(allowed?.sort(), [...ada.credentialIds].sort());
  assert.equal(publicKey.userVerification, 'required');
});

test('re-authentication names no more passkeys than Firefox takes, the last used first', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 25);
  const [oldest = ''] = ada.credentialIds;
  await relyingParty.database
    .updateTable('credentials')
    .set({ last_used_at: '2026-02-02T00:00:00.000Z' })
    .where('id', '=', oldest)
    .execute();
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const { publicKey } = (await user.post(path, { reauthenticate: true })).body;
  assert.equal(publicKey.allowCredentials?.length, 20);
  assert.equal(publicKey.allowCredentials?.[0]?.id, oldest);
});

test('re-authentication of an account without passkeys is like any sign-in', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 0);
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const { publicKey } = (await user.post(path, { reauthenticate: true })).body;
  assert.equal(publicKey.allowCredentials, undefined);
});

test('re-authentication needs a signed-in user', async (t) => {
  const user = new User(await startRelyingParty(t));
  const response = await user.post(path, { reauthenticate: true });
  assert.equal(response.body.code, 'unauthenticated');
});
