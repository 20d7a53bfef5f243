import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { readRequestBody } from '../contract/request-body.js';
import type { AuthenticationOptionsRequest } from '../contract/requests.js';
import { ceremonyTimeoutInMilliseconds, issueChallenge } from './challenges.js';
import { readTransports } from './passkey.js';

// Firefox refuses more (SecurityError).
const maxAllowedCredentials = 20;

/** `POST authentication/options` */
export const issueAuthenticationOptions =
  (relyingParty: RelyingParty) =>
  async (c: Context): Promise<Response> => {
    const { contract, rpId, sessions } = relyingParty;
    const { reauthenticate = false } = await readRequestBody<AuthenticationOptionsRequest>(
      c,
      contract,
      'post',
      '/authentication/options',
    );
    const session = await sessions.readOrBegin(c);
    if (reauthenticate && !session.userId) throw new Problem('unauthenticated');

    const userId = reauthenticate ? session.userId : undefined;
    const allowed = userId ? await readLastUsedCredentials(relyingParty, userId) : [];
    const { bytes, expiresAt } = await issueChallenge(relyingParty, session, {
      ceremony: 'authentication',
      user_id: userId ?? null,
      user_name: null,
      user_display_name: null,
      user_presence_required: 1,
      user_verification_required: reauthenticate ? 1 : 0,
    });
    const publicKey = await generateAuthenticationOptions({
      rpID: rpId,
      challenge: bytes,
      timeout: ceremonyTimeoutInMilliseconds,
      userVerification: reauthenticate ? 'required' : 'preferred',
      // The contract requires at least one item, so an empty list is left out.
      allowCredentials: allowed.length > 0 ? allowed : undefined,
    });
    return c.json({ publicKey, expiresAt });
  };

const readLastUsedCredentials = async (
  { database }: RelyingParty,
  userId: string,
): Promise<{ id: string; transports: string[] }[]> => {
  const rows = await database
    .selectFrom('credentials')
    .select(['id', 'transports'])
    .where('user_id', '=', userId)
    .orderBy((order) => order.fn.coalesce('last_used_at', 'created_at'), 'desc')
    .limit(maxAllowedCredentials)
    .execute();
  return rows.map((row) => ({ id: row.id, transports: readTransports(row) }));
};
