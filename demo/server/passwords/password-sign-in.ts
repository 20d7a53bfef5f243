import type { Context } from 'hono';
import { readAccount } from '../accounts/account.js';
import { readUsername } from '../accounts/username.js';
import type { RelyingParty } from '../app-context.js';
import { readRequestBody } from '../contract/request-body.js';
import type { PasswordSignIn } from '../contract/requests.js';
import { limitAttempts } from '../rate-limits/limit-attempts.js';
import { createSignInRefusal } from '../sessions/refused-sign-in.js';
import { verifyPassword } from './password.js';

/** `POST /account/password/sign-in` */
export const signInWithPassword =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, rpId, sessions } = relyingParty;
    const request = await readRequestBody<PasswordSignIn>(
      c,
      contract,
      'post',
      '/account/password/sign-in',
    );
    const { key } = readUsername(request.username);
    await limitAttempts(relyingParty, 'password', key);
    const stored = await database
      .selectFrom('users')
      .innerJoin('passwords', 'passwords.user_id', 'users.id')
      .select(['users.id', 'passwords.hash'])
      .where('users.name_key', '=', key)
      .executeTakeFirst();
    const matches = await verifyPassword(stored?.hash, request.password);
    if (!stored || !matches) throw createSignInRefusal(relyingParty, 'password');

    const session = await sessions.readOrBegin(c);
    const signedIn = await database
      .transaction()
      .execute((transaction) => sessions.signIn(transaction, session, { userId: stored.id }));
    sessions.send(c, signedIn);
    return c.json({ account: await readAccount(database, rpId, stored.id) });
  };
