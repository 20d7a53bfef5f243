import type { AuthenticationResult, RelyingParty } from '../relying-party/relying-party.js';
import { getCredential } from '../webauthn/credentials.js';
import { runCeremony } from './run-ceremony.js';
import type { CeremonyOptions } from './run-ceremony.js';

export interface AuthenticateOptions extends CeremonyOptions<AuthenticationResult> {
  /** For relying parties that cannot do without; passkeys themselves name their account. */
  username?: string;
}

/**
 * Signs in with a passkey: options from the relying party, the browser's dialog, verification.
 * Ends any other passkey request on this page, a pending autofill included.
 * @returns what the relying party answered to the verification
 * @throws PasskeyError, and nothing else
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export function authenticate(
  relyingParty: RelyingParty,
  { username, ...options }: AuthenticateOptions = {},
): Promise<AuthenticationResult> {
  const { params } = options;
  return runCeremony({ ceremony: 'authentication', mediation: 'optional' }, options, {
    request: (context) => relyingParty.authenticationOptions({ username, params }, context),
    prompt: getCredential,
    verify: (answer, context) => relyingParty.verifyAuthentication(answer, context),
  });
}
