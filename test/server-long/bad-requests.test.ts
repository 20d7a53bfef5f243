import { execFile } from 'node:child_process';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { operations } from '../server/operations.js';
import { createDatabase } from '../support/postgresql/create-database.js';
import { Postgresql } from '../support/postgresql/postgresql.js';

const program = fileURLToPath(new URL('./send-bad-requests.ts', import.meta.url));

const sqlite = async (): Promise<string> => ':memory:';

const postgresql = async (t: TestContext): Promise<string> => {
  const server = await Postgresql.start();
  t.after(() => server.close());
  return createDatabase(server.url);
};

const databases = {
  SQLite: { locate: sqlite, requests: 10_000 },
  // For what it takes amiss alone, as each request costs more.
  PostgreSQL: { locate: postgresql, requests: 1000 },
};

describe('bad requests', { concurrency: 2 }, () => {
  for (const [database, { locate, requests }] of Object.entries(databases)) {
    for (const { method, base, path } of operations) {
      const where = `${method} ${base}${path}`;
      // Each of these costs the hash of a password.
      const count = where === 'POST /account/password/sign-in' ? requests / 5 : requests;
      test(`${count} bad requests to ${where} end in a code of the contract, and stay in no memory, on ${database}`, async (t) => {
        const run = [program, where, String(count), await locate(t)];
        await promisify(execFile)(process.execPath, ['--import', 'tsx', '--expose-gc', ...run]);
      });
    }
  }
});
