import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { requireJson } from '../contract/request-body.js';
import { requireRecentAuthentication } from '../sessions/recent-authentication.js';
import { readPasskeyId } from './read-passkey-id.js';

/** `DELETE passkeys/{id}` */
export const removePasskey =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { database, sessions } = relyingParty;
    requireJson(c);
    const session = await sessions.readSignedIn(c);
    requireRecentAuthentication(relyingParty, session);
    const id = readPasskeyId(c);
    await database.transaction().execute(async (transaction) => {
      const removed = await transaction
        .deleteFrom('credentials')
        .where('id', '=', id)
        .where('user_id', '=', session.userId)
        .returning('id')
        .executeTakeFirst();
      if (!removed) throw new Problem('not_found');
      // Who removes a passkey may have lost it: whoever has signed in with it elsewhere is out. The
      // current session stays, as its user has just re-authenticated and may want to add another.
      await transaction
        .deleteFrom('sessions')
        .where('user_id', '=', session.userId)
        .where('credential_id', '=', id)
        .where('id', '!=', session.id)
        .execute();
    });
    return c.body(null, 204);
  };
