import type { Kysely } from 'kysely';
import type { Account } from '../contract/responses.js';
import type { Schema } from '../database/schema.js';

/**
 * The account of a user, with the IDs of all its passkeys.
 * @param userId the user handle, base64url
 * @throws when there is no such user
 */
export const readAccount = async (
  database: Kysely<Schema>,
  rpId: string,
  userId: string,
): Promise<Account> => {
  const user = await database
    .selectFrom('users')
    .select(['name', 'display_name'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const credentials = await database
    .selectFrom('credentials')
    .select('id')
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  return {
    rpId,
    userId,
    name: user.name,
    displayName: user.display_name,
    credentialIds: credentials.map(({ id }) => id),
  };
};

/** Whether an account has this username, compared by its key. */
export const isUsernameTaken = async (database: Kysely<Schema>, key: string): Promise<boolean> => {
  const user = await database
    .selectFrom('users')
    .select('id')
    .where('name_key', '=', key)
    .executeTakeFirst();
  return user !== undefined;
};
