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

/** What the controller needs to know of its element. */
export interface CeremonyHost<Result> extends ReactiveControllerHost, HTMLElement {
  internals?: ElementInternals;
  ceremony: Ceremony;
  /** Runs the ceremony itself; rejects with a PasskeyError, also before its first state. */
  run(options: CeremonyOptions<Result>, mediation: Mediation): Promise<Result & ExtensionResults>;
  userMessage(error: PasskeyError): string;
  /** Where to go after success, unless the relying party says. */
  successUrl?: string;
  /** The user has come back to a page where they had succeeded. */
  onReturn(): void;
}

type ElementState<Result> = CeremonyState<Result> | { status: 'unsupported' };

/** The one bridge between a ceremony and an element: its state, its events, where to go after. */
export class CeremonyController<Result extends CeremonyResult> implements ReactiveController {
  readonly #host: CeremonyHost<Result>;
  #run?: AbortController;
  #silent = false;
  #result?: Promise<(Result & ExtensionResults) | undefined>;
  #startedAt = 0;

  state: ElementState<Result> = { status: 'idle' };

  constructor(host: CeremonyHost<Result>) {
    this.#host = host;
    host.addController(this);
  }

  get busy(): boolean {
    return isBusy(this.state);
  }

  hostConnected(): void {
    setCustomState(this.#host.internals, this.state.status, true);
    addEventListener('focus', this.checkSupport);
    addEventListener('pageshow', this.#onPageShow);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.checkSupport);
    removeEventListener('pageshow', this.#onPageShow);
    // Being moved within the page is no reason to end what the user is doing.
    queueMicrotask(() => this.#host.isConnected || this.cancel());
  }

  /** Passkeys can appear late: an extension brings them, a policy is lifted. */
  readonly checkSupport = (): void => {
    const error = supportError(this.#host.ceremony);
    const { status } = this.state;
    if (!error === (status !== 'unsupported') || this.busy) return;
    // A browser that is too old is nothing to fix.
    if (error && error.code !== 'unsupported') console.warn(`passkey-elements: ${error.message}`);
    this.change({ status: error ? 'unsupported' : 'idle' });
  };

  /** From the back-forward cache a page comes as it was left, with nothing left to do on it. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.state.status !== 'complete') return;
    this.change({ status: 'idle' });
    this.#host.onReturn();
  };

  /** Begins the ceremony, or joins the one under way. Never rejects. */
  async start(): Promise<(Result & ExtensionResults) | undefined> {
    if (this.#run && !this.#silent) return this.#result;
    if (this.busy || !this.begin('optional')) return undefined;
    this.cancel();
    return (this.#result = this.#perform('optional'));
  }

  /** Begins a ceremony that the user notices only if it succeeds. */
  startSilently(): void {
    if (!this.#run && this.begin('conditional')) void this.#perform('conditional');
  }

  async #perform(mediation: Mediation): Promise<(Result & ExtensionResults) | undefined> {
    const run = (this.#run = new AbortController());
    this.#silent = mediation === 'conditional';
    let begun = false;
    const onStateChange = (state: CeremonyState<Result>) => {
      begun = true;
      if (this.#run !== run) return;
      if (!this.#silent || state.status === 'complete') this.change(state);
      else this.#announce(state);
    };
    try {
      return await this.#host.run({ signal: run.signal, onStateChange }, mediation);
    } catch (error) {
      // Otherwise the state has told, and with it the event.
      if (!begun) {
        const { ceremony } = this.#host;
        onStateChange({ status: 'failed', error: error as PasskeyError, ceremony, mediation });
      }
      return undefined;
    } finally {
      if (this.#run === run) this.#run = undefined;
    }
  }

  /** Ends the ceremony, silently. */
  cancel(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.abort(new DOMException('The ceremony was cancelled.', 'AbortError'));
    if (run && this.busy) this.change({ status: 'idle' });
  }

  /** Announces the start of a ceremony; `false` where the page forbids it. */
  begin(mediation: Mediation): boolean {
    this.#startedAt = performance.now();
    const { ceremony } = this.#host;
    return this.#host.dispatchEvent(new PasskeyStartEvent({ ceremony, mediation }));
  }

  /** Takes on `state`, and fires the events that belong to it. */
  change(state: ElementState<Result>): void {
    const host = this.#host;
    setCustomState(host.internals, this.state.status, false);
    setCustomState(host.internals, state.status, true);
    this.state = state;
    host.requestUpdate();
    host.dispatchEvent(new PasskeyStateChangeEvent(state.status));
    this.#announce(state);
  }

  /** Fires the event that ends a ceremony, where `state` does. */
  #announce(state: ElementState<Result>): void {
    const host = this.#host;
    const { status, ...outcome } = { ...state, duration: performance.now() - this.#startedAt };
    if ('error' in outcome) {
      const details = { ...outcome, userMessage: host.userMessage(outcome.error) };
      host.dispatchEvent(new PasskeyErrorEvent(details));
    } else if ('result' in outcome && host.dispatchEvent(new PasskeySuccessEvent(outcome))) {
      goTo(outcome.result.redirectTo ?? host.successUrl);
    }
  }
}

/** Follows `url`, if it stays on this page's origin. */
function goTo(url: string | undefined): void {
  const target = url && sameOriginURL(url);
  if (target) location.assign(target);
  else if (url) console.warn('passkey-elements: not followed: leaves this origin.');
}
