import { isPasskeyError } from '../errors/passkey-error.js';
import type { RegistrationResult, RelyingParty } from '../relying-party/relying-party.js';
import { createCredential } from '../webauthn/credentials.js';
import type { PublicKeyCredentialCreationOptionsJSON } from '../webauthn/types.js';
import { performAuthentication } from './authentication.js';
import { runCeremony } from './ceremony.js';
import { prepareOptions, takeOptions } from './prepared-options.js';
import type { OptionsRequest } from './prepared-options.js';
import { withReauthentication } from './reauthentication.js';
import type {
  BusyStatus,
  CeremonyOutcome,
  CeremonyRun,
  ExtensionResults,
  RegisterOptions,
} from './types.js';
import { verifyCredential } from './verification.js';

/**
 * Creates a passkey: requests options, prompts the user, and verifies the credential. If the
 * relying party requires re-authentication, the user signs in on the way. Ends any other passkey
 * request on this page; with `mediation: 'conditional'` only autofill.
 * @returns the relying party's response to the verification
 * @throws PasskeyError, and nothing else
 * @see https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential
 */
export function register(
  relyingParty: RelyingParty,
  options: RegisterOptions = {},
): Promise<RegistrationResult & ExtensionResults> {
  const { mediation = 'optional' } = options;
  const turn = mediation === 'conditional' ? 'creation' : 'modal';
  return runCeremony({ ceremony: 'registration', mediation }, turn, options, (run) =>
    performRegistration(relyingParty, options, run),
  );
}

/**
 * Prefetches the options of a `register()` with the same arguments, on hover or focus, so that the
 * browser call happens inside the user gesture. Never rejects.
 */
export function prepareRegistration(
  relyingParty: RelyingParty,
  options: Omit<RegisterOptions, 'mediation'> = {},
): Promise<void> {
  const request = registrationOptionsRequest(relyingParty, options);
  return prepareOptions(relyingParty, request, options.signal);
}

async function performRegistration(
  relyingParty: RelyingParty,
  options: RegisterOptions,
  run: CeremonyRun,
  isRetry = false,
): Promise<CeremonyOutcome<RegistrationResult>> {
  const { passkeyName: name, mediation, params } = options;
  const { signal, dispatch } = run;
  let mayLackChallenge = false;
  const withStepUp = <Response>(status: BusyStatus, send: () => Promise<Response>) =>
    mediation === 'conditional'
      ? send()
      : withReauthentication(send, async () => {
          await performAuthentication(relyingParty, { reauthenticate: true, params }, run);
          // Servers that store one challenge a session have replaced the registration's.
          mayLackChallenge = status === 'verifying';
          dispatch({ status });
        });

  dispatch({ status: 'requesting' });
  const request = registrationOptionsRequest(relyingParty, options);
  const { publicKey, state } = await withStepUp('requesting', () =>
    takeOptions(relyingParty, request, signal),
  );

  dispatch({ status: 'prompting' });
  const { credential, clientExtensionResults } = await createCredential(publicKey, {
    mediation: mediation ?? 'optional',
    signal,
  });

  dispatch({ status: 'verifying' });
  try {
    const result = await verifyCredential(
      () =>
        withStepUp('verifying', () =>
          relyingParty.verifyRegistration({ credential, name, params, state }, { signal }),
        ),
      { id: credential.id, rpId: publicKey.rp.id },
      signal,
    );
    return { result, clientExtensionResults };
  } catch (error) {
    const isExpired = isPasskeyError(error) && error.code === 'challenge-expired';
    if (isRetry || !isExpired || !mayLackChallenge) throw error;
    return performRegistration(relyingParty, options, run, true);
  }
}

function registrationOptionsRequest(
  relyingParty: RelyingParty,
  { username, displayName, mediation, params }: RegisterOptions,
): OptionsRequest<PublicKeyCredentialCreationOptionsJSON> {
  const values = { username, displayName, mediation, params };
  return {
    values: ['registration', values],
    send: (context) => relyingParty.registrationOptions(values, context),
  };
}
