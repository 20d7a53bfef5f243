import type { PasskeyErrorCode } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import type { RelyingParty } from '../relying-party/relying-party.js';
import { linkedController } from '../webauthn/linked-controller.js';
import { verifyAuthentication } from './authentication.js';
import { withExtensionResults } from './ceremony.js';
import { waitForPick } from './conditional-request.js';
import type { Preemptor, Turn } from './coordinator.js';
import { notify } from './notify.js';
import { blockPrefetch } from './prepared-options.js';
import { trackState } from './state.js';
import { runInTurn } from './turn.js';
import type { AutofillOptions } from './types.js';

const ceremony = 'authentication';
const mediation = 'conditional';

/**
 * The least time until the next attempt after failures before a pick, in milliseconds: none after
 * the first, this after the second, doubled after each that follows.
 */
const BACKOFF_MS = 1000;
const MAX_BACKOFF_MS = 3_600_000;

/** After every third failed pick autofill does not start again by itself. */
const PICKS_PER_ROUND = 3;

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
type Phase = 'waiting' | 'requesting' | 'pending' | 'verifying' | 'suspended';

/** What follows a failure. `suspendMs` is the least time until the next attempt. */
type Decision = 'start-again' | 'stop' | { suspendMs: number };

/** Offers passkeys until the user has signed in with one, or autofill is over for another reason. */
export async function runAutofillSession(
  relyingParty: RelyingParty,
  options: AutofillOptions,
): Promise<void> {
  const { input, params, onPendingChange, onPick, onStateChange, onResult, onError } = options;
  const session = linkedController(options.signal);
  const { signal } = session;
  let phase: Phase = 'waiting';
  /** The kind of the next turn. */
  let turn: Turn = input?.matches(':focus-within') ? 'autofill' : 'standby';
  /** Aborted to start again. */
  let attempt = new AbortController();
  /** Ends a suspension. */
  let resume = () => {};
  let failuresBeforePick = 0;
  let failedPicks = 0;
  let isPending = false;

  const setPending = (pending: boolean) => {
    if (pending === isPending) return;
    isPending = pending;
    notify(onPendingChange, pending);
  };

  /** Offers passkeys once, and signs in with the one that the user picks. */
  const offerOnce = async (): Promise<Decision> => {
    attempt = linkedController(signal);
    phase = 'waiting';
    const dispatch = trackState({ ceremony, mediation }, onStateChange);
    try {
      const picked = await runInTurn(turn, ceremony, attempt.signal, async (turnSignal) => {
        phase = 'requesting';
        const passkey = await waitForPick(relyingParty, {
          params,
          input,
          signal: turnSignal,
          onPendingChange: (pending) => {
            phase = pending ? 'pending' : 'requesting';
            setPending(pending);
          },
        });
        setPending(false);
        phase = 'verifying';
        failuresBeforePick = 0;
        if (notify(onPick) === false) throw new PasskeyError('aborted');
        dispatch({ status: 'verifying' });
        return passkey;
      });
      // Modal from here on: no other autofill takes over from what the user has chosen.
      const outcome = await runInTurn('modal', ceremony, attempt.signal, (turnSignal) => {
        blockPrefetch(relyingParty, turnSignal);
        return verifyAuthentication(relyingParty, picked, picked.options, params, turnSignal);
      });
      dispatch({ status: 'complete', result: outcome.result });
      notify(onResult, withExtensionResults(outcome));
      return 'stop';
    } catch (thrown) {
      // runInTurn() throws only PasskeyErrors.
      const error = thrown as PasskeyError;
      dispatch({ status: 'failed', error });
      setPending(false);
      return decide(error);
    }
  };

  /** The one decision after a failed attempt; the phase says how far it came. */
  const decide = (error: PasskeyError): Decision => {
    const { code, retryAfter = 0 } = error;
    if (signal.aborted) return 'stop';
    const preemptor = preemptorOf(error);
    if (preemptor === 'pagehide') return { suspendMs: 0 };
    if (preemptor === 'autofill') turn = 'standby';
    if (preemptor || attempt.signal.aborted) return 'start-again';

    if (phase === 'verifying') {
      if (code !== 'aborted') notify(onError, error);
      failedPicks += 1;
      const isLastOfRound = failedPicks % PICKS_PER_ROUND === 0;
      return isLastOfRound || retryAfter ? suspendFor(0, retryAfter) : 'start-again';
    }
    const isPermanent = phase === 'pending' && permanent.includes(code);
    warnOnce(relyingParty, error, isPermanent);
    if (isPermanent) return 'stop';
    failuresBeforePick += 1;
    const backoff = failuresBeforePick === 1 ? 0 : BACKOFF_MS * 2 ** (failuresBeforePick - 2);
    return suspendFor(backoff, retryAfter);
  };

  /** Waits until the user has done something, and `delay` milliseconds at least. */
  const suspend = async (delay: number): Promise<void> => {
    const resumeAt = Date.now() + delay;
    let timer: ReturnType<typeof setTimeout> | undefined;
    phase = 'suspended';
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
      resume = () => (timer ??= setTimeout(resolve, resumeAt - Date.now()));
    });
    clearTimeout(timer);
  };

  const onActivity = () => {
    if (phase === 'suspended' && !document.hidden) resume();
  };
  const onInputFocus = () => {
    turn = 'autofill';
    if (phase === 'waiting') attempt.abort();
    else onActivity();
  };
  input?.addEventListener('focusin', onInputFocus, { signal });
  for (const activity of ['focusin', 'keydown', 'pageshow', 'pointerdown', 'visibilitychange']) {
    addEventListener(activity, onActivity, { signal });
  }

  // A preset that requires a username, which autofill has not, can be registered at any time.
  while (!signal.aborted && !relyingParty.requiresUsername) {
    const decision = await offerOnce();
    attempt.abort();
    if (decision === 'stop') session.abort();
    else if (decision !== 'start-again') await suspend(decision.suspendMs);
  }
}

const suspendFor = (backoff: number, retryAfter: number): Decision => ({
  suspendMs: Math.min(Math.max(backoff, retryAfter * 1000), MAX_BACKOFF_MS),
});

/** What ended the turn of a ceremony that was aborted, unless its caller did. */
function preemptorOf({ code, cause }: PasskeyError): Preemptor | undefined {
  if (code !== 'aborted' || !(cause instanceof Error)) return undefined;
  const preemptors: Preemptor[] = ['modal', 'creation', 'autofill', 'pagehide'];
  return preemptors.find((each) => each === cause.cause);
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
