import type { RelyingParty, RequestParams } from '../relying-party/relying-party.js';
import type { CredentialResult } from '../webauthn/credential-to-json.js';
import { getCredential } from '../webauthn/credentials.js';
import { linkedController } from '../webauthn/linked-controller.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../webauthn/types.js';
import { authenticationOptionsRequest } from './authentication.js';
import { offerOptions, takeOptions } from './prepared-options.js';
import type { FreshOptions } from './prepared-options.js';

/** The passkey that the user picked in autofill, and the options that it answers. */
export interface PickedPasskey extends CredentialResult<AuthenticationResponseJSON> {
  options: FreshOptions<PublicKeyCredentialRequestOptionsJSON>;
}

export interface ConditionalRequest {
  params: RequestParams | undefined;
  input: HTMLElement | undefined;
  signal: AbortSignal;
  /** Called with `true` before each browser call, and `false` before the challenge is refreshed. */
  onPendingChange(pending: boolean): void;
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
  { params, input, signal, onPendingChange }: ConditionalRequest,
): Promise<PickedPasskey> {
  const request = authenticationOptionsRequest(relyingParty, { params }, mediation);
  for (;;) {
    const options = await takeOptions(relyingParty, request, signal);
    // The browser offers all passkeys of the RP ID, whatever the relying party allows.
    const publicKey = { ...options.publicKey, allowCredentials: [] };
    const withdrawOffer = offerOptions(relyingParty, request, options, signal);
    const refresh = scheduleRefresh(options.freshUntil, signal, input);
    onPendingChange(true);
    try {
      const response = await getCredential(publicKey, { mediation, signal: refresh.signal });
      withdrawOffer();
      return { ...response, options };
    } catch (error) {
      // After any other end the offer stands: the click that ended it takes the options.
      if (!refresh.hasFired) throw error;
      withdrawOffer();
      onPendingChange(false);
    } finally {
      refresh.stop();
    }
  }
}

/** A signal that is aborted with `signal`, and when it is time for another challenge. */
function scheduleRefresh(dueAt: number, signal: AbortSignal, input: HTMLElement | undefined) {
  const controller = linkedController(signal);
  const refresh = {
    signal: controller.signal,
    hasFired: false,
    stop() {
      clearTimeout(timer);
      controller.abort();
    },
  };
  const refreshIfDue = () => {
    const isInInput = input?.matches(':focus-within');
    if (Date.now() + CLOCK_GRAIN_MS < dueAt || document.hidden || isInInput) return;
    refresh.hasFired = true;
    controller.abort();
  };
  const timer = setTimeout(refreshIfDue, Math.max(dueAt - Date.now(), MIN_REFRESH_MS));
  const listenerOptions = { signal: refresh.signal };
  document.addEventListener('visibilitychange', refreshIfDue, listenerOptions);
  // On the input itself: the document does not see focus that moves within one shadow root.
  input?.addEventListener('focusout', refreshIfDue, listenerOptions);
  // A machine that was asleep has not counted the time.
  addEventListener('focus', refreshIfDue, listenerOptions);
  return refresh;
}
