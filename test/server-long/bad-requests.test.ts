import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { BodyMethod } from '../../demo/server/contract/contract.js';
import { readContract } from '../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { assertMatchesContract } from '../server/answer.js';
import { origin, startRelyingParty, storeAccount, storeSession } from '../server/relying-party.js';
import { Visitor } from '../server/visitor.js';
import { createDatabase } from '../support/postgresql/create-database.js';
import { Postgresql } from '../support/postgresql/postgresql.js';
import { nearlyRight, oddText, operations } from './schema-arbitrary.js';

const contract = await readContract();

const sqlite = async (): Promise<string> => ':memory:';

const postgresql = async (t: TestContext): Promise<string> => {
  const server = await Postgresql.start();
  t.after(() => server.close());
  return createDatabase(server.url);
};

const mostly = (usual: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 19, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.stringMatching(/^[ -~]{0,99}$/) },
  );

type Bytes = Uint8Array<ArrayBuffer>;

const isPathSegment = (text: string): boolean => !['', '.', '..'].includes(text);

/** What is sent: JSON of the schema, nearly; or that cut short; or any bytes. */
const sent = (schema: object): fc.Arbitrary<Bytes> => {
  const json = nearlyRight(schema).map((value) => Buffer.from(JSON.stringify(value) ?? ''));
  return fc.oneof(
    { weight: 18, arbitrary: json },
    { weight: 1, arbitrary: fc.tuple(json, fc.nat(99)).map(([all, at]) => all.subarray(0, at)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
};

/** Why the contract refuses a body, if it does. */
const wrongWith = (method: string, path: string, body: Bytes): string | undefined => {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
    return contract.requestError(method.toLowerCase() as BodyMethod, path, value);
  } catch {
    return 'no JSON';
  }
};

const isJson = (type: string): boolean =>
  type.split(';')[0]?.trim().toLowerCase() === 'application/json';

const databases = {
  SQLite: { locate: sqlite, requests: 10_000 },
  // For what it takes amiss alone, as each request costs more.
  PostgreSQL: { locate: postgresql, requests: 1000 },
};

for (const [database, { locate, requests }] of Object.entries(databases)) {
  for (const { method, path, body: schema } of operations) {
    test(`${requests} bad requests to ${method} ${path} end in a code of the contract, on ${database}`, async (t) => {
      const relyingParty = await startRelyingParty(t, {
        database: await openDatabase(await locate(t)),
      });
      const ada = await storeAccount(relyingParty, 'Ada');
      const token = await storeSession(relyingParty, ada);
      const before = await relyingParty.rows();

      const request = fc.record({
        id: fc.oneof(fc.stringMatching(/^[\w-]{1,99}$/), oddText.filter(isPathSegment)),
        type: mostly('application/json'),
        from: mostly(origin),
        session: fc.oneof(fc.constantFrom(token, undefined), fc.stringMatching(/^[!-~]{0,99}$/)),
        body: schema ? sent(schema) : fc.constant(undefined),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ id, type, from, session, body }) => {
          const visitor = new Visitor(relyingParty, session);
          const named = encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, '-'));
          const response = await visitor.send(`/passkeys${path.replace('{id}', named)}`, {
            method,
            headers: { 'Content-Type': type, Origin: from },
            body,
          });
          const text = await response.text();
          const answer = text === '' ? undefined : (JSON.parse(text) as unknown);
          assert.ok(response.status < 500, text);
          assertMatchesContract(method, path, response, answer);
          if (method === 'GET') return;
          if (from.trim() !== origin) assert.equal(response.status, 403);
          else if (!isJson(type)) assert.equal(response.status, 400);
          else if (body && wrongWith(method, path, body)) assert.equal(response.status, 400);
        }),
        { numRuns: requests },
      );

      const after = await relyingParty.rows();
      assert.deepEqual({ ...after, challenges: 0 }, { ...before, challenges: 0 });
    });
  }
}
