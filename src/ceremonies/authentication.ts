import { PasskeyError } from '../errors/passkey-error.js';
import type { AuthenticationResult, RelyingParty } from '../relying-party/relying-party.js';
import { getCredential } from '../webauthn/credentials.js';
import type { PublicKeyCredentialRequestOptionsJSON } from '../webauthn/types.js';
import { runCeremony } from './ceremony.js';
import { prepareOptions, takeOptions } from './prepared-options.js';
import type { OptionsRequest } from './prepared-options.js';
import type { CeremonyOptions, CeremonyOutcome, CeremonyRun, ExtensionResults } from './types.js';
import { verifyCredential } from './verification.js';

/** Options of `authenticate()`. */
export interface AuthenticateOptions extends CeremonyOptions<AuthenticationResult> {
  /** Only for relying parties that require one; a passkey itself names its account. */
  username?: string | undefined;
  /**
   * `immediate` offers only passkeys that are on this device. Without one it fails with
   * `no-credential`, so that the page can show another way. Requires a user gesture and the client
   * capability `immediateGet`; otherwise it fails with `unsupported`.
   */
  uiMode?: 'immediate' | undefined;
  /** Re-authenticates the signed-in user before a sensitive action. Excludes `uiMode`. */
  reauthenticate?: boolean | undefined;
}

type RequestOptions = Omit<AuthenticateOptions, 'signal' | 'onStateChange'>;

const mediation = 'optional';

/**
 * Signs in with a passkey: requests options, prompts the user, and verifies the credential. Ends
 * any other passkey request on this page, a pending autofill included, whose options it takes over
 * where they are the same.
 * @returns the relying party's response to the verification
 * @throws PasskeyError, and nothing else
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export function authenticate(
  relyingParty: RelyingParty,
  options: AuthenticateOptions = {},
): Promise<AuthenticationResult & ExtensionResults> {
  return runCeremony({ ceremony: 'authentication', mediation }, 'modal', options, (run) =>
    performAuthentication(relyingParty, options, run),
  );
}

/**
 * Prefetches the options of an `authenticate()` with the same arguments, on hover or focus, so that
 * the browser call happens inside the user gesture. Never rejects.
 */
export function prepareAuthentication(
  relyingParty: RelyingParty,
  options: AuthenticateOptions = {},
): Promise<void> {
  const request = authenticationOptionsRequest(relyingParty, options);
  return prepareOptions(relyingParty, request, options.signal);
}

/** The steps of an authentication, in a turn that the caller has. */
export async function performAuthentication(
  relyingParty: RelyingParty,
  options: RequestOptions,
  { signal, dispatch }: CeremonyRun,
): Promise<CeremonyOutcome<AuthenticationResult>> {
  const { uiMode, reauthenticate, params } = options;
  if (reauthenticate && uiMode) {
    const message = 'reauthenticate excludes uiMode. Omit one of them.';
    throw new PasskeyError('invalid-options', { message });
  }

  dispatch({ status: 'requesting' });
  const request = authenticationOptionsRequest(relyingParty, options);
  const { publicKey, state } = await takeOptions(relyingParty, request, signal);

  dispatch({ status: 'prompting' });
  const { credential, clientExtensionResults } = await getCredential(publicKey, {
    mediation,
    uiMode,
    signal,
  });

  dispatch({ status: 'verifying' });
  const result = await verifyCredential(
    () => relyingParty.verifyAuthentication({ credential, params, state }, { signal }),
    { id: credential.id, rpId: publicKey.rpId },
    signal,
  );
  return { result, clientExtensionResults };
}

/** The request for an authentication's options. Those of autofill do for a click. */
export function authenticationOptionsRequest(
  relyingParty: RelyingParty,
  { username, reauthenticate, params }: RequestOptions,
  conditional?: 'conditional',
): OptionsRequest<PublicKeyCredentialRequestOptionsJSON> {
  const values = { username, reauthenticate: reauthenticate || undefined, params };
  return {
    values: ['authentication', values],
    send: (context) =>
      relyingParty.authenticationOptions({ ...values, mediation: conditional }, context),
  };
}
