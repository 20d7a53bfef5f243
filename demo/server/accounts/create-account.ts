import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Transaction } from 'kysely';
import { Problem } from '../contract/problem.js';
import type { Schema, UserTable } from '../database/schema.js';
import { readUsername } from './username.js';

/** The user handle of an account to be: 64 random bytes, base64url. */
export const createUserHandle = (): string =>
  isoBase64URL.fromBuffer(crypto.getRandomValues(new Uint8Array(64)));

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
