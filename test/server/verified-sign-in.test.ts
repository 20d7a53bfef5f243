import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { Authenticator } from './authenticator.js';
import { startRelyingParty } from './relying-party.js';
import { Visitor } from './visitor.js';

const browser = await launchChromium();
after(() => browser.close());

test('signing up and signing in each give the session a new token, and the old one opens nothing', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  await visitor.send('/sign-up', {});
  const tokens = [visitor.cookies.get('session')];
  await authenticator.register(visitor, { username: 'Ada' });
  tokens.push(visitor.cookies.get('session'));
  assert.equal((await authenticator.signIn(visitor)).status, 200);
  tokens.push(visitor.cookies.get('session'));
  assert.equal(new Set(tokens).size, 3);
  for (const old of tokens.slice(0, 2)) {
    const thief = new Visitor(relyingParty, old);
    assert.equal((await thief.get('/passkeys')).body.code, 'unauthenticated');
  }
  assert.equal((await relyingParty.rows()).sessions, 1);
});

test('nobody can be signed in to a stranger’s account: a response is good only where it was asked for', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const stranger = new Visitor(relyingParty);
  await authenticator.register(stranger, { username: 'Stranger' });
  const { publicKey } = (await stranger.post('/authentication/options', {})).body;
  const credential = await authenticator.get(publicKey);
  const victim = new Visitor(relyingParty);
  await victim.send('/sign-in', {});
  const answer = await victim.post('/authentication/verify', { credential });
  assert.equal(answer.body.code, 'challenge_expired');
  assert.equal((await victim.get('/passkeys')).body.code, 'unauthenticated');
});

test('user verification is the authenticator’s choice to sign in, and required to prove it again', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);
  await authenticator.register(visitor, { username: 'Ada' });
  await authenticator.answerUnverified();
  assert.equal((await authenticator.signIn(visitor)).status, 200);
  const answer = await authenticator.signIn(visitor, { reauthenticate: true });
  assert.equal(answer.body.code, 'rejected');
});

test('a passkey’s backup state and counter follow the authenticator’s', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const authenticator = await Authenticator.plugIn(browser, { defaultBackupState: false });
  const visitor = new Visitor(relyingParty);
  await authenticator.register(visitor, { username: 'Ada' });
  const read = () =>
    relyingParty.database
      .selectFrom('credentials')
      .select(['counter', 'backup_eligible', 'backed_up'])
      .executeTakeFirstOrThrow();
  const created = await read();
  assert.deepEqual([created.backup_eligible, created.backed_up], [1, 0]);
  await authenticator.backUp();
  await authenticator.signIn(visitor);
  const used = await read();
  assert.deepEqual([used.backup_eligible, used.backed_up], [1, 1]);
  assert.ok(used.counter > created.counter);
});
