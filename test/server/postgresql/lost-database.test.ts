import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { until } from '../../support/condition.js';
import { createDatabase } from '../../support/postgresql/create-database.js';
import { Postgresql } from '../../support/postgresql/postgresql.js';
import { ServerProcess } from '../server-process.js';
import { User } from '../user.js';

test('a database that breaks down costs the requests of that moment, and no more', async (t) => {
  const postgresql = await Postgresql.start();
  t.after(() => postgresql.close());
  const location = await createDatabase(postgresql.url);
  const server = await ServerProcess.start({ DATABASE_URL: location });
  t.after(() => server.kill());
  const sendRequest = async (): Promise<number> =>
    (await new User(server).post('/authentication/options', {})).status;
  const health = async (): Promise<number> => (await new User(server).send('/healthz', {})).status;
  assert.equal(await sendRequest(), 200);

  const other = new Client({ connectionString: location });
  other.on('error', () => undefined);
  await other.connect();
  await other.query('begin');
  await other.query('lock table challenges');
  const pending = sendRequest();
  await until('the request waits for the lock', async () => {
    const { rowCount } = await other.query('select from pg_locks where not granted');
    return rowCount;
  });
  await postgresql.kill();
  assert.equal(await pending, 500);
  assert.equal(await sendRequest(), 500);
  assert.equal(await health(), 503);
  await postgresql.restart();
  assert.equal(await sendRequest(), 200);
  assert.equal(await health(), 200);
});
