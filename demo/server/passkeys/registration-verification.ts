import type { Context } from 'hono';
import type { Transaction } from 'kysely';
import { providers } from 'passkey-elements/providers';
import { readAccount } from '../accounts/account.js';
import { createAccount } from '../accounts/create-account.js';
import { cleanName } from '../accounts/username.js';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { readRequestBody } from '../contract/request-body.js';
import type { RegistrationVerification } from '../contract/requests.js';
import type { ChallengeTable, CredentialTable, Schema } from '../database/schema.js';
import { requireRecentAuthentication } from '../sessions/recent-authentication.js';
import type { Session } from '../sessions/sessions.js';
import { consumeChallenge } from './challenges.js';
import { readClientData } from './client-data.js';
import { toPasskey } from './passkey.js';
import { createRefusal } from './refusal.js';
import { verifyRegistrationResponse } from './verify-registration-response.js';

/** `POST registration/verify` */
export const verifyRegistration =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, now, rpId, sessions } = relyingParty;
    const { credential, name = '' } = await readRequestBody<RegistrationVerification>(
      c,
      contract,
      'post',
      '/registration/verify',
    );
    const chosenName = cleanName(name, 'name');
    const clientData = readClientData(credential.response.clientDataJSON);
    const currentSession = await sessions.read(c);
    // Before the challenge is used up, so that the same response is good after re-authentication.
    if (currentSession?.userId) requireRecentAuthentication(relyingParty, currentSession);
    const { session, challenge } = await consumeChallenge(
      relyingParty,
      currentSession,
      'registration',
      clientData.challenge,
    );
    const user = findRegisteringUser(session, challenge);
    if (clientData.crossOrigin) throw createRefusal(relyingParty, 'registration', 'cross-origin');
    const created = await verifyRegistrationResponse(relyingParty, credential, challenge);

    const time = now().toISOString();
    const row: CredentialTable = {
      ...created,
      user_id: user.id,
      name: chosenName || (providers[created.aaguid] ?? 'Passkey'),
      created_at: time,
      last_used_at: null,
    };
    const signedIn = await database.transaction().execute(async (transaction) => {
      if (user.signUp) {
        await createAccount(transaction, { id: user.id, ...user.signUp, created_at: time });
      }
      await createCredential(relyingParty, transaction, row);
      return user.signUp
        ? sessions.signIn(transaction, session, { userId: user.id, credentialId: row.id })
        : undefined;
    });
    if (signedIn) sessions.send(c, signedIn);
    return c.json(
      {
        passkey: toPasskey(row, signedIn?.session ?? session),
        account: await readAccount(database, rpId, user.id),
      },
      201,
    );
  };

interface RegisteringUser {
  id: string;
  /** The row of a new account. */
  signUp?: { name: string; display_name: string };
}

/**
 * The user that the passkey is for, from the challenge and never from the response.
 * @throws {Problem} `unauthenticated` when the challenge is for an account that is no longer signed in
 */
const findRegisteringUser = (session: Session, challenge: ChallengeTable): RegisteringUser => {
  const { user_id: id, user_name: name, user_display_name: displayName } = challenge;
  if (id === null) throw new TypeError('A registration challenge has no user.');
  if (name !== null) return { id, signUp: { name, display_name: displayName ?? name } };
  if (session.userId !== id) throw new Problem('unauthenticated');
  return { id };
};

/** @throws {Problem} `rejected` when any account has this credential ID (section 7.1, step 26) */
const createCredential = async (
  relyingParty: RelyingParty,
  transaction: Transaction<Schema>,
  row: CredentialTable,
): Promise<void> => {
  const created = await transaction
    .insertInto('credentials')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!created) throw createRefusal(relyingParty, 'registration', 'credential-taken');
};
