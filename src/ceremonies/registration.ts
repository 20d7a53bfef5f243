import type { RegistrationResult, RelyingParty } from '../relying-party/relying-party.js';
import { createCredential } from '../webauthn/credentials.js';
import { runCeremony } from './run-ceremony.js';
import type { CeremonyOptions } from './run-ceremony.js';

export interface RegisterOptions extends CeremonyOptions<RegistrationResult> {
  /** For a new account. Absent when a signed-in visitor adds a passkey to their own. */
  username?: string;
  /** The account's name for people; the relying party decides where it is absent. */
  displayName?: string;
  /** What to call the passkey in a list of them. */
  passkeyName?: string;
}

/**
 * Creates a passkey: options from the relying party, the browser's dialog, verification.
 * Ends any other passkey request on this page.
 * @returns what the relying party answered to the verification
 * @throws PasskeyError, and nothing else
 * @see https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential
 */
export function register(
  relyingParty: RelyingParty,
  { username, displayName, passkeyName: name, ...options }: RegisterOptions = {},
): Promise<RegistrationResult> {
  const { params } = options;
  return runCeremony({ ceremony: 'registration', mediation: 'optional' }, options, {
    request: (context) =>
      relyingParty.registrationOptions({ username, displayName, params }, context),
    prompt: createCredential,
    verify: (answer, context) => relyingParty.verifyRegistration({ ...answer, name }, context),
  });
}
