/** Runs the tests in postgresql/ with a server that they share. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Postgresql } from '../support/postgresql/postgresql.js';

const directory = fileURLToPath(new URL('postgresql/', import.meta.url));
const tests = readdirSync(directory).map((name) => directory + name);

const server = await Postgresql.start();
try {
  const options = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec'];
  const run = spawn(process.execPath, [...options, ...tests], {
    stdio: 'inherit',
    env: { ...process.env, TEST_POSTGRESQL: server.url },
  });
  const [code] = (await once(run, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} finally {
  await server.close();
}
