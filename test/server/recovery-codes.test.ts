import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User, type ParsedResponse } from './user.js';

const issue = async (user: User): Promise<string[]> =>
  (await user.account('POST', '/account/recovery-codes')).body.codes;

const signIn = (user: User, username: string, code: string): Promise<ParsedResponse> =>
  user.account('POST', '/account/recovery-codes/sign-in', { username, code });

test('an account gets ten codes, of which the database holds hashes alone', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  const codes = await issue(owner);
  assert.equal(new Set(codes).size, 10);
  const methods = await owner.account('GET', '/account/sign-in-methods');
  assert.deepEqual(methods.body, { password: false, recoveryCodes: 10 });
  const rows = await relyingParty.database.selectFrom('recovery_codes').selectAll().execute();
  for (const code of codes) {
    assert.ok(!JSON.stringify(rows).includes(code));
    assert.ok(!JSON.stringify(rows).includes(code.replaceAll('-', '')));
  }
});

test('a code signs in once, however it is typed, to make a new passkey', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  const [code = ''] = await issue(owner);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
  const user = new User(relyingParty);
  const response = await signIn(user, 'ada', typed);
  assert.equal(response.status, 200);
  assert.equal(response.body.account.userId, ada.userId);
  assert.equal((await user.post('/registration/options', {})).status, 200);
  assert.equal((await signIn(new User(relyingParty), 'Ada', code)).body.code, 'rejected');
  const methods = await user.account('GET', '/account/sign-in-methods');
  assert.equal(methods.body.recoveryCodes, 9);
});

test('of two sign-ins at once with one code, one succeeds', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  const [code = ''] = await issue(owner);
  const responses = await Promise.all(
    [1, 2].map(() => signIn(new User(relyingParty), 'Ada', code)),
  );
  assert.deepEqual(responses.map(({ status }) => status).sort(), [200, 400]);
});

test('new codes replace the earlier ones', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  const [early = ''] = await issue(owner);
  const [late = ''] = await issue(owner);
  assert.equal((await signIn(new User(relyingParty), 'Ada', early)).body.code, 'rejected');
  assert.equal((await signIn(new User(relyingParty), 'Ada', late)).status, 200);
});

test('a code is good for its own account alone, and nobody learns what is wrong', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  await storeAccount(relyingParty, 'Grace');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  const [code = ''] = await issue(owner);
  const bodies = [];
  for (const [username, text] of [
    ['Grace', code],
    ['Nobody', code],
    ['Ada', '0000-0000-0000-0000'],
    ['Ada', ''],
  ] as const) {
    bodies.push((await signIn(new User(relyingParty), username, text)).body);
  }
  assert.equal(bodies[0]?.code, 'rejected');
  for (const body of bodies) assert.deepEqual(body, bodies[0]);
  assert.equal((await signIn(new User(relyingParty), 'Ada', code)).status, 200);
});

test('a username has ten tries in five minutes, known or not', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const owner = new User(relyingParty, await storeSession(relyingParty, ada));
  const [code = ''] = await issue(owner);
  for (const username of ['Ada', 'Nobody']) {
    for (let count = 0; count < 10; count += 1) {
      await signIn(new User(relyingParty), username, 'guess');
    }
    assert.equal((await signIn(new User(relyingParty), username, code)).body.code, 'rate_limited');
  }
});
