import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isBusy } from '../ceremonies/state.js';
import type {
  CeremonyOptions,
  CeremonyResult,
  CeremonyState,
  ExtensionResults,
} from '../ceremonies/types.js';
import type { Ceremony } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';
import type { Mediation } from '../webauthn/credential-request.js';
import { supportError } from '../webauthn/support.js';
import {
  PasskeyErrorEvent,
  PasskeyStartEvent,
  PasskeyStateChangeEvent,
  PasskeySuccessEvent,
} from './ceremony-events.js';
import { setCustomState } from './custom-state.js';
import { sameOriginURL } from './same-origin.js';

/** What the controller requires of its element. */
export interface CeremonyHost<Result> extends ReactiveControllerHost, HTMLElement {
  internals?: ElementInternals;
  ceremony: Ceremony;
  /** Runs the ceremony; rejects with a PasskeyError, also before its first state. */
  run(options: CeremonyOptions<Result>, mediation: Mediation): Promise<Result & ExtensionResults>;
  userMessage(error: PasskeyError): string;
  /** Where to go after success, unless the relying party says. */
  successUrl?: string | undefined;
  /** A ceremony that the user has noticed has failed; called before `passkey-error` fires. */
  onFailure(error: PasskeyError): void;
}

type ElementState<Result> = CeremonyState<Result> | { status: 'unsupported' };

/** A ceremony from its `passkey-start` to its end. */
interface Run<Result> {
  abort: AbortController;
  startedAt: number;
  /** The user notices it only if it succeeds: neither its states nor its failure show. */
  silent: boolean;
  result?: Promise<(Result & ExtensionResults) | undefined>;
}

/** Connects ceremonies to an element: its state, its events and the navigation after a success. */
export class CeremonyController<Result extends CeremonyResult> implements ReactiveController {
  readonly #host: CeremonyHost<Result>;
  #run?: Run<Result>;

  state: ElementState<Result> = { status: 'idle' };

  constructor(host: CeremonyHost<Result>) {
    this.#host = host;
    host.addController(this);
  }

  get busy(): boolean {
    return isBusy(this.state);
  }

  /** Whether a ceremony runs, from its `passkey-start` on. */
  get running(): boolean {
    return !!this.#run;
  }

  /** Whether `start()` joins the ceremony that runs. */
  get joins(): boolean {
    const { status } = this.state;
    // A prompt may never settle, for example under an extension's own API: a new start replaces it.
    return !!this.#run && !this.#run.silent && status !== 'prompting';
  }

  hostConnected(): void {
    setCustomState(this.#host.internals, this.state.status, true);
    addEventListener('focus', this.checkSupport);
    addEventListener('pageshow', this.#onPageShow);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.checkSupport);
    removeEventListener('pageshow', this.#onPageShow);
    // A move within the page disconnects and connects in one task, and ends nothing.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.cancel();
      this.reset();
    });
  }

  /** Support can change while the page is open: an extension loads, a policy is lifted. */
  readonly checkSupport = (): void => {
    const error = supportError(this.#host.ceremony);
    const { status } = this.state;
    if (!error === (status !== 'unsupported') || this.busy) return;
    // A developer cannot fix a browser that is too old.
    if (error && error.code !== 'unsupported') console.warn(`passkey-elements: ${error.message}`);
    this.#enter({ status: error ? 'unsupported' : 'idle' });
  };

  /** The back-forward cache restores the page as the user left it, for example signed in. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.reset();
  };

  /** Starts a ceremony; joins one that runs, unless the browser prompts. Never rejects. */
  async start(): Promise<(Result & ExtensionResults) | undefined> {
    if (this.joins) return this.#run?.result;
    const run = this.#begin('optional', new AbortController());
    return run && (run.result = this.#perform(run, 'optional'));
  }

  /** Starts a ceremony that the user notices only if it succeeds. */
  startSilently(): void {
    const run = this.#run ? undefined : this.#begin('conditional', new AbortController());
    if (!run) return;
    run.silent = true;
    void this.#perform(run, 'conditional');
  }

  /**
   * Takes over the ceremony of a passkey that was picked in autofill, which `abort` ends.
   * @returns what takes its states; `undefined` if the page cancelled `passkey-start`
   */
  startPicked(abort: AbortController): ((state: CeremonyState<Result>) => void) | undefined {
    const run = this.#begin('conditional', abort);
    return run && ((state) => this.#follow(run, state));
  }

  /** Ends the ceremony that runs, without an event other than the change to `idle`. */
  cancel(): void {
    if (!this.#run) return;
    this.#abort();
    if (this.busy) this.#enter({ status: 'idle' });
  }

  #abort(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.abort.abort(new DOMException('The ceremony was cancelled.', 'AbortError'));
  }

  /** Returns to `idle` from a success or a failure. */
  reset(): void {
    if (/complete|failed/.test(this.state.status)) this.#enter({ status: 'idle' });
  }

  /** Announces a ceremony, which ends the one before it; `undefined` if the page prevents that. */
  #begin(mediation: Mediation, abort: AbortController): Run<Result> | undefined {
    const run = { abort, startedAt: performance.now(), silent: false };
    const { ceremony } = this.#host;
    if (!this.#host.dispatchEvent(new PasskeyStartEvent({ ceremony, mediation }))) return undefined;
    this.#abort();
    return (this.#run = run);
  }

  async #perform(
    run: Run<Result>,
    mediation: Mediation,
  ): Promise<(Result & ExtensionResults) | undefined> {
    const onStateChange = (state: CeremonyState<Result>): void => this.#follow(run, state);
    try {
      return await this.#host.run({ signal: run.abort.signal, onStateChange }, mediation);
    } catch (error) {
      // Ignored where a state has already said so.
      const { ceremony } = this.#host;
      onStateChange({ status: 'failed', error: error as PasskeyError, ceremony, mediation });
      return undefined;
    }
  }

  /** Takes over a state of the ceremony that runs. */
  #follow(run: Run<Result>, state: CeremonyState<Result>): void {
    if (this.#run !== run) return;
    if (!run.silent || state.status === 'complete') this.#enter(state);
    if (isBusy(state)) return;
    // In the listeners of the last event the element can be started again.
    this.#run = undefined;
    this.#announceEnd(run, state);
  }

  #enter(state: ElementState<Result>): void {
    const host = this.#host;
    setCustomState(host.internals, this.state.status, false);
    setCustomState(host.internals, state.status, true);
    this.state = state;
    host.requestUpdate();
    host.dispatchEvent(new PasskeyStateChangeEvent(state.status));
  }

  #announceEnd({ startedAt, silent }: Run<Result>, state: CeremonyState<Result>): void {
    const host = this.#host;
    const { status, ...outcome } = { ...state, duration: performance.now() - startedAt };
    if ('error' in outcome) {
      if (!silent) host.onFailure(outcome.error);
      const details = { ...outcome, userMessage: host.userMessage(outcome.error) };
      host.dispatchEvent(new PasskeyErrorEvent(details));
    } else if ('result' in outcome && host.dispatchEvent(new PasskeySuccessEvent(outcome))) {
      goToFirst(outcome.result.redirectTo, host.successUrl);
    }
  }
}

/** Goes to the first URL that is on this page's origin. */
function goToFirst(...urls: (string | undefined)[]): void {
  for (const url of urls) {
    const target = url && typeof url === 'string' && sameOriginURL(url);
    if (target) return location.assign(target);
    if (url) console.warn(`passkey-elements: did not go to "${url}": not on this origin.`);
  }
}
