import { SqliteDialect, type Dialect } from 'kysely';
import Libsql from 'libsql';

/**
 * An SQLite file in which every commit is durable: what was acknowledged survives the process being
 * killed and the machine losing power.
 * @param file a path, or `:memory:`
 */
export const createSqliteDialect = (file: string): Dialect => {
  const sqlite = new Libsql(file, { timeout: 5000 });
  sqlite.exec('PRAGMA journal_mode = WAL');
  sqlite.exec('PRAGMA synchronous = FULL');
  sqlite.exec('PRAGMA foreign_keys = ON');
  return new SqliteDialect({ database: sqlite });
};
