import { PasskeyError } from '../errors/passkey-error.js';
import type {
  AuthenticationResult,
  Options,
  RelyingParty,
  RequestParams,
} from '../relying-party/relying-party.js';
import type { CredentialResult } from '../webauthn/credential-to-json.js';
import { getCredential } from '../webauthn/credentials.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../webauthn/types.js';
import { runCeremony } from './ceremony.js';
import { prepareOptions, takeOptions } from './prepared-options.js';
import type { OptionsRequest } from './prepared-options.js';
import type {
  AuthenticateOptions,
  CeremonyOutcome,
  CeremonyRun,
  ExtensionResults,
} from './types.js';
import { verifyCredential } from './verification.js';

type RequestOptions = Omit<AuthenticateOptions, 'signal' | 'onStateChange'>;

/**
 * Signs in with a passkey: requests options, prompts the user, and verifies the credential. Ends
 * any other passkey request on this page, autofill included. If autofill is pending with options
 * for the same request, it uses these.
 * @returns the relying party's response to the verification
 * @throws PasskeyError, and nothing else
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export function authenticate(
  relyingParty: RelyingParty,
  options: AuthenticateOptions = {},
): Promise<AuthenticationResult & ExtensionResults> {
  return runCeremony(
    { ceremony: 'authentication', mediation: 'optional' },
    'modal',
    options,
    (run) => performAuthentication(relyingParty, options, run),
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
  const offered = await takeOptions(relyingParty, request, signal);

  dispatch({ status: 'prompting' });
  const prompt = { mediation: 'optional', uiMode, signal } as const;
  const response = await getCredential(offered.publicKey, prompt);

  dispatch({ status: 'verifying' });
  return verifyAuthentication(relyingParty, response, offered, params, signal);
}

/** The last step of an authentication, by a click or by autofill. */
export async function verifyAuthentication(
  relyingParty: RelyingParty,
  { credential, clientExtensionResults }: CredentialResult<AuthenticationResponseJSON>,
  { publicKey, state }: Options<PublicKeyCredentialRequestOptionsJSON>,
  params: RequestParams | undefined,
  signal: AbortSignal,
): Promise<CeremonyOutcome<AuthenticationResult>> {
  const result = await verifyCredential(
    () => relyingParty.verifyAuthentication({ credential, params, state }, { signal }),
    { id: credential.id, rpId: publicKey.rpId },
    signal,
  );
  return { result, clientExtensionResults };
}

/** The mediation is not among the values, so that a click can use autofill's options. */
export function authenticationOptionsRequest(
  relyingParty: RelyingParty,
  { username, reauthenticate, params }: RequestOptions,
  mediation?: 'conditional',
): OptionsRequest<PublicKeyCredentialRequestOptionsJSON> {
  const values = { username, reauthenticate: reauthenticate || undefined, params };
  return {
    values: ['authentication', values],
    send: (context) => relyingParty.authenticationOptions({ ...values, mediation }, context),
  };
}
