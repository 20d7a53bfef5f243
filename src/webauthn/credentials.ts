import type { Ceremony } from '../errors/codes.js';
import { identifyError } from '../errors/identify-error.js';
import { isPasskeyError } from '../errors/passkey-error.js';
import type { CredentialRequest } from './credential-request.js';
import { assertion, attestation, credentialToJSON } from './credential-to-json.js';
import type { CredentialResult, ResponseMembers } from './credential-to-json.js';
import { isReplaced } from './is-native.js';
import { linkedController } from './linked-controller.js';
import { creationOptionsFromJSON, requestOptionsFromJSON } from './options-from-json.js';
import { earlierRequestsSettled, trackRequest } from './pending-requests.js';
import { requirePreconditions } from './preconditions.js';
import { withoutNulls } from './map-leaves.js';
import { browserTimeout, timeLimit } from './time-limit.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from './types.js';
import { untilAborted } from './until-aborted.js';

/**
 * Requests a new passkey from the browser. Ends after 5 minutes at most.
 * @param received The options from the relying party. Members that are null are absent.
 * @throws PasskeyError
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential
 */
export async function createCredential(
  received: PublicKeyCredentialCreationOptionsJSON,
  request: CredentialRequest,
): Promise<CredentialResult<RegistrationResponseJSON>> {
  const json = withoutNulls({ ...received });
  const publicKey = creationOptionsFromJSON(json);
  return await requestCredential(creation, publicKey, { ...json, rpId: json.rp.id }, request);
}

/**
 * Requests an assertion from the browser. Ends after 5 minutes at most, unless it is conditional.
 * @param received The options from the relying party. Members that are null are absent.
 * @throws PasskeyError
 * @see https://www.w3.org/TR/webauthn-3/#sctn-getAssertion
 */
export async function getCredential(
  received: PublicKeyCredentialRequestOptionsJSON,
  request: CredentialRequest,
): Promise<CredentialResult<AuthenticationResponseJSON>> {
  const json = withoutNulls({ ...received });
  return await requestCredential(retrieval, requestOptionsFromJSON(json), json, request);
}

/** A function of `navigator.credentials`, and what it returns. */
interface CredentialMethod {
  ceremony: Ceremony;
  method: 'create' | 'get';
  members: ResponseMembers;
}

const creation: CredentialMethod = {
  ceremony: 'registration',
  method: 'create',
  members: attestation,
};

const retrieval: CredentialMethod = {
  ceremony: 'authentication',
  method: 'get',
  members: assertion,
};

/** The only place where `navigator.credentials` is called. */
async function requestCredential<CredentialJSON>(
  { ceremony, method, members }: CredentialMethod,
  publicKey: PublicKeyCredentialCreationOptions | PublicKeyCredentialRequestOptions,
  json: Partial<PublicKeyCredentialRequestOptionsJSON>,
  request: CredentialRequest,
): Promise<CredentialResult<CredentialJSON>> {
  const { rpId, timeout, extensions } = json;
  const { mediation, uiMode } = request;
  await requirePreconditions(ceremony, json, request);
  // Without a wait where none is needed, as old Safari forgets the user's gesture.
  const settled = earlierRequestsSettled();
  if (settled) await untilAborted(settled, request.signal);

  const controller = linkedController(request.signal);
  const { signal } = controller;
  const replaced = isReplaced(method);
  const limit = timeLimit(ceremony, mediation, { timeout, replaced });
  const timer = limit && setTimeout(() => controller.abort(timeoutError(limit)), limit);
  const observe = startObserving(signal);
  const options = {
    signal,
    ...(mediation === 'conditional' && { mediation }),
    ...(uiMode && { uiMode }),
    publicKey,
  };
  try {
    // A password manager may return something other than a promise.
    const response = Promise.resolve(navigator.credentials[method](options as object));
    const credential = await untilAborted(trackRequest(response), signal);
    return credentialToJSON(members, credential as PublicKeyCredential | null, extensions);
  } catch (error) {
    if (isPasskeyError(error)) throw error;
    throw identifyError(error, {
      ceremony,
      rpId,
      immediate: !!uiMode,
      timeout,
      browserTimeout: browserTimeout(timeout),
      replaced,
      ...observe(),
    });
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

const timeoutError = (limit: number) =>
  new DOMException(`No response within ${limit} ms.`, 'TimeoutError');

/** Observes, until `signal` is aborted, what tells apart the reasons of a refusal. */
function startObserving(signal: AbortSignal) {
  const startedAt = performance.now();
  // A frame cannot see whether its page has the focus.
  const focused = document.hasFocus() || self !== top;
  let blurred = false;
  addEventListener('blur', () => (blurred = true), { signal });
  return () => ({ elapsed: performance.now() - startedAt, focused, blurred });
}
