import { sql } from 'kysely';
import { Hono } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';

/** `GET /healthz`, for load balancers: whether this process can serve, which needs the database. */
export const createHealthRoutes = ({ database }: RelyingParty): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/healthz', async (c) => {
    try {
      await sql`select 1`.execute(database);
      return c.json({ status: 'ok' });
    } catch {
      return c.json({ status: 'no database' }, 503);
    }
  });
