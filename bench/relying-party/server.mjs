import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../demo/backends/runner/free-port.js';

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));

/** A clock tick of Linux, in milliseconds. */
const TICK = 10;

/** One process of the demo's relying party on the database that `env` names. */
export async function startServer(env) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      PORT: String(port),
      ORIGIN: origin,
      RATE_LIMIT_PER_ADDRESS: '999999999',
      RATE_LIMIT_PER_ACCOUNT: '999999999',
      RATE_LIMIT_PER_SESSION: '999999999',
      ...env,
    },
  });
  await once(child.stdout, 'data');
  const proc = (file) => readFile(`/proc/${child.pid}/${file}`, 'utf8');
  return {
    origin,
    /** Milliseconds of processor time so far. */
    async processorTime() {
      const fields = (await proc('stat')).split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK;
    },
    /** Resident memory in megabytes. */
    async memory() {
      return Number(/VmRSS:\s+(\d+)/.exec(await proc('status'))[1]) / 1024;
    },
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
