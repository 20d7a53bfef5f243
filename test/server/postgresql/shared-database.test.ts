import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDatabase } from '../../../demo/server/database/open-database.js';
import { newPassingDatabase } from '../new-database.js';
import { storeAccount, storeSession } from '../relying-party.js';
import { ServerProcess } from '../server-process.js';
import { unverifiableAuthentication } from '../unverifiable.js';
import { User } from '../user.js';

const sessionLimit = 20;
let location: string;
let first: ServerProcess;
let second: ServerProcess;

// At once, so that both find an empty database and make its tables.
before(async () => {
  location = await newPassingDatabase();
  const env = { DATABASE_URL: location, RATE_LIMIT_PER_SESSION: String(sessionLimit) };
  [first, second] = await Promise.all([ServerProcess.start(env), ServerProcess.start(env)]);
});
after(() => Promise.all([first.kill(), second.kill()]));

test('a challenge of one process works at the other, once', async () => {
  const user = new User(first);
  const { publicKey } = (await user.post('/authentication/options', {})).body;
  const credential = unverifiableAuthentication(publicKey.challenge);
  const codes = [];
  for (const server of [second, first]) {
    const sender = new User(server, user.cookies.get('session'));
    codes.push((await sender.post('/authentication/verify', { credential })).body.code);
  }
  assert.deepEqual(codes, ['unknown_credential', 'challenge_expired']);
});

test('a session is open at both processes, and its end is the end at both', async (t) => {
  const database = await openDatabase(location);
  t.after(() => database.destroy());
  const ada = await storeAccount({ database }, 'Ada');
  const times = { expiresAt: '2100-01-01T00:00:00.000Z' };
  const token = await storeSession({ database }, ada, times);
  const atFirst = new User(first, token);
  const atSecond = new User(second, token);
  assert.equal((await atFirst.get('/passkeys')).body.account.name, 'Ada');
  assert.equal((await atSecond.get('/passkeys')).body.account.name, 'Ada');
  await atSecond.send('/sign-out', { method: 'POST' });
  assert.equal((await atFirst.get('/passkeys')).body.code, 'unauthenticated');
});

test('both processes count requests together', async () => {
  const atFirst = new User(first);
  await atFirst.send('/sign-in', {});
  const atSecond = new User(second, atFirst.cookies.get('session'));
  const sendRequest = async (_: unknown, index: number): Promise<number> =>
    (await (index % 2 ? atFirst : atSecond).post('/authentication/options', {})).status;
  const statuses = await Promise.all(Array.from({ length: sessionLimit + 10 }, sendRequest));
  assert.equal(statuses.filter((status) => status === 200).length, sessionLimit);
  assert.equal(statuses.filter((status) => status === 429).length, 10);
});
