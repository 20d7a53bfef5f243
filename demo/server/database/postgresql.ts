import { PostgresDialect, type Dialect } from 'kysely';
import { Pool, types } from 'pg';

const int8 = 20;

/** A PostgreSQL database, which several processes of the server can share. */
export const createPostgresqlDialect = (url: string): Dialect => {
  // By default pg gives text, as not every bigint is a safe integer; all of ours are.
  types.setTypeParser(int8, Number);
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection that breaks is replaced by the next query. A query that waited for it fails with its own
  // rejection; without listeners the events would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
};
