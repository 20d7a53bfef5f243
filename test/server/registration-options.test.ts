import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User } from './user.js';

const path = '/registration/options';

test('a new account gets a fresh challenge and a fresh user handle of 64 bytes', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  const first = await user.post(path, { username: ' Ada  ', displayName: 'Ada Lovelace' });
  const second = await user.post(path, { username: 'Ada' });
  assert.equal(first.status, 200);
  assert.equal(first.body.publicKey.user.name, 'Ada');
  assert.equal(first.body.publicKey.user.displayName, 'Ada Lovelace');
  assert.equal(second.body.publicKey.user.displayName, 'Ada');
  assert.equal(Buffer.from(first.body.publicKey.user.id, 'base64url').length, 64);
  assert.notEqual(first.body.publicKey.user.id, second.body.publicKey.user.id);
  assert.notEqual(first.body.publicKey.challenge, second.body.publicKey.challenge);
  assert.equal(first.body.expiresAt, '2026-03-04T05:11:07.000Z');
});

test('options ask for a discoverable credential of Ed25519, ES256 or RS256, within five minutes', async (t) => {
  const user = new User(await startRelyingParty(t));
  const { publicKey } = (await user.post(path, { username: 'Ada' })).body;
  assert.deepEqual(
    publicKey.pubKeyCredParams.map(({ alg }) => alg),
    [-8, -7, -257],
  );
  assert.equal(publicKey.authenticatorSelection?.residentKey, 'required');
  assert.equal(publicKey.authenticatorSelection?.userVerification, 'preferred');
  assert.equal(publicKey.attestation, 'none');
  assert.equal(publicKey.timeout, 300_000);
  assert.equal(publicKey.rp.id, 'localhost');
});

test('options write nothing but their challenge', async (t) => {
  const relyingParty = await startRelyingParty(t);
  await new User(relyingParty).post(path, { username: 'Ada' });
  assert.deepEqual(await relyingParty.rows(), {
    users: 0,
    credentials: 0,
    challenges: 1,
    sessions: 0,
  });
});

test('a new account needs a username', async (t) => {
  const user = new User(await startRelyingParty(t));
  for (const body of [{}, { username: '' }, { username: ' \u00a0 ' }, { username: '\u200b' }]) {
    const response = await user.post(path, body);
    assert.equal(response.body.code, 'invalid_request', JSON.stringify(body));
  }
});

test('a username may be in any language, with up to 64 characters', async (t) => {
  const user = new User(await startRelyingParty(t));
  for (const username of [
    'علی',
    'म‌नु',
    '山田 太郎',
    'Ἀθηνᾶ',
    '👩‍🚀',
    '𝒳'.repeat(64),
    'a@b.example',
  ]) {
    const response = await user.post(path, { username });
    assert.equal(response.status, 200, username);
    assert.equal(response.body.publicKey.user.name, username.normalize('NFC'));
  }
});

test('a username cannot be longer, break lines, or reorder the text around it', async (t) => {
  const user = new User(await startRelyingParty(t));
  for (const username of ['a'.repeat(65), 'a\nb', 'a\u0000', 'a\u2028b', '\u202eevil', 'a\ud800']) {
    const response = await user.post(path, { username });
    assert.equal(response.body.code, 'invalid_request', JSON.stringify(username));
    assert.equal((await user.post(path, { username: 'Ada', displayName: username })).status, 400);
  }
});

test('a taken username is unavailable in every case, width and spacing', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  for (const name of ['Zoë Strauß', 'ΟΔΟΣ', '山田 ﾊﾅ', 'Łódź'])
    await storeAccount(relyingParty, name);
  const same = [
    'zoë strauß',
    'ZOE\u0308 STRAUSS',
    ' Zoë   Strauß ',
    'Ｚｏë Strauß',
    '𝒵oë Strauß',
    'Zoë Str\u200bauß',
  ];
  for (const username of [...same, 'οδος', 'οδοσ', '山田　ハナ', 'łÓDŹ']) {
    const response = await user.post(path, { username });
    assert.equal(response.body.code, 'username_unavailable', username);
  }
  for (const username of ['Zoe Strauß', 'Zoë', '山田', 'Lodz']) {
    assert.equal((await user.post(path, { username })).status, 200, username);
  }
});

test('a signed-in user adds to the own account, whatever username is sent', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 2);
  const grace = await storeAccount(relyingParty, 'Grace');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const { publicKey } = (await user.post(path, { username: 'Grace' })).body;
  assert.equal(publicKey.user.id, ada.userId);
  assert.equal(publicKey.user.name, 'Ada');
  const excluded = publicKey.excludeCredentials?.map(({ id }) => id);
  assert.deepEqual(excluded?.sort(), [...ada.credentialIds].sort());
  assert.ok(!excluded?.includes(grace.credentialIds[0] ?? ''));
});

test('no more passkeys are excluded than Chromium takes', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada', 70);
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const { publicKey } = (await user.post(path, {})).body;
  assert.equal(publicKey.excludeCredentials?.length, 64);
});

test('a passkey is created without asking only for a signed-in account', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const request = { username: 'Grace', mediation: 'conditional' };
  const refused = await new User(relyingParty).post(path, request);
  assert.equal(refused.body.code, 'unauthenticated');
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  assert.equal((await user.post(path, request)).status, 200);
});
