import assert from 'node:assert/strict';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { after, test } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { Authenticator } from './authenticator.js';
import { startRelyingParty } from './relying-party.js';
import { User } from './user.js';

const browser = await launchChromium();
after(() => browser.close());

test('signing up and signing in each give the session a new token, and the old one opens nothing', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  await user.send('/sign-up', {});
  const tokens = [user.cookies.get('session')];
  await authenticator.register(user, { username: 'Ada' });
  tokens.push(user.cookies.get('session'));
  assert.equal((await authenticator.signIn(user)).status, 200);
  tokens.push(user.cookies.get('session'));
  assert.equal(new Set(tokens).size, 3);
  for (const old of tokens.slice(0, 2)) {
    const thief = new User(relyingParty, old);
    assert.equal((await thief.get('/passkeys')).body.code, 'unauthenticated');
  }
  assert.equal((await relyingParty.rows()).sessions, 1);
});

test('nobody can be signed in to a stranger’s account: a response is good only where it was asked for', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const stranger = new User(relyingParty);
  await authenticator.register(stranger, { username: 'Stranger' });
  const { publicKey } = (await stranger.post('/authentication/options', {})).body;
  const credential = await authenticator.get(publicKey);
  const victim = new User(relyingParty);
  await victim.send('/sign-in', {});
  const response = await victim.post('/authentication/verify', { credential });
  assert.equal(response.body.code, 'challenge_expired');
  assert.equal((await victim.get('/passkeys')).body.code, 'unauthenticated');
});

test('user verification is the authenticator’s choice to sign in, and required to prove it again', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);
  await authenticator.register(user, { username: 'Ada' });
  await authenticator.answerUnverified();
  assert.equal((await authenticator.signIn(user)).status, 200);
  const response = await authenticator.signIn(user, { reauthenticate: true });
  assert.equal(response.body.code, 'rejected');
});

test('a passkey’s backup state and counter follow the authenticator’s', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser, { defaultBackupState: false });
  const user = new User(relyingParty);
  await authenticator.register(user, { username: 'Ada' });
  const read = () =>
    relyingParty.database
      .selectFrom('credentials')
      .select(['counter', 'backup_eligible', 'backed_up'])
      .executeTakeFirstOrThrow();
  const created = await read();
  assert.deepEqual([created.backup_eligible, created.backed_up], [1, 0]);
  await authenticator.backUp();
  await authenticator.signIn(user);
  const used = await read();
  assert.deepEqual([used.backup_eligible, used.backed_up], [1, 1]);
  assert.ok(used.counter > created.counter);
});

test('a passkey whose counter stays at zero, as synced ones do, signs in again and again', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  await authenticator.register(new User(relyingParty), { username: 'Ada' });
  await relyingParty.database.updateTable('credentials').set({ counter: 0 }).execute();
  const [passkey] = await authenticator.passkeys();
  const der = Buffer.from(passkey?.privateKey ?? '', 'base64');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });

  for (let time = 1; time <= 2; time += 1) {
    const user = new User(relyingParty);
    const { publicKey } = (await user.post('/authentication/options', {})).body;
    const credential = await authenticator.get(publicKey);
    const { authenticatorData, clientDataJSON } = credential.response;
    const counting = Buffer.from(authenticatorData, 'base64url');
    counting.writeUInt32BE(0, 33);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const algorithm = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const signature = sign(algorithm, Buffer.concat([counting, hash]), key);
    const response = {
      ...credential.response,
      authenticatorData: counting.toString('base64url'),
      signature: signature.toString('base64url'),
    };
    const { status } = await user.post('/authentication/verify', {
      credential: { ...credential, response },
    });
    assert.equal(status, 200, `time ${time}`);
  }
  const { counter } = await relyingParty.database
    .selectFrom('credentials')
    .select('counter')
    .executeTakeFirstOrThrow();
  assert.equal(counter, 0);
});
