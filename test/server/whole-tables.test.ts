import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CompiledQuery, Kysely } from 'kysely';
import { migrate } from '../../demo/server/database/migrations.js';
import type { Schema } from '../../demo/server/database/schema.js';
import { createSqliteDialect } from '../../demo/server/database/sqlite.js';
import { launchChromium } from '../support/chromium/launch.js';
import { Authenticator } from './authenticator.js';
import { startRelyingParty } from './relying-party.js';
import { User } from './user.js';

const browser = await launchChromium();
after(() => browser.close());

test('no request reads through a whole table, so that the millionth user waits no longer than the first', async (t) => {
  const queries = new Map<string, readonly unknown[]>();
  const database = new Kysely<Schema>({
    dialect: createSqliteDialect(':memory:'),
    log({ query }) {
      queries.set(query.sql, query.parameters);
    },
  });
  await migrate(database);
  queries.clear();
  const relyingParty = await startRelyingParty(t, { database });
  const authenticator = await Authenticator.plugIn(browser);
  const user = new User(relyingParty);

  await authenticator.register(user, { username: 'Ada' });
  const { passkeys } = (await user.get('/passkeys')).body;
  const { id } = passkeys[0]!;
  assert.equal((await user.patchPasskey(id, { name: 'Key ring' })).status, 200);
  const codes = (await user.account('POST', '/account/recovery-codes', {})).body.codes;
  const password = 'correct horse battery';
  assert.equal((await user.account('PUT', '/account/password', { password })).status, 204);
  assert.equal((await user.account('GET', '/account/sign-in-methods')).status, 200);
  assert.equal((await authenticator.signIn(user, { reauthenticate: true })).status, 200);
  assert.equal((await authenticator.signIn(new User(relyingParty))).status, 200);
  const methods = { password: { password }, 'recovery-codes': { code: codes[0] } };
  for (const [method, proof] of Object.entries(methods)) {
    const path = `/account/${method}/sign-in`;
    const body = { username: 'Ada', ...proof };
    const response = await new User(relyingParty).account('POST', path, body);
    assert.equal(response.status, 200);
  }
  const other = await Authenticator.plugIn(browser);
  await other.register(user, {});
  assert.equal((await user.deletePasskey(id)).status, 204);
  assert.equal((await user.account('DELETE', '/account/password', {})).status, 204);
  assert.equal((await user.account('POST', '/account/sign-out-everywhere', {})).status, 204);

  const statements = [...queries].filter(([sql]) => /^(select|insert|update|delete)/.test(sql));
  assert.ok(statements.length > 20);
  const plans = await Promise.all(
    statements.map(async ([sql, parameters]) => {
      const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
      const { rows } = await database.executeQuery<{ detail: string }>(explain);
      return rows.map(({ detail }) => `${detail}: ${sql}`);
    }),
  );
  assert.deepEqual(
    plans.flat().filter((plan) => /^SCAN (?!\d+ CONSTANT ROWS)/.test(plan)),
    [],
  );
});
