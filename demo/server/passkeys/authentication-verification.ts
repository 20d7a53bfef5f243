import type { Context } from 'hono';
import type { Transaction } from 'kysely';
import { readAccount } from '../accounts/account.js';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { readRequestBody } from '../contract/request-body.js';
import type { AuthenticationVerification } from '../contract/requests.js';
import type { CredentialTable, Schema } from '../database/schema.js';
import { consumeChallenge } from './challenges.js';
import { readClientData } from './client-data.js';
import { createRefusal } from './refusal.js';
import {
  verifyAuthenticationResponse,
  type UsedCredential,
} from './verify-authentication-response.js';

/** `POST authentication/verify` */
export const verifyAuthentication =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, rpId, sessions } = relyingParty;
    const { credential } = await readRequestBody<AuthenticationVerification>(
      c,
      contract,
      'post',
      '/authentication/verify',
    );
    const clientData = readClientData(credential.response.clientDataJSON);
    const { session, challenge } = await consumeChallenge(
      relyingParty,
      await sessions.read(c),
      'authentication',
      clientData.challenge,
    );
    if (challenge.user_id !== null && challenge.user_id !== session.userId) {
      throw new Problem('unauthenticated', {
        detail: 'The session that asked for re-authentication has ended.',
      });
    }
    const stored = await database
      .selectFrom('credentials')
      .selectAll()
      .where('id', '=', credential.id)
      .executeTakeFirst();
    if (!stored) {
      throw new Problem('unknown_credential', { members: { credentialId: credential.id, rpId } });
    }
    if (clientData.crossOrigin) throw createRefusal(relyingParty, 'authentication', 'cross-origin');
    const used = await verifyAuthenticationResponse(relyingParty, credential, challenge, stored);

    const signedIn = await database.transaction().execute(async (transaction) => {
      await recordUse(relyingParty, transaction, stored, used);
      return sessions.signIn(transaction, session, {
        userId: stored.user_id,
        credentialId: stored.id,
      });
    });
    sessions.send(c, signedIn);
    return c.json({ account: await readAccount(database, rpId, stored.user_id) });
  };

/**
 * Stores the new counter and backup state. A counter that did not increase may mean that the
 * authenticator was cloned (Web Authentication Level 3, section 6.1.1); one that stays 0 is not
 * kept by the authenticator at all.
 * @throws {Problem} `rejected`
 */
const recordUse = async (
  relyingParty: RelyingParty,
  transaction: Transaction<Schema>,
  stored: CredentialTable,
  { counter, backed_up }: UsedCredential,
): Promise<void> => {
  const updated = await transaction
    .updateTable('credentials')
    .set({ counter, backed_up, last_used_at: relyingParty.now().toISOString() })
    .where('id', '=', stored.id)
    .where((where) => (counter === 0 ? where('counter', '=', 0) : where('counter', '<', counter)))
    .returning('id')
    .executeTakeFirst();
  if (!updated) throw createRefusal(relyingParty, 'authentication', 'counter-not-increased');
};
