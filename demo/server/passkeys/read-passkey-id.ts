import type { Context } from 'hono';
import { Problem } from '../contract/problem.js';

/**
 * Reads the passkey's ID from the request's path.
 * @throws {Problem} `not_found` when it is no credential ID, as PostgreSQL takes not every text
 */
export const readPasskeyId = (c: Context): string => {
  const id = c.req.param('id') ?? '';
  if (!/^[A-Za-z0-9_-]+$/.test(id)) throw new Problem('not_found');
  return id;
};
