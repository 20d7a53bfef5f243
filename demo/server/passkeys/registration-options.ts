import { generateRegistrationOptions } from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Context } from 'hono';
import { isUsernameTaken } from '../accounts/account.js';
import { createUserHandle } from '../accounts/create-account.js';
import { cleanName, readUsername } from '../accounts/username.js';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { readRequestBody } from '../contract/request-body.js';
import type { RegistrationOptionsRequest } from '../contract/requests.js';
import { requireRecentAuthentication } from '../sessions/recent-authentication.js';
import { algorithms } from './algorithms.js';
import { ceremonyTimeoutInMilliseconds, issueChallenge } from './challenges.js';
import { readTransports } from './passkey.js';

// Chromium refuses more (RangeError).
const maxExcludedCredentials = 64;

interface User {
  id: string;
  name: string;
  displayName: string;
}

/** `POST registration/options` */
export const issueRegistrationOptions =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, database, rpId, rpName, sessions } = relyingParty;
    const request = await readRequestBody<RegistrationOptionsRequest>(
      c,
      contract,
      'post',
      '/registration/options',
    );
    const session = await sessions.readOrBegin(c);
    const { userId } = session;
    if (request.mediation === 'conditional' && !userId) {
      throw new Problem('unauthenticated', {
        detail: 'A passkey can be created without asking only for a signed-in account.',
      });
    }
    if (userId) requireRecentAuthentication(relyingParty, session);

    const user = userId
      ? await readSignedInUser(relyingParty, userId)
      : await prepareNewUser(relyingParty, request);
    const owned = userId
      ? await database
          .selectFrom('credentials')
          .select(['id', 'transports'])
          .where('user_id', '=', userId)
          .orderBy('created_at', 'desc')
          .limit(maxExcludedCredentials)
          .execute()
      : [];
    const { bytes, expiresAt } = await issueChallenge(relyingParty, session, {
      ceremony: 'registration',
      user_id: user.id,
      user_name: userId ? null : user.name,
      user_display_name: userId ? null : user.displayName,
      user_presence_required: request.mediation === 'conditional' ? 0 : 1,
      user_verification_required: 0,
    });
    const publicKey = await generateRegistrationOptions({
      rpID: rpId,
      rpName,
      userID: isoBase64URL.toBuffer(user.id),
      userName: user.name,
      userDisplayName: user.displayName,
      challenge: bytes,
      timeout: ceremonyTimeoutInMilliseconds,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      supportedAlgorithmIDs: algorithms,
      excludeCredentials: owned.map((row) => ({ id: row.id, transports: readTransports(row) })),
    });
    return c.json({ publicKey, expiresAt });
  };

const readSignedInUser = async ({ database }: RelyingParty, id: string): Promise<User> => {
  const row = await database
    .selectFrom('users')
    .select(['name', 'display_name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, name: row.name, displayName: row.display_name };
};

/** Only the challenge remembers this user; the account is written once the passkey is verified. */
const prepareNewUser = async (
  { database }: RelyingParty,
  { username, displayName = '' }: RegistrationOptionsRequest,
): Promise<User> => {
  if (username === undefined) {
    throw new Problem('invalid_request', { detail: 'A new account needs a username.' });
  }
  const { name, key } = readUsername(username);
  const shown = cleanName(displayName, 'displayName') || name;
  if (await isUsernameTaken(database, key)) throw new Problem('username_unavailable');
  return { id: createUserHandle(), name, displayName: shown };
};
