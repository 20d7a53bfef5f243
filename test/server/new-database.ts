import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createDatabase } from '../support/postgresql/create-database.js';

// See on-postgresql.ts.
const postgresql = process.env['TEST_POSTGRESQL'];

/** An empty database for `openDatabase`, which keeps what is written when it is closed. */
export const newDatabase = async (t: TestContext): Promise<string> => {
  if (postgresql) return createDatabase(postgresql);
  const directory = await mkdtemp(join(tmpdir(), 'relying-party-'));
  t.after(() => rm(directory, { recursive: true }));
  return join(directory, 'demo.sqlite');
};

/** An empty database for `openDatabase` that need not outlive it. */
export const newPassingDatabase = async (): Promise<string> =>
  postgresql ? createDatabase(postgresql) : ':memory:';
