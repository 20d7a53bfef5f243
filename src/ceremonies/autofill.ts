import { PasskeyError } from '../errors/passkey-error.js';
import type {
  AuthenticationResult,
  RelyingParty,
  RequestParams,
} from '../relying-party/relying-party.js';
import { conditionalMediationAvailable } from '../webauthn/client-capabilities.js';
import { supportError } from '../webauthn/support.js';
import type { Taker, Turn } from './coordinator.js';
import { holdOptions } from './prepared-options.js';
import { trackState } from './state.js';
import type { CeremonyState, ExtensionResults } from './types.js';
import { takeTurn } from './take-turn.js';
import { tell } from './tell.js';
import { toResult, verifyAnswer } from './verify-answer.js';
import { waitForPick } from './wait-for-pick.js';

export interface AutofillOptions {
  /** The username input: of several autofills on a page, the one last focused is offered. */
  input?: HTMLInputElement;
  /** Sent with every request. */
  params?: RequestParams;
  /** Ends autofill for good. */
  signal?: AbortSignal;
  /** Autofill begins, or ceases, to offer passkeys. */
  onPendingChange?: (pending: boolean) => void;
  /** The user has picked a passkey. Return `false` to drop it; autofill then arms again. */
  onPick?: () => boolean | void;
  /**
   * From the pick on: `verifying`, then `complete`, which ends autofill, or `failed` or, after an
   * abort, `idle`, from which it arms again.
   */
  onStateChange?: (state: CeremonyState<AuthenticationResult>) => void;
  /** The user is signed in, and autofill over. */
  onResult?: (result: AuthenticationResult & ExtensionResults) => void;
  /** A pick has failed; autofill arms again. */
  onError?: (error: PasskeyError) => void;
}

/** Failed picks in a row after which autofill rests until the user does something. */
const PATIENCE = 3;

const ceremony = 'authentication';
const mediation = 'conditional';

/**
 * Offers passkeys in the browser's autofill of an input whose `autocomplete` ends in `webauthn`,
 * and verifies the one that the user picks. Waits while another ceremony is under way or the
 * page is in the back-forward cache, and arms itself again after a failure, not after a success.
 * What fails before a pick goes to the console alone, and autofill rests until the user does
 * something.
 * @returns when it is over: after a success, after `signal`, or at once where the browser has no
 *   conditional mediation. Never rejects.
 * @see https://www.w3.org/TR/webauthn-3/#enum-credentialrequestoptions-mediation
 */
export async function autofill(relyingParty: RelyingParty, options: AutofillOptions) {
  const { input, params, signal, onPendingChange, onPick, onStateChange, onResult, onError } =
    options;
  if (supportError(ceremony) || !(await conditionalMediationAvailable())) return;

  let turn: Turn = input?.matches(':focus') ? 'autofill' : 'standby';
  let attempt = new AbortController();
  let holding = false;
  let resting = false;
  let failures = 0;

  signal?.addEventListener('abort', () => attempt.abort());
  const onFocus = (event: Event) => {
    const isMine = event.composedPath()[0] === input;
    if (isMine) turn = 'autofill';
    // Whoever rests tries anew; whoever waits does so in their own input alone, as nobody is called
    // up after a success.
    if (resting || (isMine && !holding)) attempt.abort();
  };
  document.addEventListener('focusin', onFocus, { signal });
  for (const sign of ['pointerdown', 'keydown', 'pageshow', 'visibilitychange']) {
    addEventListener(sign, () => resting && !document.hidden && attempt.abort(), { signal });
  }

  while (!signal?.aborted) {
    attempt = new AbortController();
    const dispatch = trackState({ ceremony, mediation }, onStateChange);
    let picked = false;
    try {
      const pick = await takeTurn(turn, ceremony, attempt.signal, async (signal) => {
        holding = true;
        const onArmed = () => tell(onPendingChange, true);
        const pick = await waitForPick(relyingParty, { params, input, signal, onArmed });
        tell(onPendingChange, false);
        picked = true;
        if (tell(onPick) === false) throw new PasskeyError('aborted');
        dispatch({ status: 'verifying' });
        return pick;
      });
      // From now on nothing but a click may take its place: the user has chosen.
      const outcome = await takeTurn('modal', ceremony, attempt.signal, (signal) => {
        holdOptions(relyingParty, signal);
        const verify = relyingParty.verifyAuthentication.bind(relyingParty);
        return verifyAnswer(verify, pick, pick.options, params, { signal, dispatch });
      });
      dispatch({ status: 'complete', result: outcome.result });
      tell(onResult, toResult(outcome));
      return;
    } catch (thrown) {
      const error = thrown as PasskeyError;
      dispatch({ status: 'failed', error });
      tell(onPendingChange, false);
      holding = false;

      const takenBy: unknown =
        error.code === 'aborted' && (error.cause as Error | undefined)?.cause;
      if (takenBy === ('autofill' satisfies Taker)) turn = 'standby';
      const hidden = takenBy === ('pagehide' satisfies Taker);
      if (!hidden && (takenBy || attempt.signal.aborted)) continue;
      if (picked && error.code !== 'aborted') tell(onError, error);
      // Not the error itself: its cause may quote what the relying party knows of the user.
      if (!picked && !hidden) {
        console.warn(`passkey-elements: autofill rests, ${error.code}:`, error.message);
      }
      if (!picked || ++failures === PATIENCE) {
        failures = 0;
        resting = true;
        await new Promise((wake) => attempt.signal.addEventListener('abort', wake));
        resting = false;
      }
    }
  }
}
