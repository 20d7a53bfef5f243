import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { requireJson } from '../contract/request-body.js';
import { requireRecentAuthentication } from '../sessions/recent-authentication.js';

/** `DELETE /account/password` */
export const removePassword =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { database, sessions } = relyingParty;
    requireJson(c);
    const session = await sessions.readSignedIn(c);
    requireRecentAuthentication(relyingParty, session);
    const passkey = await database
      .selectFrom('credentials')
      .select('id')
      .where('user_id', '=', session.userId)
      .executeTakeFirst();
    if (!passkey) throw new Problem('last_way_in');
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('passwords').where('user_id', '=', session.userId).execute();
      await sessions.endOthersWithoutPasskey(transaction, session);
    });
    return c.body(null, 204);
  };
