import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createAccount } from '../../demo/server/accounts/create-account.js';
import { Problem } from '../../demo/server/contract/problem.js';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { newDatabase } from './new-database.js';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';

const ada = {
  id: 'QWRh',
  name: 'Ada',
  display_name: 'Ada',
  created_at: '2026-01-01T00:00:00.000Z',
};

test('a database keeps its accounts when it is opened again', async (t) => {
  const location = await newDatabase(t);
  const first = await openDatabase(location);
  await first.transaction().execute((transaction) => createAccount(transaction, ada));
  await first.destroy();
  const second = await openDatabase(location);
  const names = await second.selectFrom('users').select(['name', 'name_key']).execute();
  await second.destroy();
  assert.deepEqual(names, [{ name: 'Ada', name_key: 'ada' }]);
});

test('a database of a newer version is refused and left alone', async (t) => {
  const location = await newDatabase(t);
  const database = await openDatabase(location);
  await sql`insert into kysely_migration values ('9999_later', '2030-01-01')`.execute(database);
  await database.destroy();
  await assert.rejects(openDatabase(location), /cannot be brought up to date.*9999_later/);
});

test('a column allows null only where its type does', async (t) => {
  const { database } = await startRelyingParty(t);
  // SQLite reports primary keys as nullable.
  const primaryKeys: Record<string, string> = {
    challenges: 'challenge',
    passwords: 'user_id',
    rate_limits: 'key',
    recovery_codes: 'hash',
  };
  const nullable: Record<string, string[]> = {};
  for (const { name, columns } of await database.introspection.getTables()) {
    nullable[name] = columns
      .filter((column) => column.isNullable && column.name !== (primaryKeys[name] ?? 'id'))
      .map((column) => column.name);
  }
  assert.deepEqual(nullable, {
    challenges: ['user_id', 'user_name', 'user_display_name'],
    credentials: ['last_used_at'],
    passwords: [],
    rate_limits: [],
    recovery_codes: [],
    sessions: [],
    users: [],
  });
});

test('two sign-ups that race for a username make one account', async (t) => {
  const { database, rows } = await startRelyingParty(t);
  const signUp = (id: string, name: string) =>
    database
      .transaction()
      .execute((transaction) => createAccount(transaction, { ...ada, id, name }));
  const outcomes = await Promise.allSettled([signUp('MQ', 'Ada'), signUp('Mg', 'ADA')]);
  const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.ok(refused?.reason instanceof Problem);
  assert.equal(refused.reason.code, 'username_unavailable');
  assert.equal((await rows()).users, 1);
});

test('deleting an account deletes its passkeys and sessions', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const { userId, credentialIds } = await storeAccount(relyingParty, 'Ada', 2);
  await storeSession(relyingParty, { userId, credentialIds });
  await relyingParty.database.deleteFrom('users').execute();
  assert.deepEqual(await relyingParty.rows(), {
    users: 0,
    credentials: 0,
    challenges: 0,
    sessions: 0,
  });
});
