import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { unverifiableAuthentication, unverifiableRegistration } from './unverifiable.js';
import { Visitor } from './visitor.js';

test('each request is logged by route, status and code', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const visitor = new Visitor(relyingParty);
  await visitor.post('/registration/options', {});
  await visitor.send('/somebody’s-secret-address', {});
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

test('the log says why a response was refused, and holds no name, challenge, credential or token', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada Lovelace');
  const [id = ''] = ada.credentialIds;
  const token = await storeSession(relyingParty, ada);
  const visitor = new Visitor(relyingParty, token);
  const secrets = ['Lovelace', 'Hopper', id, ada.userId, token];

  const registration = await visitor.post('/registration/options', { username: 'Grace Hopper' });
  const authentication = await visitor.post('/authentication/options', { reauthenticate: true });
  const challenges = [registration, authentication].map(({ body }) => body.publicKey.challenge);
  const [created = '', asked = ''] = challenges;
  await visitor.post('/registration/verify', {
    credential: unverifiableRegistration(created),
    name: 'Hopper’s phone',
  });
  const credential = unverifiableAuthentication(asked, { id, userHandle: ada.userId });
  await visitor.post('/authentication/verify', { credential });
  await visitor.post('/authentication/verify', { credential });
  await visitor.post('/registration/options', { username: 5, Hopper: id });
  await visitor.get('/passkeys');

  const reasons = relyingParty.log.filter(({ event }) => event === 'ceremony-refused');
  assert.deepEqual(reasons, [
    { event: 'ceremony-refused', ceremony: 'registration', reason: 'unverifiable' },
    { event: 'ceremony-refused', ceremony: 'authentication', reason: 'unverifiable' },
  ]);
  const log = JSON.stringify(relyingParty.log);
  for (const secret of [...secrets, ...challenges]) assert.ok(!log.includes(secret), secret);
});

test('a failure of the server’s own is a 500 that tells the visitor nothing', async (t) => {
  const relyingParty = await startRelyingParty(t);
  await relyingParty.database.schema.dropTable('challenges').execute();
  const answer = await new Visitor(relyingParty).post('/authentication/options', {});
  assert.deepEqual(answer.body, { title: 'Internal Server Error', status: 500 });
  const [entry] = relyingParty.log.filter(({ event }) => event === 'error');
  assert.match(String(entry?.['at']), /issueChallenge/);
});
