import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { startRelyingParty } from './relying-party.js';
import { Visitor } from './visitor.js';

test('the server is healthy as long as its database answers', async (t) => {
  const database = await openDatabase(':memory:');
  const visitor = new Visitor(await startRelyingParty(t, { database }));
  const healthy = await visitor.send('/healthz', {});
  assert.equal(healthy.status, 200);
  assert.equal(healthy.headers.get('Cache-Control'), 'no-store');
  await database.destroy();
  assert.equal((await visitor.send('/healthz', {})).status, 503);
});
