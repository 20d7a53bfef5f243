import type { PasskeyErrorCode } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import type { RelyingParty } from '../relying-party/relying-party.js';
import { linkedController } from '../webauthn/linked-controller.js';
import { verifyAuthentication } from './authentication.js';
import { withExtensionResults } from './ceremony.js';
import { waitForPick } from './conditional-request.js';
import type { Preemptor, Turn } from './coordinator.js';
import { notify } from './notify.js';
import { holdOptions } from './prepared-options.js';
import { trackState } from './state.js';
import { runInTurn } from './turn.js';
import type { AutofillOptions } from './types.js';

const ceremony = 'authentication';
const mediation = 'conditional';

/** The backoff after the second failure before a pick, in milliseconds. It doubles each time. */
const BACKOFF_MS = 1000;
const MAX_BACKOFF_MS = 3_600_000;

/** After so many failed picks in a row autofill does not start again by itself. */
const MAX_FAILED_PICKS = 3;

/** Failures of the browser call that another attempt meets again. */
const permanent: readonly PasskeyErrorCode[] = [
  'blocked-by-policy',
  'insecure-context',
  'invalid-options',
  'rp-id-mismatch',
  'unsupported',
];

/**
 * - `waiting`: for its turn on the page
 * - `requesting`: the options are requested
 * - `pending`: the browser offers passkeys
 * - `verifying`: the user has picked one
 * - `suspended`: after a failure, until the user does something
 */
type SessionState = 'waiting' | 'requesting' | 'pending' | 'verifying' | 'suspended';

/** What follows a failure. The delay, in milliseconds, is the least until the next attempt. */
type Decision = 'start-again' | 'stop' | { backOff: number };

/** Offers passkeys until the user has signed in with one, or autofill is over for another reason. */
export async function runAutofillSession(
  relyingParty: RelyingParty,
  options: AutofillOptions,
): Promise<void> {
  const { input, params, onPendingChange, onPick, onStateChange, onResult, onError } = options;
  const session = linkedController(options.signal);
  let state: SessionState = 'waiting';
  let turn: Turn = input?.matches(':focus-within') ? 'autofill' : 'standby';
  /** Aborted to start again. */
  let attempt = session;
  let resume = () => {};
  let failedRequests = 0;
  let failedPicks = 0;

  /** Offers passkeys once, and signs in with the one that the user picks. */
  const signIn = async (): Promise<Decision> => {
    attempt = linkedController(session.signal);
    state = 'waiting';
    const dispatch = trackState({ ceremony, mediation }, onStateChange);
    try {
      const pick = await runInTurn(turn, ceremony, attempt.signal, async (signal) => {
        state = 'requesting';
        const onPending = () => {
          state = 'pending';
          notify(onPendingChange, true);
        };
        const pick = await waitForPick(relyingParty, { params, input, signal, onPending });
        notify(onPendingChange, false);
        state = 'verifying';
        failedRequests = 0;
        if (notify(onPick) === false) throw new PasskeyError('aborted');
        dispatch({ status: 'verifying' });
        return pick;
      });
      // From here on only a newer user action takes over: the user has chosen.
      const outcome = await runInTurn('modal', ceremony, attempt.signal, (signal) => {
        holdOptions(relyingParty, signal);
        return verifyAuthentication(relyingParty, pick, pick.options, params, signal);
      });
      dispatch({ status: 'complete', result: outcome.result });
      notify(onResult, withExtensionResults(outcome));
      return 'stop';
    } catch (thrown) {
      // runInTurn() throws nothing else.
      const error = thrown as PasskeyError;
      dispatch({ status: 'failed', error });
      notify(onPendingChange, false);
      return decide(error);
    }
  };

  /** The one decision after a failed attempt, whose state says how far it came. */
  const decide = (error: PasskeyError): Decision => {
    const { code, retryAfter = 0 } = error;
    if (session.signal.aborted) return 'stop';
    const preemptor = code === 'aborted' && preemptorOf(error);
    if (preemptor === 'pagehide') return { backOff: 0 };
    if (preemptor === 'autofill') turn = 'standby';
    if (preemptor || attempt.signal.aborted) return 'start-again';

    if (state === 'verifying') {
      if (code !== 'aborted') notify(onError, error);
      failedPicks += 1;
      if (failedPicks % MAX_FAILED_PICKS && !retryAfter) return 'start-again';
      return { backOff: retryAfter * 1000 };
    }
    const isPermanent = state === 'pending' && permanent.includes(code);
    warnOnce(relyingParty, error, isPermanent);
    if (isPermanent) return 'stop';
    const backOff = failedRequests && BACKOFF_MS * 2 ** (failedRequests - 1);
    failedRequests += 1;
    return { backOff: Math.min(Math.max(backOff, retryAfter * 1000), MAX_BACKOFF_MS) };
  };

  /** Waits until the user has done something, and `delay` milliseconds at least. */
  const suspend = async (delay: number): Promise<void> => {
    const resumeAt = Date.now() + delay;
    let timer: ReturnType<typeof setTimeout> | undefined;
    state = 'suspended';
    await new Promise<void>((resolve) => {
      session.signal.addEventListener('abort', () => resolve());
      resume = () => (timer ??= setTimeout(resolve, resumeAt - Date.now()));
    });
    clearTimeout(timer);
  };

  const { signal } = session;
  const onActivity = () => {
    if (state === 'suspended' && !document.hidden) resume();
  };
  const onInputFocus = () => {
    turn = 'autofill';
    if (state === 'waiting') attempt.abort();
    else onActivity();
  };
  input?.addEventListener('focusin', onInputFocus, { signal });
  for (const activity of ['focusin', 'keydown', 'pageshow', 'pointerdown', 'visibilitychange']) {
    addEventListener(activity, onActivity, { signal });
  }

  while (!signal.aborted) {
    const decision = await signIn();
    attempt.abort();
    if (decision === 'stop') session.abort();
    else if (decision !== 'start-again') await suspend(decision.backOff);
  }
}

/** What ended the turn of a ceremony that was aborted, unless its caller did. */
function preemptorOf({ cause }: PasskeyError): Preemptor | undefined {
  const isPreempted = cause instanceof Error && typeof cause.cause === 'string';
  return isPreempted ? (cause.cause as Preemptor) : undefined;
}

const warnings = new WeakMap<RelyingParty, Set<string>>();

/** Logs each cause once. Not the error itself: its cause may quote data of the user. */
function warnOnce(relyingParty: RelyingParty, error: PasskeyError, isPermanent: boolean): void {
  const { code, message } = error;
  const known = warnings.get(relyingParty) ?? new Set();
  warnings.set(relyingParty, known);
  if (known.has(code + message)) return;
  known.add(code + message);
  const what = isPermanent ? 'stopped' : 'suspended until the user does something';
  console.warn(`passkey-elements: autofill is ${what}, ${code}:`, message);
}
