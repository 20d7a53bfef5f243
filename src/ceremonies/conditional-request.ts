import type { RelyingParty, RequestParams } from '../relying-party/relying-party.js';
import type { CredentialResult } from '../webauthn/credential-to-json.js';
import { getCredential } from '../webauthn/credentials.js';
import { linkedController } from '../webauthn/linked-controller.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../webauthn/types.js';
import { authenticationOptionsRequest } from './authentication.js';
import { lendOptions, takeOptions } from './prepared-options.js';
import type { FreshOptions } from './prepared-options.js';

/** The passkey that the user picked in autofill, and the options that it answers. */
export interface Pick extends CredentialResult<AuthenticationResponseJSON> {
  options: FreshOptions<PublicKeyCredentialRequestOptionsJSON>;
}

export interface ConditionalRequest {
  params: RequestParams | undefined;
  input: HTMLElement | undefined;
  signal: AbortSignal;
  /** Called when the browser offers passkeys. */
  onPending(): void;
}

/** The least time between two refreshes, in milliseconds, whatever the relying party says. */
const MIN_REFRESH_MS = 1000;

/** By how much a browser may round its clock, in milliseconds. Firefox does, against fingerprinting. */
const CLOCK_GRAIN_MS = 100;

const mediation = 'conditional';

/**
 * Has the browser offer passkeys in autofill until the user picks one. The challenge is refreshed
 * before it expires, but neither while the user is in the input nor while the page is hidden.
 * @throws PasskeyError, or what the relying party threw
 */
export async function waitForPick(
  relyingParty: RelyingParty,
  { params, input, signal, onPending }: ConditionalRequest,
): Promise<Pick> {
  const request = authenticationOptionsRequest(relyingParty, { params }, mediation);
  for (;;) {
    const options = await takeOptions(relyingParty, request, signal);
    // The browser offers all passkeys of the RP ID, whatever the relying party allows.
    const publicKey = { ...options.publicKey, allowCredentials: [] };
    const endLoan = lendOptions(relyingParty, request, options, signal);
    const refresh = refreshSignal(options.freshUntil, signal, input);
    onPending();
    try {
      const response = await getCredential(publicKey, { mediation, signal: refresh.signal });
      endLoan();
      return { ...response, options };
    } catch (error) {
      if (!refresh.isDue) throw error;
      endLoan();
    } finally {
      refresh.stop();
    }
  }
}

/** A signal that is aborted with `signal`, and when it is time for another challenge. */
function refreshSignal(dueAt: number, signal: AbortSignal, input: HTMLElement | undefined) {
  const controller = linkedController(signal);
  const refresh = {
    signal: controller.signal,
    isDue: false,
    stop() {
      clearTimeout(timer);
      controller.abort();
    },
  };
  const refreshIfDue = () => {
    const isInInput = input?.matches(':focus-within');
    if (Date.now() + CLOCK_GRAIN_MS < dueAt || document.hidden || isInInput) return;
    refresh.isDue = true;
    controller.abort();
  };
  const timer = setTimeout(refreshIfDue, Math.max(dueAt - Date.now(), MIN_REFRESH_MS));
  const options = { signal: refresh.signal };
  document.addEventListener('visibilitychange', refreshIfDue, options);
  // On the input itself: the document does not see focus that moves within one shadow root.
  input?.addEventListener('focusout', refreshIfDue, options);
  // A machine that was asleep has not counted the time.
  addEventListener('focus', refreshIfDue, options);
  return refresh;
}
