import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Schema } from './schema.js';

// Append to this list; never change an entry that has been released.
const migrations: Record<string, Migration> = {
  '0001_accounts': {
    async up(database: Kysely<Schema>) {
      await database.schema
        .createTable('users')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull().unique())
        .addColumn('display_name', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();

      await database.schema
        .createTable('credentials')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('user_id', 'text', (column) =>
          column.notNull().references('users.id').onDelete('cascade'),
        )
        .addColumn('public_key', 'text', (column) => column.notNull())
        .addColumn('counter', 'bigint', (column) => column.notNull())
        .addColumn('transports', 'text', (column) => column.notNull())
        .addColumn('backup_eligible', 'smallint', (column) => column.notNull())
        .addColumn('backed_up', 'smallint', (column) => column.notNull())
        .addColumn('aaguid', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('last_used_at', 'text')
        .execute();
      await database.schema
        .createIndex('credentials_by_user')
        .on('credentials')
        .column('user_id')
        .execute();

      await database.schema
        .createTable('challenges')
        .addColumn('challenge', 'text', (column) => column.primaryKey())
        .addColumn('session_id', 'text', (column) => column.notNull())
        .addColumn('ceremony', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text')
        .addColumn('user_name', 'text')
        .addColumn('user_display_name', 'text')
        .addColumn('user_presence_required', 'smallint', (column) => column.notNull())
        .addColumn('user_verification_required', 'smallint', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createIndex('challenges_by_expiry')
        .on('challenges')
        .column('expires_at')
        .execute();

      await database.schema
        .createTable('sessions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('user_id', 'text', (column) =>
          column.notNull().references('users.id').onDelete('cascade'),
        )
        .addColumn('credential_id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0002_recent_authentication': {
    async up(database: Kysely<Schema>) {
      await database.schema
        .alterTable('sessions')
        // SQLite adds no column without a value for the rows that are there.
        .addColumn('authenticated_at', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await database
        .updateTable('sessions')
        .set((row) => ({ authenticated_at: row.ref('created_at') }))
        .execute();
    },
  },
  '0003_rate_limits': {
    async up(database: Kysely<Schema>) {
      await database.schema
        .createTable('rate_limits')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('count', 'bigint', (column) => column.notNull())
        .addColumn('resets_at', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createIndex('rate_limits_by_reset')
        .on('rate_limits')
        .column('resets_at')
        .execute();
    },
  },
  '0004_passwords_and_recovery': {
    async up(database: Kysely<Schema>) {
      await database.schema
        .createTable('passwords')
        .addColumn('user_id', 'text', (column) =>
          column.primaryKey().references('users.id').onDelete('cascade'),
        )
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .execute();

      await database.schema
        .createTable('recovery_codes')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('user_id', 'text', (column) =>
          column.notNull().references('users.id').onDelete('cascade'),
        )
        .execute();
      await database.schema
        .createIndex('recovery_codes_by_user')
        .on('recovery_codes')
        .column('user_id')
        .execute();
    },
  },
  '0005_sessions_by_expiry_and_user': {
    async up(database: Kysely<Schema>) {
      await database.schema
        .createIndex('sessions_by_expiry')
        .on('sessions')
        .column('expires_at')
        .execute();
      await database.schema
        .createIndex('sessions_by_user')
        .on('sessions')
        .column('user_id')
        .execute();
      await database.schema
        .createIndex('challenges_by_session')
        .on('challenges')
        .column('session_id')
        .execute();
    },
  },
};

/**
 * Brings the tables up to date.
 * @throws when a migration fails, or when the database was written by a newer version.
 */
export const migrate = async (database: Kysely<Schema>): Promise<void> => {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new Error(`The tables cannot be brought up to date: ${reason}`, { cause: error });
  }
};
