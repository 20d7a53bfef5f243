import type { Transaction } from 'kysely';
import { Problem } from '../contract/problem.js';
import type { Schema, UserTable } from '../database/schema.js';
import { readUsername } from './username.js';

/**
 * Writes a new account. Of two sign-ups that race for a username, the unique key lets one through.
 * @throws {Problem} `username_unavailable`
 */
export const createAccount = async (
  transaction: Transaction<Schema>,
  user: Omit<UserTable, 'name_key'>,
): Promise<void> => {
  const created = await transaction
    .insertInto('users')
    .values({ ...user, name_key: readUsername(user.name).key })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!created) throw new Problem('username_unavailable');
};
