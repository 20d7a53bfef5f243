import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { readRequestBody } from '../contract/request-body.js';
import type { PasswordChange } from '../contract/requests.js';
import { requireRecentAuthentication } from '../sessions/recent-authentication.js';
import { cleanPassword, hashPassword } from './password.js';

/** `PUT /account/password` */
export const changePassword =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, now, sessions } = relyingParty;
    const request = await readRequestBody<PasswordChange>(c, contract, 'put', '/account/password');
    const password = cleanPassword(request.password);
    const session = await sessions.readSignedIn(c);
    requireRecentAuthentication(relyingParty, session);
    const hash = await hashPassword(password);
    await database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('passwords')
        .values({ user_id: session.userId, hash, changed_at: now().toISOString() })
        .onConflict((conflict) =>
          conflict.column('user_id').doUpdateSet((update) => ({
            hash: update.ref('excluded.hash'),
            changed_at: update.ref('excluded.changed_at'),
          })),
        )
        .execute();
      // Whoever has signed in elsewhere with the old one is out.
      await sessions.endOthersWithoutPasskey(transaction, session);
    });
    return c.body(null, 204);
  };
