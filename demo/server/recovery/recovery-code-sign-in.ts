import type { Context } from 'hono';
import { readAccount } from '../accounts/account.js';
import { readUsername } from '../accounts/username.js';
import type { RelyingParty } from '../app-context.js';
import { readRequestBody } from '../contract/request-body.js';
import type { RecoveryCodeSignIn } from '../contract/requests.js';
import { limitAttempts } from '../rate-limits/limit-attempts.js';
import { createSignInRefusal } from '../sessions/refused-sign-in.js';
import { hashRecoveryCode } from './recovery-code.js';

/** `POST /account/recovery-codes/sign-in` */
export const signInWithRecoveryCode =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, rpId, sessions } = relyingParty;
    const request = await readRequestBody<RecoveryCodeSignIn>(
      c,
      contract,
      'post',
      '/account/recovery-codes/sign-in',
    );
    const { key } = readUsername(request.username);
    await limitAttempts(relyingParty, 'recovery-code', key);
    const hash = await hashRecoveryCode(request.code);
    const session = await sessions.readOrBegin(c);
    const signedIn = await database.transaction().execute(async (transaction) => {
      // Found and deleted at once, so that of two requests one can use it.
      const used = await transaction
        .deleteFrom('recovery_codes')
        .where('hash', '=', hash)
        .where('user_id', 'in', (users) =>
          users.selectFrom('users').select('id').where('name_key', '=', key),
        )
        .returning('user_id')
        .executeTakeFirst();
      if (!used) throw createSignInRefusal(relyingParty, 'recovery-code');
      return sessions.signIn(transaction, session, { userId: used.user_id });
    });
    sessions.send(c, signedIn);
    const account = await readAccount(database, rpId, signedIn.session.userId);
    return c.json({ account });
  };
