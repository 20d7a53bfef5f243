import { verifyRegistrationResponse as verify } from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { RelyingParty } from '../app-context.js';
import type { RegistrationVerification } from '../contract/requests.js';
import type { ChallengeTable, CredentialTable } from '../database/schema.js';
import { algorithms } from './algorithms.js';
import { createRefusal } from './refusal.js';

/** What an authenticator says of a credential that it has just created. */
export type CreatedCredential = Pick<
  CredentialTable,
  'id' | 'public_key' | 'counter' | 'transports' | 'backup_eligible' | 'backed_up' | 'aaguid'
>;

/**
 * Verifies a registration (Web Authentication Level 3, section 7.1) against its challenge, which
 * must have been consumed.
 * @throws {Problem} `rejected`
 */
export const verifyRegistrationResponse = async (
  relyingParty: RelyingParty,
  response: RegistrationVerification['credential'],
  challenge: ChallengeTable,
): Promise<CreatedCredential> => {
  const verification = await verify({
    response,
    expectedChallenge: challenge.challenge,
    expectedOrigin: [...relyingParty.origins],
    expectedRPID: relyingParty.rpId,
    requireUserPresence: challenge.user_presence_required === 1,
    requireUserVerification: challenge.user_verification_required === 1,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => {
    throw createRefusal(relyingParty, 'registration', 'unverifiable');
  });
  if (!verification.verified) throw createRefusal(relyingParty, 'registration', 'false-signature');

  const { aaguid, credential, credentialBackedUp, credentialDeviceType } =
    verification.registrationInfo;
  if (credential.id !== response.id) {
    throw createRefusal(relyingParty, 'registration', 'credential-id-mismatch');
  }
  return {
    id: credential.id,
    public_key: isoBase64URL.fromBuffer(credential.publicKey),
    counter: credential.counter,
    transports: JSON.stringify(credential.transports ?? []),
    backup_eligible: credentialDeviceType === 'multiDevice' ? 1 : 0,
    backed_up: credentialBackedUp ? 1 : 0,
    aaguid,
  };
};
