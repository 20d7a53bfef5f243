import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { Authenticator } from './authenticator.js';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { unverifiableAuthentication } from './unverifiable.js';
import { User, type ParsedResponse } from './user.js';

const browser = await launchChromium();
after(() => browser.close());

const reauthenticate = (user: User, authenticator: Authenticator): Promise<ParsedResponse> =>
  authenticator.signIn(user, { reauthenticate: true });

test('five minutes after signing up, adding or removing a passkey needs re-authentication', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  const id = await authenticator.register(user, { username: 'Ada' });
  relyingParty.pass(299_999);
  assert.equal((await user.post('/registration/options', {})).status, 200);
  relyingParty.pass(1);
  const before = await relyingParty.rows();
  const responses = [
    await user.post('/registration/options', {}),
    await user.post('/registration/options', { mediation: 'conditional' }),
    await user.deletePasskey(id),
  ];
  for (const { status, body } of responses) {
    assert.equal(status, 403);
    assert.equal(body.code, 'reauthentication_required');
  }
  assert.deepEqual(await relyingParty.rows(), before);
});

test('re-authentication allows both again, in the same session under a new token', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  const id = await authenticator.register(user, { username: 'Ada' });
  relyingParty.pass(300_000);
  const token = user.cookies.get('session');
  assert.equal((await reauthenticate(user, authenticator)).status, 200);
  assert.notEqual(user.cookies.get('session'), token);
  assert.equal((await relyingParty.rows()).sessions, 1);
  assert.equal((await user.post('/registration/options', {})).status, 200);
  assert.equal((await user.deletePasskey(id)).status, 204);
});

test('a passkey that was made too slowly is stored after re-authentication', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const phone = await Authenticator.plugIn(browser);
  const laptop = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  await phone.register(user, { username: 'Ada' });
  relyingParty.pass(299_000);
  const { publicKey } = (await user.post('/registration/options', {})).body;
  const credential = await laptop.create(publicKey);
  relyingParty.pass(1000);
  const refused = await user.post('/registration/verify', { credential });
  assert.equal(refused.body.code, 'reauthentication_required');
  assert.equal((await reauthenticate(user, phone)).status, 200);
  assert.equal((await user.post('/registration/verify', { credential })).status, 201);
  assert.equal((await user.get('/passkeys')).body.passkeys.length, 2);
});

test('signing out leaves no challenge of the session behind', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  await authenticator.register(user, { username: 'Ada' });
  await user.post('/registration/options', {});
  await user.send('/sign-out', { method: 'POST' });
  assert.equal((await relyingParty.rows()).challenges, 0);
});

test('adding a passkey proves nobody', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  relyingParty.pass(200_000);
  await authenticator.register(user, {});
  relyingParty.pass(100_000);
  const response = await user.post('/registration/options', {});
  assert.equal(response.body.code, 'reauthentication_required');
});

test('another account’s passkey renews nothing and changes no session', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const grace = new User(relyingParty);
  await authenticator.register(grace, { username: 'Grace' });
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  relyingParty.pass(300_000);
  const sessions = await relyingParty.database.selectFrom('sessions').selectAll().execute();
  const { publicKey } = (await user.post('/authentication/options', { reauthenticate: true })).body;
  const credential = await authenticator.get({ ...publicKey, allowCredentials: [] });
  const response = await user.post('/authentication/verify', { credential });
  assert.equal(response.body.code, 'rejected');
  assert.deepEqual(response.headers.getSetCookie(), []);
  const after = await relyingParty.database.selectFrom('sessions').selectAll().execute();
  assert.deepEqual(after, sessions);
});

test('re-authentication signs nobody in whose session has ended meanwhile', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  await authenticator.register(user, { username: 'Ada' });
  const { publicKey } = (await user.post('/authentication/options', { reauthenticate: true })).body;
  await relyingParty.database.deleteFrom('sessions').execute();
  const credential = await authenticator.get(publicKey);
  const response = await user.post('/authentication/verify', { credential });
  assert.equal(response.body.code, 'unauthenticated');
  assert.equal((await relyingParty.rows()).sessions, 0);
});

test('re-authentication that fails leaves the user signed in', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  relyingParty.pass(300_000);
  const { publicKey } = (await user.post('/authentication/options', { reauthenticate: true })).body;
  const credential = unverifiableAuthentication(publicKey.challenge, {
    id: ada.credentialIds[0] ?? '',
    userHandle: ada.userId,
  });
  await user.post('/authentication/verify', { credential });
  assert.equal((await user.get('/passkeys')).status, 200);
});

test('a new account needs no authentication before it', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  const { publicKey } = (await user.post('/registration/options', { username: 'Ada' })).body;
  const credential = await authenticator.create(publicKey);
  assert.equal((await user.post('/registration/verify', { credential })).status, 201);
});
