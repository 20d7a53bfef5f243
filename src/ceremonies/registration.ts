import type {
  RegistrationResult,
  RelyingParty,
  RequestContext,
} from '../relying-party/relying-party.js';
import { createCredential } from '../webauthn/credentials.js';
import { performAuthentication } from './authentication.js';
import { prepareOptions, takeOptions } from './prepared-options.js';
import { withReauthentication } from './reauthentication.js';
import { runCeremony, takeSteps } from './run-ceremony.js';
import type { CeremonyOptions } from './types.js';
import type { ExtensionResults } from './types.js';

export interface RegisterOptions extends CeremonyOptions<RegistrationResult> {
  /** For a new account. Absent when a signed-in user adds a passkey to their own. */
  username?: string;
  /** The account's name for people; the relying party decides where it is absent. */
  displayName?: string;
  /** What to call the passkey in a list of them. */
  passkeyName?: string;
  /**
   * Creates the passkey without a dialog, where the browser has just signed the user in with a
   * saved password; `unsupported` where the browser cannot. It waits for other ceremonies, gives
   * way to them, and gives up after ten seconds.
   */
  mediation?: 'conditional';
}

const ceremony = 'registration';

/**
 * Creates a passkey: options from the relying party, the browser's dialog, verification. Where the
 * relying party wants to know first that it is still the same user, they sign in on the way.
 * Ends any other passkey request on this page, unless its mediation is `conditional`.
 * @returns what the relying party answered to the verification
 * @throws PasskeyError, and nothing else
 * @see https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential
 */
export function register(
  relyingParty: RelyingParty,
  options: RegisterOptions = {},
): Promise<RegistrationResult & ExtensionResults> {
  const { passkeyName: name, mediation, params } = options;
  const { key, ask } = optionsRequest(relyingParty, options);
  const kind = { ceremony, mediation: mediation ?? 'optional' } as const;
  return runCeremony(kind, mediation ? 'standby' : 'modal', options, (run) => {
    // What happens silently must not begin to ask.
    const send = <Answer>(status: 'requesting' | 'verifying', step: () => Promise<Answer>) =>
      mediation
        ? step()
        : withReauthentication(step, async () => {
            await performAuthentication(relyingParty, { reauthenticate: true, params }, run);
            run.dispatch({ status });
          });
    const steps = {
      params,
      request: ({ signal }: RequestContext) =>
        send('requesting', () => takeOptions(relyingParty, key, ask, signal)),
      prompt: createCredential,
      verify: (...[answer, context]: Parameters<RelyingParty['verifyRegistration']>) =>
        send('verifying', () => relyingParty.verifyRegistration({ ...answer, name }, context)),
    };
    return takeSteps(kind, steps, run);
  });
}

/**
 * Fetches the options of a `register()` with the same arguments ahead of it, on hover or focus, so
 * that the browser is asked within the user's click. Never rejects.
 */
export function prepareRegistration(
  relyingParty: RelyingParty,
  options: Omit<RegisterOptions, 'mediation'> = {},
): Promise<void> {
  const { key, ask } = optionsRequest(relyingParty, options);
  return prepareOptions(relyingParty, key, ask, options.signal);
}

function optionsRequest(
  relyingParty: RelyingParty,
  { username, displayName, mediation, params }: RegisterOptions,
) {
  const request = { username, displayName, mediation, params };
  return {
    key: JSON.stringify([ceremony, request]),
    ask: (context: RequestContext) => relyingParty.registrationOptions(request, context),
  };
}
