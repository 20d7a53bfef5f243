import type {
  AuthenticationOptionsRequest,
  Options,
  RelyingParty,
} from '../relying-party/relying-party.js';
import type { CredentialResult } from '../webauthn/credential-to-json.js';
import { getCredential } from '../webauthn/credentials.js';
import { linkedController } from '../webauthn/linked-controller.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../webauthn/types.js';
import { authenticationKey } from './authentication.js';
import { freshUntil } from './freshness.js';
import { lendOptions, takeOptions } from './prepared-options.js';

/** The passkey that the user picked, and the options that it answers. */
export interface Pick extends CredentialResult<AuthenticationResponseJSON> {
  options: Options<PublicKeyCredentialRequestOptionsJSON>;
}

export interface PickRequest {
  params: AuthenticationOptionsRequest['params'];
  input?: HTMLInputElement;
  signal: AbortSignal;
  /** The browser offers passkeys from now on. */
  onArmed(): void;
}

/** The least time between two refreshes, in milliseconds, whatever the relying party says. */
const LEAST_REFRESH = 1000;

/** By how much a browser may round its clock, in milliseconds: Firefox does, against recognition. */
const CLOCK_GRAIN = 100;

const mediation = 'conditional';

/**
 * Has the browser offer passkeys until the user picks one. Before the challenge ends it asks with
 * another, but neither while the user is in the input nor while they do not see the page.
 * @throws PasskeyError, or what the relying party threw
 */
export async function waitForPick(
  relyingParty: RelyingParty,
  { params, input, signal, onArmed }: PickRequest,
): Promise<Pick> {
  const request = { mediation, params } as const;
  const key = authenticationKey(request);
  for (;;) {
    const options = await takeOptions(
      relyingParty,
      key,
      (context) => relyingParty.authenticationOptions(request, context),
      signal,
    );
    const publicKey = { ...options.publicKey, allowCredentials: [] };
    const endLoan = lendOptions(relyingParty, key, options, signal);
    const refresh = refreshSignal(freshUntil(options), signal, input);
    onArmed();
    try {
      const answer = await getCredential(publicKey, { mediation, signal: refresh.signal });
      endLoan();
      return { ...answer, options };
    } catch (error) {
      if (!refresh.isDue) throw error;
      endLoan();
    } finally {
      refresh.end();
    }
  }
}

/** A signal that follows `signal`, and is aborted when it is time for another challenge. */
function refreshSignal(dueAt: number, signal: AbortSignal, input?: HTMLInputElement) {
  const refresh = linkedController(signal);
  const state = {
    signal: refresh.signal,
    isDue: false,
    end() {
      clearTimeout(timer);
      refresh.abort();
    },
  };
  const refreshIfDue = () => {
    if (Date.now() + CLOCK_GRAIN < dueAt || document.hidden || input?.matches(':focus')) return;
    state.isDue = true;
    refresh.abort();
  };
  const timer = setTimeout(refreshIfDue, Math.max(dueAt - Date.now(), LEAST_REFRESH));
  const options = { signal: refresh.signal };
  document.addEventListener('visibilitychange', refreshIfDue, options);
  document.addEventListener('focusout', refreshIfDue, options);
  // A machine that slept has not counted the time.
  addEventListener('focus', refreshIfDue, options);
  return state;
}
