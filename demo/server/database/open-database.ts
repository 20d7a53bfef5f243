import { Kysely, type Dialect } from 'kysely';
import { migrate } from './migrations.js';
import { createPostgresqlDialect } from './postgresql.js';
import type { Schema } from './schema.js';
import { createSqliteDialect } from './sqlite.js';

/**
 * Opens a database, and creates or migrates its tables.
 * @param location an SQLite file's path, `:memory:`, or a PostgreSQL database's URL
 */
export const openDatabase = async (location: string): Promise<Kysely<Schema>> => {
  const database = new Kysely<Schema>({ dialect: chooseDialect(location) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
};

/** Whether a location is a PostgreSQL database's URL. */
export const isPostgresqlUrl = (location: string): boolean =>
  /^postgres(?:ql)?:\/\//.test(location);

const chooseDialect = (location: string): Dialect =>
  isPostgresqlUrl(location) ? createPostgresqlDialect(location) : createSqliteDialect(location);
