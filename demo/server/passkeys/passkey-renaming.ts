import type { Context } from 'hono';
import { cleanName } from '../accounts/username.js';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { readRequestBody } from '../contract/request-body.js';
import type { PasskeyRenaming } from '../contract/requests.js';
import { readPasskeyId } from './read-passkey-id.js';
import { toPasskey } from './passkey.js';

/** `PATCH passkeys/{id}` */
export const renamePasskey =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, sessions } = relyingParty;
    const request = await readRequestBody<PasskeyRenaming>(c, contract, 'patch', '/passkeys/{id}');
    const name = cleanName(request.name, 'name');
    if (name === '') throw new Problem('invalid_request', { detail: 'The name is empty.' });
    const session = await sessions.readSignedIn(c);
    const renamed = await database
      .updateTable('credentials')
      .set({ name })
      .where('id', '=', readPasskeyId(c))
      .where('user_id', '=', session.userId)
      .returningAll()
      .executeTakeFirst();
    if (!renamed) throw new Problem('not_found');
    return c.json({ passkey: toPasskey(renamed, session) });
  };
