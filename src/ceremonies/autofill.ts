import type { PasskeyErrorCode } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import type {
  AuthenticationResult,
  RelyingParty,
  RequestParams,
} from '../relying-party/relying-party.js';
import { conditionalMediationAvailable } from '../webauthn/client-capabilities.js';
import { linkedController } from '../webauthn/linked-controller.js';
import { supportError } from '../webauthn/support.js';
import { withExtensionResults } from './ceremony.js';
import { waitForPick } from './conditional-request.js';
import type { Preemptor, Turn } from './coordinator.js';
import { notify } from './notify.js';
import { holdOptions } from './prepared-options.js';
import { trackState } from './state.js';
import { runInTurn } from './turn.js';
import type { CeremonyState, ExtensionResults } from './types.js';
import { verifyCredential } from './verification.js';

/** Options of `autofill()`. */
export interface AutofillOptions {
  /** The username input. Of several on a page, the one that had focus last offers passkeys. */
  input?: HTMLElement | undefined;
  /** Sent with every request. Any JSON object; none by default. */
  params?: RequestParams | undefined;
  /** Ends autofill for good, in any state. */
  signal?: AbortSignal | undefined;
  /** Called with `true` when the browser starts to offer passkeys, and `false` when it stops. */
  onPendingChange?: ((pending: boolean) => void) | undefined;
  /** Called when the user has picked a passkey. Return `false` to drop it; autofill starts again. */
  onPick?: (() => boolean | void) | undefined;
  /**
   * Called from the pick on: `verifying`, then `complete`, which ends autofill, or `failed` or,
   * after an abort, `idle`, after which it starts again.
   */
  onStateChange?: ((state: CeremonyState<AuthenticationResult>) => void) | undefined;
  /** Called when the user has signed in. Autofill is over. */
  onResult?: ((result: AuthenticationResult & ExtensionResults) => void) | undefined;
  /** Called when a pick has failed. Autofill starts again. */
  onError?: ((error: PasskeyError) => void) | undefined;
}

/**
 * Offers passkeys in the browser's autofill of an input whose `autocomplete` ends with `webauthn`,
 * and verifies the one that the user picks. Waits while another ceremony runs, and while the page
 * is in the back-forward cache. After a failure it starts again or, if nobody has picked, backs off
 * until the user does something; it stops if the failure is permanent. After a success it is over.
 * Failures before a pick are only logged.
 * @returns when it is over: after a success, an abort or a permanent failure, or at once where the
 *   browser has no conditional mediation. Never rejects.
 * @see https://www.w3.org/TR/webauthn-3/#enum-credentialrequestoptions-mediation
 */
export async function autofill(
  relyingParty: RelyingParty,
  options: AutofillOptions = {},
): Promise<void> {
  if (supportError(ceremony) || !(await conditionalMediationAvailable())) return;
  await new AutofillSession(relyingParty, options).run();
}

const ceremony = 'authentication';
const mediation = 'conditional';

/** The backoff after the second failure before a pick, in milliseconds. It doubles each time. */
const BACKOFF_MS = 1000;
const MAX_BACKOFF_MS = 300_000;

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

class AutofillSession {
  readonly #relyingParty: RelyingParty;
  readonly #options: AutofillOptions;
  /** Aborted when autofill is over. */
  readonly #session: AbortController;
  #state: SessionState = 'waiting';
  #turn: Turn;
  /** Aborted to start again. */
  #attempt = new AbortController();
  #resume?: () => void;
  #failedRequests = 0;
  #failedPicks = 0;

  constructor(relyingParty: RelyingParty, options: AutofillOptions) {
    this.#relyingParty = relyingParty;
    this.#options = options;
    this.#session = linkedController(options.signal);
    this.#turn = options.input?.matches(':focus-within') ? 'autofill' : 'standby';
  }

  async run(): Promise<void> {
    const { signal } = this.#session;
    this.#listen(signal);
    while (!signal.aborted) {
      const decision = await this.#signIn();
      if (decision === 'stop') this.#session.abort();
      else if (decision !== 'start-again') await this.#suspend(decision.backOff);
    }
  }

  /** Offers passkeys once, and signs in with the one that the user picks. */
  async #signIn(): Promise<Decision> {
    const { onPendingChange, onStateChange, onResult } = this.#options;
    this.#attempt = linkedController(this.#session.signal);
    const { signal } = this.#attempt;
    const dispatch = trackState({ ceremony, mediation }, onStateChange);
    this.#state = 'waiting';
    try {
      const pick = await runInTurn(this.#turn, ceremony, signal, async (turn) => {
        const pick = await this.#waitForPick(turn);
        dispatch({ status: 'verifying' });
        return pick;
      });
      // From here on only a newer user action takes over: the user has chosen.
      const outcome = await runInTurn('modal', ceremony, signal, (turn) =>
        this.#verify(pick, turn),
      );
      dispatch({ status: 'complete', result: outcome.result });
      notify(onResult, withExtensionResults(outcome));
      return 'stop';
    } catch (thrown) {
      // runInTurn() throws nothing else.
      const error = thrown as PasskeyError;
      dispatch({ status: 'failed', error });
      notify(onPendingChange, false);
      return this.#decide(error);
    } finally {
      this.#attempt.abort();
    }
  }

  async #waitForPick(turn: AbortSignal) {
    const { input, params, onPendingChange, onPick } = this.#options;
    this.#state = 'requesting';
    const pick = await waitForPick(this.#relyingParty, {
      params,
      input,
      signal: turn,
      onPending: () => {
        this.#state = 'pending';
        notify(onPendingChange, true);
      },
    });
    notify(onPendingChange, false);
    this.#state = 'verifying';
    this.#failedRequests = 0;
    if (notify(onPick) === false) throw new PasskeyError('aborted');
    return pick;
  }

  async #verify(pick: Awaited<ReturnType<typeof waitForPick>>, turn: AbortSignal) {
    const { credential, clientExtensionResults, options } = pick;
    const { publicKey, state } = options;
    const { params } = this.#options;
    holdOptions(this.#relyingParty, turn);
    const result = await verifyCredential(
      () =>
        this.#relyingParty.verifyAuthentication({ credential, params, state }, { signal: turn }),
      { id: credential.id, rpId: publicKey.rpId },
      turn,
    );
    return { result, clientExtensionResults };
  }

  /** The one decision after a failed attempt, whose state says how far it came. */
  #decide(error: PasskeyError): Decision {
    const { code, retryAfter = 0 } = error;
    if (this.#session.signal.aborted) return 'stop';
    const preemptor = code === 'aborted' ? preemptorOf(error) : undefined;
    if (preemptor === 'pagehide') return { backOff: 0 };
    if (preemptor === 'autofill') this.#turn = 'standby';
    if (preemptor || this.#attempt.signal.aborted) return 'start-again';

    if (this.#state === 'verifying') {
      if (code !== 'aborted') notify(this.#options.onError, error);
      this.#failedPicks += 1;
      if (this.#failedPicks < MAX_FAILED_PICKS && !retryAfter) return 'start-again';
      this.#failedPicks = 0;
      return { backOff: retryAfter * 1000 };
    }
    const isPermanent = this.#state === 'pending' && permanent.includes(code);
    warnOnce(this.#relyingParty, error, isPermanent);
    if (isPermanent) return 'stop';
    const backOff = this.#failedRequests ? BACKOFF_MS * 2 ** (this.#failedRequests - 1) : 0;
    this.#failedRequests += 1;
    return { backOff: Math.max(Math.min(backOff, MAX_BACKOFF_MS), retryAfter * 1000) };
  }

  /** Waits until the user has done something, and `delay` milliseconds at least. */
  async #suspend(delay: number): Promise<void> {
    const { signal } = this.#session;
    const resumeAt = Date.now() + delay;
    this.#state = 'suspended';
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve());
      this.#resume = () => (timer ??= setTimeout(resolve, resumeAt - Date.now()));
    });
    clearTimeout(timer);
  }

  #listen(signal: AbortSignal): void {
    const { input } = this.#options;
    input?.addEventListener('focusin', () => this.#onInputFocus(), { signal });
    const resume = () => {
      if (this.#state === 'suspended' && !document.hidden) this.#resume?.();
    };
    for (const sign of ['focusin', 'keydown', 'pageshow', 'pointerdown', 'visibilitychange']) {
      addEventListener(sign, resume, { signal });
    }
  }

  /** The input that had focus last offers passkeys. */
  #onInputFocus(): void {
    this.#turn = 'autofill';
    if (this.#state === 'waiting') this.#attempt.abort();
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
