import { createHash, randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { Kysely } from 'kysely';
import { readUsername } from '../../demo/server/accounts/username.js';
import { createApp, type AppConfig } from '../../demo/server/app.js';
import { readContract } from '../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../demo/server/database/open-database.js';
import type { Schema } from '../../demo/server/database/schema.js';
import type { LogEntry } from '../../demo/server/log.js';
import { newPassingDatabase } from './new-database.js';

export const origin = 'http://localhost:3000';

/** What the clock of a relying party says when it starts. */
export const startTime = '2026-03-04T05:06:07.000Z';

const contract = await readContract();

type CountedTable = 'users' | 'credentials' | 'challenges' | 'sessions';

/** A relying party in this process, on a database of its own. */
export interface TestedRelyingParty {
  /** @param address where the request comes from; without, the host does not say */
  fetch(request: Request, address?: string): Promise<Response>;
  database: Kysely<Schema>;
  log: LogEntry[];
  /** Moves its clock. */
  pass(milliseconds: number): void;
  /** How many rows the tables have that ceremonies write. */
  rows(): Promise<Record<CountedTable, number>>;
}

export const startRelyingParty = async (
  t: Pick<TestContext, 'after'>,
  config: Partial<
    Pick<AppConfig, 'database' | 'faults' | 'origins' | 'rateLimits' | 'trustProxy'>
  > = {},
): Promise<TestedRelyingParty> => {
  const database = config.database ?? (await openDatabase(await newPassingDatabase()));
  t.after(() => database.destroy());
  const log: LogEntry[] = [];
  let time = Date.parse(startTime);
  const app = createApp({
    database,
    contract,
    origins: [origin],
    rpId: 'localhost',
    log: (entry) => log.push(entry),
    now: () => new Date(time),
    rateLimits: { address: 100_000, account: 100_000, session: 100_000 },
    ...config,
  });
  return {
    fetch: async (request, address) =>
      app.fetch(request, address && { incoming: { socket: { remoteAddress: address } } }),
    database,
    log,
    pass(milliseconds) {
      time += milliseconds;
    },
    async rows() {
      const count = async (table: CountedTable): Promise<number> =>
        (await database.selectFrom(table).selectAll().execute()).length;
      return {
        users: await count('users'),
        credentials: await count('credentials'),
        challenges: await count('challenges'),
        sessions: await count('sessions'),
      };
    },
  };
};

/** An account as sign-up would have left it. Its keys verify nothing. */
export interface StoredAccount {
  userId: string;
  credentialIds: string[];
}

export const storeAccount = async (
  { database }: Pick<TestedRelyingParty, 'database'>,
  name: string,
  passkeys = 1,
): Promise<StoredAccount> => {
  const userId = randomBytes(64).toString('base64url');
  const credentialIds = Array.from({ length: passkeys }, () =>
    randomBytes(32).toString('base64url'),
  );
  await database
    .insertInto('users')
    .values({
      id: userId,
      name,
      name_key: readUsername(name).key,
      display_name: name,
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute();
  for (const [index, id] of credentialIds.entries()) {
    await database
      .insertInto('credentials')
      .values({
        id,
        user_id: userId,
        public_key: randomBytes(77).toString('base64url'),
        counter: 0,
        transports: '["internal","hybrid"]',
        backup_eligible: 1,
        backed_up: 1,
        aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
        name: 'Google Password Manager',
        created_at: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
        last_used_at: null,
      })
      .execute();
  }
  return { userId, credentialIds };
};

/** Opens a session for an account, by default just now. @returns the token of its cookie */
export const storeSession = async (
  { database }: Pick<TestedRelyingParty, 'database'>,
  { userId, credentialIds }: StoredAccount,
  {
    expiresAt = '2026-03-11T00:00:00.000Z',
    authenticatedAt = startTime,
  }: { expiresAt?: string; authenticatedAt?: string } = {},
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await database
    .insertInto('sessions')
    .values({
      id: createHash('sha256').update(token).digest('base64url'),
      user_id: userId,
      credential_id: credentialIds[0] ?? '',
      created_at: '2026-03-04T00:00:00.000Z',
      authenticated_at: authenticatedAt,
      expires_at: expiresAt,
    })
    .execute();
  return token;
};
