import type { Ceremony } from '../errors/codes.js';
import { identifyError } from '../errors/identify-error.js';
import { isPasskeyError } from '../errors/passkey-error.js';
import type { CredentialRequest } from './credential-request.js';
import { assertion, attestation, credentialToJSON } from './credential-to-json.js';
import type { CredentialResult, ResponseMembers } from './credential-to-json.js';
import { linkedController } from './linked-controller.js';
import { creationOptionsFromJSON, requestOptionsFromJSON } from './options-from-json.js';
import { requirePreconditions } from './preconditions.js';
import { isReplaced } from './replaced.js';
import { effectiveTimeout, timeLimit } from './time-limit.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from './types.js';
import { untilAborted } from './until-aborted.js';

/**
 * Asks the browser for a new passkey.
 * @throws PasskeyError
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential
 */
export function createCredential(
  json: PublicKeyCredentialCreationOptionsJSON,
  request: CredentialRequest,
): Promise<CredentialResult<RegistrationResponseJSON>> {
  const common = { ...json, rpId: json.rp?.id };
  return ask('registration', 'create', attestation, common, request, () =>
    creationOptionsFromJSON(json),
  );
}

/**
 * Asks the browser for an assertion.
 * @throws PasskeyError
 * @see https://www.w3.org/TR/webauthn-3/#sctn-getAssertion
 */
export function getCredential(
  json: PublicKeyCredentialRequestOptionsJSON,
  request: CredentialRequest,
): Promise<CredentialResult<AuthenticationResponseJSON>> {
  return ask('authentication', 'get', assertion, json, request, () => requestOptionsFromJSON(json));
}

/** What both kinds of options have in common, as far as it is read here. */
type CommonOptionsJSON = Partial<PublicKeyCredentialRequestOptionsJSON>;

async function ask<CredentialJSON>(
  ceremony: Ceremony,
  method: 'create' | 'get',
  members: ResponseMembers,
  json: CommonOptionsJSON,
  request: CredentialRequest,
  publicKey: () => object,
): Promise<CredentialResult<CredentialJSON>> {
  const { mediation, uiMode } = request;
  const { rpId, timeout, extensions } = json;
  await requirePreconditions(ceremony, json, request);

  const replaced = isReplaced(method);
  const started = performance.now();
  // A frame cannot see whether its page has the focus.
  const focused = document.hasFocus() || self !== top;
  let blurred = false;
  const controller = linkedController(request.signal);
  const { signal } = controller;
  addEventListener('blur', () => (blurred = true), { signal });
  const giveUp = () => controller.abort(new DOMException('No answer in time.', 'TimeoutError'));
  const limit = timeLimit(ceremony, mediation, { timeout, replaced });
  const timer = limit && setTimeout(giveUp, limit);
  try {
    const options = {
      signal,
      ...(mediation === 'conditional' && { mediation }),
      ...(uiMode && { uiMode }),
      publicKey: publicKey(),
    };
    const credential = await untilAborted(navigator.credentials[method](options as object), signal);
    return credentialToJSON(members, credential as PublicKeyCredential | null, extensions);
  } catch (error) {
    if (isPasskeyError(error)) throw error;
    throw identifyError(error, {
      ceremony,
      rpId,
      immediate: !!uiMode,
      elapsed: performance.now() - started,
      timeout,
      effectiveTimeout: effectiveTimeout(timeout),
      focused,
      blurred,
      replaced,
    });
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
