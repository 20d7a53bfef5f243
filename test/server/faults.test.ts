import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { startRelyingParty, startTime, storeAccount, storeSession } from './relying-party.js';
import { unverifiableAuthentication } from './unverifiable.js';
import { User, type ParsedResponse, type ResponseBody } from './user.js';

const path = '/authentication/options';
const json = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };

/** A user with a planned fault, of a relying party in the development mode. */
const userWith = async (t: TestContext, fault: string): Promise<User> => {
  const user = new User(await startRelyingParty(t, { faults: true }));
  user.cookies.set('fault', fault);
  return user;
};

/** The response of the fault. The next one must be normal again. */
const answerOnce = async (t: TestContext, kind: string): Promise<Response> => {
  const user = await userWith(t, `${kind}@authentication/options`);
  const response = await user.send(`/passkeys${path}`, json);
  assert.equal(user.cookies.has('fault'), false);
  assert.equal((await user.post(path, {})).status, 200);
  return response;
};

test('without the development mode, nothing misbehaves', async (t) => {
  const user = new User(await startRelyingParty(t));
  user.cookies.set('fault', '500@authentication/options');
  assert.equal((await user.post(path, {})).status, 200);
  await user.send('/?fault=500@authentication/options', {});
  assert.equal((await user.post(path, {})).status, 200);
});

test('a fault that is planned @always happens until the page takes the cookie back', async (t) => {
  const user = await userWith(t, '500@authentication/options@always');
  for (let time = 0; time < 2; time++) {
    assert.equal((await user.send(`/passkeys${path}`, json)).status, 500);
  }
  user.cookies.delete('fault');
  assert.equal((await user.post(path, {})).status, 200);
});

test('500: the server fails once', async (t) => {
  assert.equal((await answerOnce(t, '500')).status, 500);
});

test('html: a login page comes in place of JSON', async (t) => {
  const response = await answerOnce(t, 'html');
  assert.equal(response.status, 200);
  assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
});

test('redirect: the endpoint leads to a page', async (t) => {
  const response = await answerOnce(t, 'redirect');
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('Location'), '/sign-in');
});

test('empty: the answer has no body', async (t) => {
  const response = await answerOnce(t, 'empty');
  assert.equal(response.status, 200);
  assert.equal(await response.text(), '');
});

test('malformed: the JSON is cut off', async (t) => {
  const response = await answerOnce(t, 'malformed');
  assert.equal(response.headers.get('Content-Type'), 'application/json');
  await assert.rejects(response.json(), SyntaxError);
});

test('huge: the JSON has more than 5 MB', async (t) => {
  const text = await (await answerOnce(t, 'huge')).text();
  assert.ok(text.length > 5_000_000);
  JSON.parse(text);
});

test('drop: where there is no socket to break, the body breaks', async (t) => {
  const user = await userWith(t, 'drop@authentication/options');
  const response = await user.send(`/passkeys${path}`, json);
  await assert.rejects(response.text());
  assert.equal((await user.post(path, {})).status, 200);
});

test('drop: what comes a second later is a request of its own, and is answered', async (t) => {
  const relyingParty = await startRelyingParty(t, { faults: true });
  const user = new User(relyingParty);
  const fault = 'drop@authentication/options';
  for (const [wait, dropped] of [
    [0, true],
    [900, true],
    [200, false],
  ] as const) {
    relyingParty.pass(wait);
    user.cookies.set('fault', fault);
    const text = (await user.send(`/passkeys${path}`, json)).text();
    if (dropped) await assert.rejects(text);
    else assert.match(await text, /challenge/);
  }
});

test('reset: where there is no socket to reset, the body breaks', async (t) => {
  const user = await userWith(t, 'reset@authentication/options');
  const response = await user.send(`/passkeys${path}`, json);
  await assert.rejects(response.text());
  assert.equal((await user.post(path, {})).status, 200);
});

test('half: the answer breaks off in the middle of its JSON', async (t) => {
  const response = await answerOnce(t, 'half');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Content-Type'), 'application/json');
  let text = '';
  await assert.rejects(async () => {
    for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk);
  }, /dropped/);
  assert.match(text, /^\{"publicKey":\{.*[^}]$/);
});

test('half: an answer without a body arrives whole', async (t) => {
  const relyingParty = await startRelyingParty(t, { faults: true });
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  user.cookies.set('fault', 'half@passkeys/{id}');
  assert.equal((await user.deletePasskey(ada.credentialIds[0] ?? '')).status, 204);
});

test('text: the right answer is not called JSON', async (t) => {
  const response = await answerOnce(t, 'text');
  assert.equal(response.headers.get('Content-Type'), 'text/plain');
  const { publicKey } = (await response.json()) as ResponseBody;
  assert.match(publicKey.challenge, /^[\w-]{43}$/);
});

test('slow: the answer takes three seconds', async (t) => {
  const user = await userWith(t, 'slow@authentication/options');
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let answered = false;
  const response = user.send(`/passkeys${path}`, json).then((value) => {
    answered = true;
    return value;
  });
  await setImmediate();
  t.mock.timers.tick(2999);
  await setImmediate();
  assert.equal(answered, false);
  t.mock.timers.tick(1);
  assert.equal((await response).status, 200);
});

test('hang: no answer comes before the client has left', async (t) => {
  const user = await userWith(t, 'hang@authentication/options');
  const client = new AbortController();
  let answered = false;
  const response = user
    .send(`/passkeys${path}`, { ...json, signal: client.signal })
    .then(() => (answered = true));
  await setImmediate();
  await setImmediate();
  assert.equal(answered, false);
  client.abort();
  await response;
  assert.equal((await user.post(path, {})).status, 200);
});

test('rate-limited and unauthenticated: the contract’s own refusals', async (t) => {
  const limited = await userWith(t, 'rate-limited@authentication/options');
  const response = await limited.post(path, {});
  assert.equal(response.body.code, 'rate_limited');
  assert.equal(response.headers.get('Retry-After'), '30');
  const user = await userWith(t, 'unauthenticated@passkeys');
  assert.equal((await user.get('/passkeys')).body.code, 'unauthenticated');
});

test('expired-challenge: the true challenge has become stale', async (t) => {
  const user = await userWith(t, 'expired-challenge@authentication/verify');
  const codes = [];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { publicKey } = (await user.post(path, {})).body;
    const credential = unverifiableAuthentication(publicKey.challenge);
    codes.push((await user.post('/authentication/verify', { credential })).body.code);
  }
  assert.deepEqual(codes, ['challenge_expired', 'unknown_credential']);
});

test('short-challenge: the challenge works for four seconds, as its options say', async (t) => {
  const relyingParty = await startRelyingParty(t, { faults: true });
  const user = new User(relyingParty);
  const codes = [];
  let time = Date.parse(startTime);
  for (const wait of [3999, 4000]) {
    user.cookies.set('fault', 'short-challenge@authentication/options');
    const { publicKey, expiresAt } = (await user.post(path, {})).body;
    assert.equal(expiresAt, new Date(time + 4000).toISOString());
    relyingParty.pass(wait);
    time += wait;
    const credential = unverifiableAuthentication(publicKey.challenge);
    codes.push((await user.post('/authentication/verify', { credential })).body.code);
  }
  assert.deepEqual(codes, ['unknown_credential', 'challenge_expired']);
});

test('stale-session: the user is signed in, but has to prove it again', async (t) => {
  const relyingParty = await startRelyingParty(t, { faults: true });
  const ada = await storeAccount(relyingParty, 'Ada');
  const [id = ''] = ada.credentialIds;
  for (const [endpoint, send] of [
    ['registration/options', (user) => user.post('/registration/options', {})],
    ['passkeys/{id}', (user) => user.deletePasskey(id)],
  ] as [string, (user: User) => Promise<ParsedResponse>][]) {
    const user = new User(relyingParty, await storeSession(relyingParty, ada));
    user.cookies.set('fault', `stale-session@${endpoint}`);
    assert.equal((await send(user)).body.code, 'reauthentication_required');
    assert.equal((await user.get('/passkeys')).status, 200);
    assert.equal((await send(user)).body.code, 'reauthentication_required');
  }
});

test('passkeys/{id}: a fault waits for a passkey to be renamed or removed', async (t) => {
  const relyingParty = await startRelyingParty(t, { faults: true });
  const ada = await storeAccount(relyingParty, 'Ada');
  const [id = ''] = ada.credentialIds;
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  user.cookies.set('fault', '500@passkeys/{id}');
  assert.equal((await user.get('/passkeys')).status, 200);
  assert.equal((await user.patchPasskey(id, { name: 'Phone' })).status, 500);
  assert.equal((await user.patchPasskey(id, { name: 'Phone' })).status, 200);
  await user.send('/?fault=500@passkeys/{id}', {});
  assert.equal((await user.deletePasskey(id)).status, 500);
  assert.equal((await user.deletePasskey(id)).status, 204);
});

test('unknown-credential: the presented passkey is unknown for one request', async (t) => {
  const relyingParty = await startRelyingParty(t, { faults: true });
  const ada = await storeAccount(relyingParty, 'Ada', 2);
  const [id = ''] = ada.credentialIds;
  const stored = await relyingParty.database.selectFrom('credentials').selectAll().execute();
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  user.cookies.set('fault', 'unknown-credential@authentication/verify');
  const codes = [];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { publicKey } = (await user.post(path, {})).body;
    const credential = unverifiableAuthentication(publicKey.challenge, { id });
    codes.push((await user.post('/authentication/verify', { credential })).body.code);
  }
  assert.deepEqual(codes, ['unknown_credential', 'rejected']);
  const after = await relyingParty.database.selectFrom('credentials').selectAll().execute();
  assert.deepEqual(new Set(after), new Set(stored));
});

test('a fault waits for the endpoint that it is planned for', async (t) => {
  const user = await userWith(t, 'unauthenticated@registration/options');
  assert.equal((await user.post(path, {})).status, 200);
  const response = await user.post('/registration/options', { username: 'Ada' });
  assert.equal(response.body.code, 'unauthenticated');
});

test('any page plans a fault by its address, each time anew', async (t) => {
  const user = new User(await startRelyingParty(t, { faults: true }));
  for (const page of ['/', '/sign-in', '/sign-up', '/account', '/nowhere']) {
    await user.send(`${page}?fault=rate-limited@authentication/options`, {});
    assert.equal((await user.post(path, {})).status, 429, page);
    assert.equal((await user.post(path, {})).status, 200, page);
  }
});

test('an address with an unknown fault says which there are', async (t) => {
  const user = new User(await startRelyingParty(t, { faults: true }));
  for (const fault of ['nonsense', '500', '500@', '500@nowhere', 'toString@passkeys']) {
    const response = await user.send(`/?fault=${fault}`, {});
    assert.equal(response.status, 400, fault);
    assert.match(await response.text(), /rate-limited/);
    assert.equal(user.cookies.has('fault'), false);
  }
});
