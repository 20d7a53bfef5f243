import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User } from './user.js';

test('a passkey is renamed, in any language and without spaces around it', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 2);
  const [id = ''] = ada.credentialIds;
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const response = await user.patchPasskey(id, { name: '  Телефон 📱 ' });
  assert.equal(response.status, 200);
  assert.equal(response.body.passkey.name, 'Телефон 📱');
  assert.equal(response.body.passkey.current, true);
  const { passkeys } = (await user.get('/passkeys')).body;
  assert.deepEqual(
    passkeys.map(({ name }) => name),
    ['Телефон 📱', 'Google Password Manager'],
  );
});

test('renaming needs no recent authentication', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  relyingParty.pass(3_600_000);
  assert.equal((await user.patchPasskey(ada.credentialIds[0] ?? '', { name: 'A' })).status, 200);
});

test('a passkey has no empty name, and none that a username could not have', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const [id = ''] = ada.credentialIds;
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  for (const name of ['', ' ', 'a'.repeat(65), 'a\nb', '\u202eevil', 5, null, undefined]) {
    const response = await user.patchPasskey(id, { name });
    assert.equal(response.body.code, 'invalid_request', JSON.stringify(name));
  }
  const { passkeys } = (await user.get('/passkeys')).body;
  assert.equal(passkeys[0]?.name, 'Google Password Manager');
});

test('a removed passkey is gone from the list and from the account', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 2);
  const [first = '', second = ''] = ada.credentialIds;
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const response = await user.deletePasskey(second);
  assert.equal(response.status, 204);
  const { passkeys, account } = (await user.get('/passkeys')).body;
  assert.deepEqual(
    passkeys.map(({ id }) => id),
    [first],
  );
  assert.deepEqual(account.credentialIds, [first]);
});

test('removing a passkey ends the sessions that it opened, but the one that asks', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 2);
  const [first = '', second = ''] = ada.credentialIds;
  const signIn = async (id: string) =>
    new User(relyingParty, await storeSession(relyingParty, { ...ada, credentialIds: [id] }));
  const user = await signIn(first);
  const lostPhone = await signIn(first);
  const tablet = await signIn(second);
  assert.equal((await user.deletePasskey(first)).status, 204);
  assert.equal((await lostPhone.get('/passkeys')).body.code, 'unauthenticated');
  assert.equal((await tablet.get('/passkeys')).status, 200);
  const { passkeys } = (await user.get('/passkeys')).body;
  assert.deepEqual(
    passkeys.map(({ id, current }) => ({ id, current })),
    [{ id: second, current: false }],
  );
});

test('whoever removes the last passkey stays signed in and can make another', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  await user.deletePasskey(ada.credentialIds[0] ?? '');
  assert.deepEqual((await user.get('/passkeys')).body.passkeys, []);
  const { publicKey } = (await user.post('/registration/options', {})).body;
  assert.equal(publicKey.user.id, ada.userId);
});

test('the passkeys of other accounts, and those that never were, are not found', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const grace = await storeAccount(relyingParty, 'Grace');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const stored = await relyingParty.database.selectFrom('credentials').selectAll().execute();
  for (const id of [grace.credentialIds[0] ?? '', 'nothing', "' or 1=1 --", '%', '\u0000', '🔑']) {
    const renamed = await user.patchPasskey(id, { name: 'Mine' });
    assert.equal(renamed.status, 404, id);
    assert.equal(renamed.body.code, 'not_found');
    const removed = await user.deletePasskey(id);
    assert.equal(removed.status, 404, id);
    assert.equal(removed.body.code, 'not_found');
  }
  const after = await relyingParty.database.selectFrom('credentials').selectAll().execute();
  assert.deepEqual(after, stored);
});

test('a signed-out user can neither rename nor remove', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const [id = ''] = (await storeAccount(relyingParty, 'Ada')).credentialIds;
  const user = new User(relyingParty);
  assert.equal((await user.patchPasskey(id, { name: 'Mine' })).body.code, 'unauthenticated');
  assert.equal((await user.deletePasskey(id)).body.code, 'unauthenticated');
  assert.equal((await relyingParty.rows()).credentials, 1);
});

test('no foreign page can rename or remove, and neither can a form', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const [id = ''] = ada.credentialIds;
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  for (const Origin of ['none', 'null', 'http://localhost:3001', 'http://evil.localhost:3000']) {
    const renamed = await user.patchPasskey(id, { name: 'Mine' }, { Origin });
    assert.equal(renamed.body.code, 'forbidden_origin');
    const removed = await user.deletePasskey(id, { Origin });
    assert.equal(removed.body.code, 'forbidden_origin');
  }
  const plain = { 'Content-Type': 'text/plain' };
  const renamed = await user.patchPasskey(id, { name: 'Mine' }, plain);
  assert.equal(renamed.body.code, 'invalid_request');
  assert.equal((await user.deletePasskey(id, plain)).body.code, 'invalid_request');
  const { passkeys } = (await user.get('/passkeys')).body;
  assert.equal(passkeys[0]?.name, 'Google Password Manager');
});
