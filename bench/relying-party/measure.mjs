import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programs, findProgram } from '../../test/support/browsers/programs.ts';
import { createDatabase } from '../../test/support/postgresql/create-database.ts';
import { Postgresql } from '../../test/support/postgresql/postgresql.ts';
import { verifyBare } from './bare-verification.mjs';
import { startServer } from './server.mjs';
import { User } from './user.mjs';

/** How many users are served at once. */
const AT_ONCE = 8;

/** How many are measured after as many that warm the process up. */
const MEASURED = 1000;

/**
 * Registers `passkeys` users with one process on each database, and signs the first of them in.
 * @returns a row a database: how many a second, the processor's time for each beside the bare
 *   verification of the same responses, and memory in megabytes before and after all registrations
 */
export async function measureRelyingParty({ passkeys, onProgress }) {
  const rows = [];
  for (const [name, withDatabase] of Object.entries(databases())) {
    rows.push(
      await withDatabase(async (env) => {
        const server = await startServer(env);
        try {
          return { name, ...(await measureServer(server, passkeys)) };
        } finally {
          await server.close();
        }
      }),
    );
    onProgress(name);
  }
  return rows;
}

async function measureServer(server, passkeys) {
  const { origin } = server;
  const users = Array.from({ length: MEASURED }, () => new User(origin));
  const warming = Array.from({ length: MEASURED }, () => new User(origin));
  let names = 0;
  const registering = (user) => user.register(`User ${names++}`);
  const signingIn = (user) => user.signIn();
  const atStart = await server.memory();
  await serve(warming, registering);
  const registration = await timed(server, users, registering);
  await serve(warming, signingIn);
  const signIn = await timed(server, users, signingIn);
  for (let made = 2 * MEASURED; made < passkeys; made += MEASURED) {
    const others = Array.from({ length: MEASURED }, () => new User(origin));
    await serve(others, registering);
  }
  const bare = await verifyBare(users, origin);
  return { registration, signIn, bare, memory: { atStart, after: await server.memory() } };
}

/** How many a second, and milliseconds of the server's processor time for each. */
async function timed(server, users, act) {
  const processorTime = await server.processorTime();
  const started = performance.now();
  await serve(users, act);
  const seconds = (performance.now() - started) / 1000;
  return {
    perSecond: users.length / seconds,
    processor: ((await server.processorTime()) - processorTime) / users.length,
  };
}

async function serve(users, act) {
  const waiting = [...users];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Each gives an empty database to who asks, and removes it afterwards. */
function databases() {
  const all = {
    async SQLite(use) {
      const directory = await mkdtemp(join(tmpdir(), 'passkey-elements-'));
      try {
        return await use({ DATABASE_FILE: join(directory, 'bench.sqlite') });
      } finally {
        await rm(directory, { recursive: true });
      }
    },
    async PostgreSQL(use) {
      const postgresql = await Postgresql.start({ durable: true });
      try {
        return await use({ DATABASE_URL: await createDatabase(postgresql.url) });
      } finally {
        await postgresql.close();
      }
    },
  };
  if (!findProgram(programs.postgres)) delete all.PostgreSQL;
  return all;
}
