import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import initSqlJs, { type Database } from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm.wasm?url';
import { migrate } from '../../demo/server/database/migrations.js';
import type { Schema } from '../../demo/server/database/schema.js';

/** The demo's tables, in an SQLite in the page's memory. */
export async function openPageDatabase(): Promise<Kysely<Schema>> {
  const { Database } = await initSqlJs({ locateFile: () => wasm });
  const sqlite = new Database();
  sqlite.run('PRAGMA foreign_keys = ON');
  const database = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: asKysely(sqlite) }),
  });
  await migrate(database);
  return database;
}

/** sql.js as Kysely's SQLite dialect wants it. */
function asKysely(sqlite: Database): SqliteDatabase {
  return {
    close: () => sqlite.close(),
    prepare: (sql) => statement(sqlite, sql),
  };
}

function statement(sqlite: Database, sql: string): SqliteStatement {
  const prepared = sqlite.prepare(sql);
  const all = (parameters: readonly unknown[]): unknown[] => {
    prepared.bind(parameters as (string | number | null)[]);
    const rows: unknown[] = [];
    while (prepared.step()) rows.push(prepared.getAsObject());
    prepared.free();
    return rows;
  };
  return {
    reader: prepared.getColumnNames().length > 0,
    all,
    run(parameters) {
      all(parameters);
      return { changes: sqlite.getRowsModified(), lastInsertRowid: 0 };
    },
    iterate: (parameters) => all(parameters)[Symbol.iterator]() as IterableIterator<unknown>,
  };
}
