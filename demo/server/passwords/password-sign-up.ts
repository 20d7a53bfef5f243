import type { Context } from 'hono';
import { readAccount, isUsernameTaken } from '../accounts/account.js';
import { createAccount, createUserHandle } from '../accounts/create-account.js';
import { readUsername } from '../accounts/username.js';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { readRequestBody } from '../contract/request-body.js';
import type { PasswordSignIn } from '../contract/requests.js';
import { cleanPassword, hashPassword } from './password.js';

/** `POST /account/password/sign-up` */
export const signUpWithPassword =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, now, rpId, sessions } = relyingParty;
    const request = await readRequestBody<PasswordSignIn>(
      c,
      contract,
      'post',
      '/account/password/sign-up',
    );
    const { name, key } = readUsername(request.username);
    const password = cleanPassword(request.password);
    // Before the hash, which takes its time.
    if (await isUsernameTaken(database, key)) throw new Problem('username_unavailable');
    const hash = await hashPassword(password);

    const session = await sessions.readOrBegin(c);
    const id = createUserHandle();
    const time = now().toISOString();
    const signedIn = await database.transaction().execute(async (transaction) => {
      await createAccount(transaction, { id, name, display_name: name, created_at: time });
      await transaction
        .insertInto('passwords')
        .values({ user_id: id, hash, changed_at: time })
        .execute();
      return sessions.signIn(transaction, session, { userId: id });
    });
    sessions.send(c, signedIn);
    return c.json({ account: await readAccount(database, rpId, id) }, 201);
  };
