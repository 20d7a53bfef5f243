import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { requireJson } from '../contract/request-body.js';
import { requireRecentAuthentication } from '../sessions/recent-authentication.js';
import { hashRecoveryCode, createRecoveryCode } from './recovery-code.js';

const codeCount = 10;

/** `POST /account/recovery-codes` */
export const issueRecoveryCodes =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { database, sessions } = relyingParty;
    requireJson(c);
    const { userId, ...session } = await sessions.readSignedIn(c);
    requireRecentAuthentication(relyingParty, session);
    const codes = Array.from({ length: codeCount }, createRecoveryCode);
    const hashes = await Promise.all(codes.map(hashRecoveryCode));
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
      await transaction
        .insertInto('recovery_codes')
        .values(hashes.map((hash) => ({ hash, user_id: userId })))
        .execute();
    });
    return c.json({ codes }, 201);
  };
