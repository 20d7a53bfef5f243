import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { migrate } from './migrations.js';
import type { Schema } from './schema.js';

/**
 * Opens an SQLite file, creates or migrates its tables, and makes every commit durable: what was
 * acknowledged survives the process being killed and the machine losing power.
 * @param file a path, or `:memory:`
 */
export const openDatabase = async (file: string): Promise<Kysely<Schema>> => {
  const sqlite = new Libsql(file, { timeout: 5000 });
  sqlite.exec('PRAGMA journal_mode = WAL');
  sqlite.exec('PRAGMA synchronous = FULL');
  sqlite.exec('PRAGMA foreign_keys = ON');
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
};
