import type { Context, Next } from 'hono';
import type { RelyingParty } from '../app-context.js';

/** Deletes the presented credential's row, lets the endpoint respond, and restores the row. */
export const hidePresentedCredential = async (
  c: Context,
  next: Next,
  { database }: RelyingParty,
): Promise<void> => {
  const body = await c.req.json<{ credential?: { id?: string } }>();
  const row = await database
    .deleteFrom('credentials')
    .where('id', '=', body.credential?.id ?? '')
    .returningAll()
    .executeTakeFirst();
  try {
    await next();
  } finally {
    if (row) await database.insertInto('credentials').values(row).execute();
  }
};
