import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CompiledQuery, Kysely } from 'kysely';
import { migrate } from '../../demo/server/database/migrations.js';
import type { Schema } from '../../demo/server/database/schema.js';
import { sqliteDialect } from '../../demo/server/database/sqlite.js';
import { launchChromium } from '../support/chromium/launch.js';
import { Authenticator } from './authenticator.js';
import { startRelyingParty } from './relying-party.js';
import { Visitor } from './visitor.js';

const browser = await launchChromium();
after(() => browser.close());

test('no request reads through a whole table, so that the millionth visitor waits no longer than the first', async (t) => {
  const asked = new Map<string, readonly unknown[]>();
  const database = new Kysely<Schema>({
    dialect: sqliteDialect(':memory:'),
    log({ query }) {
      asked.set(query.sql, query.parameters);
    },
  });
  await migrate(database);
  asked.clear();
  const relyingParty = await startRelyingParty(t, { database });
  const authenticator = await Authenticator.plugIn(browser);
  const visitor = new Visitor(relyingParty);

  await authenticator.register(visitor, { username: 'Ada' });
  const { passkeys } = (await visitor.get('/passkeys')).body;
  const { id } = passkeys[0]!;
  assert.equal((await visitor.patchPasskey(id, { name: 'Key ring' })).status, 200);
  const codes = (await visitor.account('POST', '/account/recovery-codes', {})).body.codes;
  const password = 'correct horse battery';
  assert.equal((await visitor.account('PUT', '/account/password', { password })).status, 204);
  assert.equal((await visitor.account('GET', '/account/sign-in-methods')).status, 200);
  assert.equal((await authenticator.signIn(visitor, { reauthenticate: true })).status, 200);
  assert.equal((await authenticator.signIn(new Visitor(relyingParty))).status, 200);
  const ways = { password: { password }, 'recovery-codes': { code: codes[0] } };
  for (const [way, proof] of Object.entries(ways)) {
    const path = `/account/${way}/sign-in`;
    const body = { username: 'Ada', ...proof };
    const answer = await new Visitor(relyingParty).account('POST', path, body);
    assert.equal(answer.status, 200);
  }
  const other = await Authenticator.plugIn(browser);
  await other.register(visitor, {});
  assert.equal((await visitor.deletePasskey(id)).status, 204);
  assert.equal((await visitor.account('DELETE', '/account/password', {})).status, 204);
  assert.equal((await visitor.account('POST', '/account/sign-out-everywhere', {})).status, 204);

  const statements = [...asked].filter(([sql]) => /^(select|insert|update|delete)/.test(sql));
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
