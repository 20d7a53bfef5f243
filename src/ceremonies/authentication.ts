import { PasskeyError } from '../errors/passkey-error.js';
import type {
  AuthenticationOptionsRequest,
  AuthenticationResult,
  RelyingParty,
  RequestContext,
} from '../relying-party/relying-party.js';
import { getCredential } from '../webauthn/credentials.js';
import { prepareOptions, takeOptions } from './prepared-options.js';
import { runCeremony, takeSteps } from './run-ceremony.js';
import type { CeremonyOptions } from './types.js';
import type { CeremonyRun, ExtensionResults } from './types.js';
import type { CeremonyOutcome } from './verify-answer.js';

export interface AuthenticateOptions extends CeremonyOptions<AuthenticationResult> {
  /** For relying parties that cannot do without; passkeys themselves name their account. */
  username?: string;
  /**
   * Asks only for what is at hand on this device, and ends in `no-credential` where there is
   * nothing, so that the page can show another way. Needs a gesture, and a browser whose
   * `clientCapabilities()` say `immediateGet`; elsewhere it is `unsupported`.
   */
  uiMode?: 'immediate';
  /** Has the user confirm that they are who is signed in. */
  reauthenticate?: boolean;
}

type AuthenticationRequest = Omit<AuthenticateOptions, 'signal' | 'onStateChange'>;

const kind = { ceremony: 'authentication', mediation: 'optional' } as const;

/** What the options of an authentication are asked for with; the mediation makes no difference. */
export const authenticationKey = (request: AuthenticationOptionsRequest): string =>
  JSON.stringify([kind.ceremony, { ...request, mediation: undefined }]);

/**
 * Signs in with a passkey: options from the relying party, the browser's dialog, verification.
 * Ends any other passkey request on this page, a pending autofill included, whose options it takes
 * over where they are the same.
 * @returns what the relying party answered to the verification
 * @throws PasskeyError, and nothing else
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export function authenticate(
  relyingParty: RelyingParty,
  options: AuthenticateOptions = {},
): Promise<AuthenticationResult & ExtensionResults> {
  return runCeremony(kind, 'modal', options, (run) =>
    performAuthentication(relyingParty, options, run),
  );
}

/**
 * Fetches the options of an `authenticate()` with the same arguments ahead of it, on hover or
 * focus, so that the browser is asked within the user's click. Never rejects.
 */
export function prepareAuthentication(
  relyingParty: RelyingParty,
  options: AuthenticateOptions = {},
): Promise<void> {
  const { key, ask } = optionsRequest(relyingParty, options);
  return prepareOptions(relyingParty, key, ask, options.signal);
}

/** An authentication within a turn that the caller has. */
export function performAuthentication(
  relyingParty: RelyingParty,
  options: AuthenticationRequest,
  run: CeremonyRun,
): Promise<CeremonyOutcome<AuthenticationResult>> {
  const { uiMode, reauthenticate, params } = options;
  if (reauthenticate && uiMode) {
    const message = 'reauthenticate excludes uiMode.';
    throw new PasskeyError('invalid-options', { message });
  }
  const { key, ask } = optionsRequest(relyingParty, options);
  const steps = {
    params,
    uiMode,
    request: ({ signal }: RequestContext) => takeOptions(relyingParty, key, ask, signal),
    prompt: getCredential,
    verify: relyingParty.verifyAuthentication.bind(relyingParty),
  };
  return takeSteps(kind, steps, run);
}

function optionsRequest(
  relyingParty: RelyingParty,
  { username, reauthenticate, params }: AuthenticationRequest,
) {
  const request = { username, reauthenticate: reauthenticate || undefined, params };
  return {
    key: authenticationKey(request),
    ask: (context: RequestContext) => relyingParty.authenticationOptions(request, context),
  };
}
