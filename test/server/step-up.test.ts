import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { Authenticator } from './authenticator.js';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { unverifiableAuthentication } from './unverifiable.js';
import { Visitor, type Answer } from './visitor.js';

const browser = await launchChromium();
after(() => browser.close());

const reauthenticate = (visitor: Visitor, authenticator: Authenticator): Promise<Answer> =>
  authenticator.signIn(visitor, { reauthenticate: true });

test('five minutes after signing up, adding or removing a passkey needs re-authentication', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  const id = await authenticator.register(visitor, { username: 'Ada' });
  relyingParty.pass(299_999);
  assert.equal((await visitor.post('/registration/options', {})).status, 200);
  relyingParty.pass(1);
  const before = await relyingParty.rows();
  const answers = [
    await visitor.post('/registration/options', {}),
    await visitor.post('/registration/options', { mediation: 'conditional' }),
    await visitor.deletePasskey(id),
  ];
  for (const { status, body } of answers) {
    assert.equal(status, 403);
    assert.equal(body.code, 'reauthentication_required');
  }
  assert.deepEqual(await relyingParty.rows(), before);
});

test('re-authentication allows both again, in the same session under a new token', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  const id = await authenticator.register(visitor, { username: 'Ada' });
  relyingParty.pass(300_000);
  const token = visitor.cookies.get('session');
  assert.equal((await reauthenticate(visitor, authenticator)).status, 200);
  assert.notEqual(visitor.cookies.get('session'), token);
  assert.equal((await relyingParty.rows()).sessions, 1);
  assert.equal((await visitor.post('/registration/options', {})).status, 200);
  assert.equal((await visitor.deletePasskey(id)).status, 204);
});

test('a passkey that was made too slowly is stored after re-authentication', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const phone = await Authenticator.plugIn(browser);
  const laptop = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  await phone.register(visitor, { username: 'Ada' });
  relyingParty.pass(299_000);
  const { publicKey } = (await visitor.post('/registration/options', {})).body;
  const credential = await laptop.create(publicKey);
  relyingParty.pass(1000);
  const refused = await visitor.post('/registration/verify', { credential });
  assert.equal(refused.body.code, 'reauthentication_required');
  assert.equal((await reauthenticate(visitor, phone)).status, 200);
  assert.equal((await visitor.post('/registration/verify', { credential })).status, 201);
  assert.equal((await visitor.get('/passkeys')).body.passkeys.length, 2);
});

test('signing out leaves no challenge of the session behind', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  await authenticator.register(visitor, { username: 'Ada' });
  await visitor.post('/registration/options', {});
  await visitor.send('/sign-out', { method: 'POST' });
  assert.equal((await relyingParty.rows()).challenges, 0);
});

test('adding a passkey proves nobody', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const ada = await storeAccount(relyingParty, 'Ada');
  const visitor = new Visitor(relyingParty, await storeSession(relyingParty, ada));
  relyingParty.pass(200_000);
  await authenticator.register(visitor, {});
  relyingParty.pass(100_000);
  const answer = await visitor.post('/registration/options', {});
  assert.equal(answer.body.code, 'reauthentication_required');
});

test('another account’s passkey renews nothing and changes no session', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const grace = new Visitor(relyingParty);
  await authenticator.register(grace, { username: 'Grace' });
  const ada = await storeAccount(relyingParty, 'Ada');
  const visitor = new Visitor(relyingParty, await storeSession(relyingParty, ada));
  relyingParty.pass(300_000);
  const sessions = await relyingParty.database.selectFrom('sessions').selectAll().execute();
  const { publicKey } = (await visitor.post('/authentication/options', { reauthenticate: true }))
    .body;
  const credential = await authenticator.get({ ...publicKey, allowCredentials: [] });
  const answer = await visitor.post('/authentication/verify', { credential });
  assert.equal(answer.body.code, 'rejected');
  assert.deepEqual(answer.headers.getSetCookie(), []);
  const after = await relyingParty.database.selectFrom('sessions').selectAll().execute();
  assert.deepEqual(after, sessions);
});

test('re-authentication signs nobody in whose session has ended meanwhile', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  await authenticator.register(visitor, { username: 'Ada' });
  const { publicKey } = (await visitor.post('/authentication/options', { reauthenticate: true }))
    .body;
  await relyingParty.database.deleteFrom('sessions').execute();
  const credential = await authenticator.get(publicKey);
  const answer = await visitor.post('/authentication/verify', { credential });
  assert.equal(answer.body.code, 'unauthenticated');
  assert.equal((await relyingParty.rows()).sessions, 0);
});

test('re-authentication that fails leaves the visitor signed in', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const visitor = new Visitor(relyingParty, await storeSession(relyingParty, ada));
  relyingParty.pass(300_000);
  const { publicKey } = (await visitor.post('/authentication/options', { reauthenticate: true }))
    .body;
  const credential = unverifiableAuthentication(publicKey.challenge, {
    id: ada.credentialIds[0] ?? '',
    userHandle: ada.userId,
  });
  await visitor.post('/authentication/verify', { credential });
  assert.equal((await visitor.get('/passkeys')).status, 200);
});

test('a new account needs no authentication before it', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  const { publicKey } = (await visitor.post('/registration/options', { username: 'Ada' })).body;
  const credential = await authenticator.create(publicKey);
  assert.equal((await visitor.post('/registration/verify', { credential })).status, 201);
});
