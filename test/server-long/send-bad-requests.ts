import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { BodyMethod } from '../../demo/server/contract/contract.js';
import { readContract } from '../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { assertMatchesContract } from '../server/assert-matches-contract.js';
import { operations } from '../server/operations.js';
import { origin, startRelyingParty, storeAccount, storeSession } from '../server/relying-party.js';
import { User } from '../server/user.js';
import { bodySchema, nearlyRight, oddText } from './schema-arbitrary.js';

// A program of its own, not a test: the test runner remembers every promise, and so has no
// memory that could be measured.
const [where, count, location] = process.argv.slice(2) as [string, string, string];
const requests = Number(count);
const operation = operations.find(({ method, base, path }) => where === `${method} ${base}${path}`);
assert.ok(operation && gc, 'Started with an operation of the contract and --expose-gc');
const { method, base, path } = operation;
const schema = bodySchema(operation);
const contract = await readContract();

const mostly = (usual: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 19, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.stringMatching(/^[ -~]{0,99}$/) },
  );

type Bytes = Uint8Array<ArrayBuffer>;

const isPathSegment = (text: string): boolean => !['', '.', '..'].includes(text);

/** What is sent: JSON of the schema, nearly; or that cut short; or any bytes. */
const bytesOf = (schema: object): fc.Arbitrary<Bytes> => {
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

/** What the process holds in memory, in MiB, once all garbage is gone. */
const memoryInUse = async (): Promise<number> => {
  await setImmediate();
  gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const relyingParty = await startRelyingParty(
  { after() {} },
  { database: await openDatabase(location) },
);
const ada = await storeAccount(relyingParty, 'Ada');
let token = await storeSession(relyingParty, ada);
const before = await relyingParty.rows();
let newAccounts = 0;
let sent = 0;
let memoryEarly = 0;

const request = fc.record({
  id: fc.oneof(fc.stringMatching(/^[\w-]{1,99}$/), oddText.filter(isPathSegment)),
  type: mostly('application/json'),
  from: mostly(origin),
  session: fc.oneof(fc.constantFrom('signed in', undefined), fc.stringMatching(/^[!-~]{0,99}$/)),
  body: schema ? bytesOf(schema) : fc.constant(undefined),
});
await fc.assert(
  fc.asyncProperty(request, async ({ id, type, from, session, body }) => {
    const user = new User(relyingParty, session === 'signed in' ? token : session);
    const named = encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, '-'));
    const response = await user.send(`${base}${path.replace('{id}', named)}`, {
      method,
      headers: { 'Content-Type': type, Origin: from },
      body,
    });
    const text = await response.text();
    const parsed = text === '' ? undefined : (JSON.parse(text) as unknown);
    assert.ok(response.status < 500, text);
    assertMatchesContract(method, path, response, parsed);
    if (response.ok && method !== 'GET') {
      // A request that was right after all has ended the session, or begun another.
      token = await storeSession(relyingParty, ada);
      if (response.status === 201 && path.endsWith('/sign-up')) newAccounts += 1;
    }
    relyingParty.log.length = 0;
    if (++sent === Math.floor(requests / 4)) memoryEarly = await memoryInUse();
    if (method === 'GET') return;
    if (from.trim() !== origin) assert.equal(response.status, 403);
    else if (!isJson(type)) assert.equal(response.status, 400);
    else if (body && wrongWith(method, path, body)) assert.equal(response.status, 400);
  }),
  { numRuns: requests },
);

const { users, credentials } = await relyingParty.rows();
assert.deepEqual(
  { users, credentials },
  { users: before.users + newAccounts, credentials: before.credentials },
);
const grown = (await memoryInUse()) - memoryEarly;
assert.ok(grown < 8, `it holds ${grown.toFixed(1)} MiB more after three times as many`);
await relyingParty.database.destroy();
