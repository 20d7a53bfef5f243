import type { Context, Next } from 'hono';
import type { RelyingParty } from '../app-context.js';

/** Takes the presented credential's row away, lets the endpoint answer, and puts the row back. */
export const withoutPresentedCredential = async (
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
