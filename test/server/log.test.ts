import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { unverifiableAuthentication, unverifiableRegistration } from './unverifiable.js';
import { User } from './user.js';

test('each request is logged by route, status and code', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const user = new User(relyingParty);
  await user.post('/registration/options', {});
  await user.send('/somebody’s-secret-address', {});
  const entries = relyingParty.log.map(({ event, method, route, status, code }) => ({
    event,
    method,
    route,
    status,
    code,
  }));
  assert.deepEqual(entries, [
    {
      event: 'request',
      method: 'POST',
      route: '/passkeys/registration/options',
      status: 400,
      code: 'invalid_request',
    },
    { event: 'request', method: 'GET', route: '/*', status: 404, code: undefined },
  ]);
});

test('each request is logged with its duration in milliseconds', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const times = [1000.4, 1037.8];
  t.mock.method(performance, 'now', () => times.shift() ?? 0);
  await new User(relyingParty).get('/passkeys');
  assert.equal(relyingParty.log.at(-1)?.['ms'], 37);
});

test('the log says why a response was refused, and holds no name, challenge, credential or token', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada Lovelace');
  const [id = ''] = ada.credentialIds;
  const token = await storeSession(relyingParty, ada);
  const user = new User(relyingParty, token);
  const secrets = ['Lovelace', 'Hopper', id, ada.userId, token];

  const registration = await user.post('/registration/options', { username: 'Grace Hopper' });
  const authentication = await user.post('/authentication/options', { reauthenticate: true });
  const challenges = [registration, authentication].map(({ body }) => body.publicKey.challenge);
  const [created = '', requested = ''] = challenges;
  await user.post('/registration/verify', {
    credential: unverifiableRegistration(created),
    name: 'Hopper’s phone',
  });
  const credential = unverifiableAuthentication(requested, { id, userHandle: ada.userId });
  await user.post('/authentication/verify', { credential });
  await user.post('/authentication/verify', { credential });
  await user.post('/registration/options', { username: 5, Hopper: id });
  await user.get('/passkeys');

  const reasons = relyingParty.log.filter(({ event }) => event === 'ceremony-refused');
  assert.deepEqual(reasons, [
    { event: 'ceremony-refused', ceremony: 'registration', reason: 'unverifiable' },
    { event: 'ceremony-refused', ceremony: 'authentication', reason: 'unverifiable' },
  ]);
  const log = JSON.stringify(relyingParty.log);
  for (const secret of [...secrets, ...challenges]) assert.ok(!log.includes(secret), secret);
});

test('an internal error responds with 500 and no details', async (t) => {
  const relyingParty = await startRelyingParty(t);
  await relyingParty.database.schema.dropTable('challenges').execute();
  const response = await new User(relyingParty).post('/authentication/options', {});
  assert.deepEqual(response.body, { title: 'Internal Server Error', status: 500 });
  const [entry] = relyingParty.log.filter(({ event }) => event === 'error');
  assert.match(String(entry?.['at']), /issueChallenge/);
});
