import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { openDatabase } from '../../demo/server/database/open-database.js';
import { launchChromium } from '../support/chromium/launch.js';
import { createDatabase } from '../support/postgresql/create-database.js';
import { Postgresql } from '../support/postgresql/postgresql.js';
import { Authenticator } from '../server/authenticator.js';
import { ServerProcess } from '../server/server-process.js';
import { User } from '../server/user.js';

const changes = 200;
const mostBetweenCuts = 30;
const longestChangeInMilliseconds = 50;

const browser = await launchChromium();
after(() => browser.close());

/** A running server with its database. */
interface Machine {
  server: ServerProcess;
  /** The database's, for `openDatabase`. */
  location: string;
  /** Ends something without warning. */
  cut(): Promise<void>;
  /** Starts again what was ended. */
  restart(): Promise<void>;
}

const sqlite = async (t: TestContext): Promise<Machine> => {
  const directory = await mkdtemp(join(tmpdir(), 'relying-party-'));
  const location = join(directory, 'demo.sqlite');
  const start = () => ServerProcess.start({ DATABASE_FILE: location });
  const machine: Machine = {
    server: await start(),
    location,
    cut: () => machine.server.kill(),
    restart: async () => {
      machine.server = await start();
    },
  };
  t.after(async () => {
    await machine.server.kill();
    await rm(directory, { recursive: true });
  });
  return machine;
};

/** The server and the database lose power in turn; the server outlives the database. */
const postgresql = async (t: TestContext): Promise<Machine> => {
  const database = await Postgresql.start({ durable: true });
  const location = await createDatabase(database.url);
  const start = () => ServerProcess.start({ DATABASE_URL: location });
  let cuts = 0;
  const machine: Machine = {
    server: await start(),
    location,
    cut: () => (cuts % 2 ? database.kill() : machine.server.kill()),
    restart: async () => {
      cuts += 1;
      if (cuts % 2) machine.server = await start();
      else await database.restart();
    },
  };
  t.after(async () => {
    await machine.server.kill();
    await database.close();
  });
  return machine;
};

for (const [name, start] of Object.entries({ SQLite: sqlite, PostgreSQL: postgresql })) {
  test(`${name} keeps every acknowledged change, and none by halves, whenever the power is cut`, async (t) => {
    const machine = await start(t);
    const authenticator = await Authenticator.plugIn(browser);
    /** The passkeys that the server has said it stored, with their owners' browsers. */
    const stored = new Map<string, User>();
    const removed = new Set<string>();
    /** Those of changes that the server never responded to. */
    const inDoubt = new Set<string>();
    const owners = new Map<string, string>();
    let accounts = 0;
    let acknowledged = 0;

    const signUp = async (): Promise<void> => {
      const user = new User({ fetch: (request) => machine.server.fetch(request) });
      accounts += 1;
      const username = `User ${accounts}`;
      const { publicKey } = (await user.post('/registration/options', { username })).body;
      const credential = await authenticator.create(publicKey);
      await authenticator.clear();
      inDoubt.add(credential.id);
      owners.set(credential.id, publicKey.user.id);
      const { status } = await user.post('/registration/verify', { credential });
      assert.equal(status, 201);
      inDoubt.delete(credential.id);
      stored.set(credential.id, user);
    };

    const remove = async (id: string, user: User): Promise<void> => {
      stored.delete(id);
      inDoubt.add(id);
      const { status } = await user.deletePasskey(id);
      assert.equal(status, 204);
      inDoubt.delete(id);
      removed.add(id);
    };

    const change = async (): Promise<void> => {
      const [oldest] = stored;
      if (oldest && stored.size > accounts / 2) await remove(...oldest);
      else await signUp();
      acknowledged += 1;
    };

    const check = async (): Promise<void> => {
      const database = await openDatabase(machine.location);
      const credentials = await database.selectFrom('credentials').select('id').execute();
      const users = await database.selectFrom('users').select('id').execute();
      await database.destroy();
      const storedIds = new Set(credentials.map(({ id }) => id));
      for (const id of stored.keys()) assert.ok(storedIds.has(id), 'a stored passkey is lost');
      for (const id of removed) assert.ok(!storedIds.has(id), 'a removed passkey is back');
      for (const id of storedIds)
        assert.ok(stored.has(id) || inDoubt.has(id), 'an unknown passkey');
      const ownersOf = (ids: Iterable<string>) => new Set([...ids].map((id) => owners.get(id)));
      const withoutPasskey = users.filter(({ id }) => !ownersOf(storedIds).has(id));
      const mayHaveNone = ownersOf([...removed, ...inDoubt]);
      for (const { id } of withoutPasskey) {
        assert.ok(mayHaveNone.has(id), 'an account was written without its passkey');
      }
      for (const [id, user] of [...stored].slice(-3)) {
        const { passkeys } = (await user.get('/passkeys')).body;
        assert.deepEqual(
          passkeys.map((passkey) => passkey.id),
          [id],
        );
      }
    };

    while (acknowledged < changes) {
      let untilCut = randomInt(mostBetweenCuts);
      let cut: Promise<void> | undefined;
      const failure = await (async () => {
        for (;;) {
          if (untilCut === 0) {
            const moment = randomInt(longestChangeInMilliseconds);
            cut = new Promise((resolve) => setTimeout(resolve, moment)).then(() => machine.cut());
          }
          untilCut -= 1;
          await change();
        }
      })().catch((error: unknown) => error);
      if (!cut) throw failure;
      await cut;
      await machine.restart();
      await check();
    }
  });
}
