/** Runs the tests of what the database decides again, on PostgreSQL, and those for PostgreSQL alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Postgresql } from '../support/postgresql/postgresql.js';

const onBoth = [
  'authentication-options',
  'challenges',
  'database',
  'passkey-management',
  'passwords',
  'rate-limits',
  'recovery-codes',
  'registration-options',
  'sessions',
].map((name) => `${name}.test.ts`);

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const onPostgresqlAlone = readdirSync(here('postgresql')).map((name) => `postgresql/${name}`);

const server = await Postgresql.start();
try {
  const options = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec'];
  const tests = [...onBoth, ...onPostgresqlAlone].map(here);
  const run = spawn(process.execPath, [...options, ...tests], {
    stdio: 'inherit',
    env: { ...process.env, TEST_POSTGRESQL: server.url },
  });
  const [code] = (await once(run, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} finally {
  await server.close();
}
