import type { Context } from 'hono';
import { Problem } from '../contract/problem.js';

/**
 * The ID of the passkey that a request's path names.
 * @throws {Problem} `not_found` when it is no credential ID, as PostgreSQL takes not every text
 */
export const namedPasskey = (c: Context): string => {
  const id = c.req.param('id') ?? '';
  if (!/^[A-Za-z0-9_-]+$/.test(id)) throw new Problem('not_found');
  return id;
};
