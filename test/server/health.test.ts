import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { startRelyingParty } from './relying-party.js';
import { User } from './user.js';

test('the server is healthy as long as its database answers', async (t) => {
  const database = await openDatabase(':memory:');
  const user = new User(await startRelyingParty(t, { database }));
  const healthy = await user.send('/healthz', {});
  assert.equal(healthy.status, 200);
  assert.equal(healthy.headers.get('Cache-Control'), 'no-store');
  await database.destroy();
  assert.equal((await user.send('/healthz', {})).status, 503);
});
