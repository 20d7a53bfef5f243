import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import { identifyError } from '../errors/identify-error.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from './types.js';
import { untilAborted } from './until-aborted.js';

/** How the browser asks: in a dialog of its own, or quietly within what the page shows already. */
export type Mediation = 'optional' | 'conditional';

export interface CredentialRequest {
  mediation: Mediation;
  /** Ends the browser's prompt. */
  signal: AbortSignal;
}

/** Whether passkeys can be offered in the autofill of the page's own input. */
export const conditionalMediationAvailable = browserSupportsWebAuthnAutofill;

/**
 * Asks the browser for a new passkey.
 * @throws PasskeyError
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential
 */
export function createCredential(
  publicKey: PublicKeyCredentialCreationOptionsJSON,
  { signal }: CredentialRequest,
): Promise<RegistrationResponseJSON> {
  const { rp, timeout } = publicKey;
  const credential = startRegistration({ optionsJSON: publicKey });
  return settle(credential, signal, rp?.id, timeout);
}

/**
 * Asks the browser for an assertion.
 * @throws PasskeyError
 * @see https://www.w3.org/TR/webauthn-3/#sctn-getAssertion
 */
export async function getCredential(
  publicKey: PublicKeyCredentialRequestOptionsJSON,
  { mediation, signal }: CredentialRequest,
): Promise<AuthenticationResponseJSON> {
  const { rpId, timeout } = publicKey;
  const useBrowserAutofill = mediation === 'conditional';
  const credential = startAuthentication({
    optionsJSON: publicKey,
    useBrowserAutofill,
    // The check sees only inputs of the document, none in a shadow root.
    verifyBrowserAutofillInput: false,
  });
  const settled = settle(credential, signal, rpId, timeout);
  if (useBrowserAutofill) {
    // startAuthentication() asks this before it can be cancelled; an abort in between comes now.
    await Promise.allSettled([settled, browserSupportsWebAuthnAutofill()]);
    if (signal.aborted) WebAuthnAbortService.cancelCeremony();
  }
  return settled;
}

async function settle<Response>(
  response: Promise<Response>,
  signal: AbortSignal,
  rpId: string | undefined,
  timeout: number | undefined,
): Promise<Response> {
  const started = performance.now();
  try {
    return await untilAborted(response, signal, () => WebAuthnAbortService.cancelCeremony());
  } catch (error) {
    throw identifyError(error, { rpId, elapsed: performance.now() - started, timeout });
  }
}
