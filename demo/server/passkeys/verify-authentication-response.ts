import { verifyAuthenticationResponse as verify } from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { RelyingParty } from '../app-context.js';
import type { AuthenticationVerification } from '../contract/requests.js';
import type { ChallengeTable, CredentialTable } from '../database/schema.js';
import { createRefusal } from './refusal.js';

/** What an authenticator says of a credential that it has just used. */
export type UsedCredential = Pick<CredentialTable, 'counter' | 'backed_up'>;

/**
 * Verifies an authentication (Web Authentication Level 3, section 7.2) against its challenge, which
 * must have been consumed, and the stored credential.
 *
 * The signature counter is left to the caller, who compares it in the statement that stores it.
 * @throws {Problem} `rejected`
 */
export const verifyAuthenticationResponse = async (
  relyingParty: RelyingParty,
  response: AuthenticationVerification['credential'],
  challenge: ChallengeTable,
  stored: CredentialTable,
): Promise<UsedCredential> => {
  requireOwner(relyingParty, response, challenge, stored);
  const verification = await verify({
    response,
    expectedChallenge: challenge.challenge,
    expectedOrigin: [...relyingParty.origins],
    expectedRPID: relyingParty.rpId,
    requireUserVerification: challenge.user_verification_required === 1,
    credential: { id: stored.id, publicKey: isoBase64URL.toBuffer(stored.public_key), counter: 0 },
  }).catch(() => {
    throw createRefusal(relyingParty, 'authentication', 'unverifiable');
  });
  if (!verification.verified)
    throw createRefusal(relyingParty, 'authentication', 'false-signature');

  const { credentialBackedUp, credentialDeviceType, newCounter } = verification.authenticationInfo;
  const backupEligible = credentialDeviceType === 'multiDevice' ? 1 : 0;
  if (backupEligible !== stored.backup_eligible) {
    throw createRefusal(relyingParty, 'authentication', 'backup-eligibility-changed');
  }
  return { counter: newCounter, backed_up: credentialBackedUp ? 1 : 0 };
};

/**
 * The user handle must be the owner's (section 7.2, step 6). Only where the challenge named the
 * account may an authenticator leave it out.
 */
const requireOwner = (
  relyingParty: RelyingParty,
  { response: { userHandle } }: AuthenticationVerification['credential'],
  challenge: ChallengeTable,
  stored: CredentialTable,
): void => {
  if (challenge.user_id !== null && challenge.user_id !== stored.user_id) {
    throw createRefusal(relyingParty, 'authentication', 'wrong-account');
  }
  const owner = userHandle || challenge.user_id;
  if (owner !== stored.user_id) {
    throw createRefusal(relyingParty, 'authentication', 'wrong-user-handle');
  }
};
