import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { newDatabase } from './new-database.js';

test('what is committed is on the disk', async (t) => {
  const database = await openDatabase(await newDatabase(t));
  t.after(() => database.destroy());
  const full = 2;
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database);
  assert.equal(rows[0]?.synchronous, full);
});
