import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CeremonyOptions } from '../ceremonies/run-ceremony.js';
import { isBusy } from '../ceremonies/state.js';
import type { CeremonyResult, CeremonyState } from '../ceremonies/state.js';
import type { Ceremony } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';
import type { Mediation } from '../webauthn/credentials.js';
import {
  PasskeyErrorEvent,
  PasskeyStartEvent,
  PasskeyStateChangeEvent,
  PasskeySuccessEvent,
} from './ceremony-events.js';
import { setCustomState } from './custom-state.js';
import { sameOriginURL } from './same-origin.js';

/** What the controller needs to know of its element. */
export interface CeremonyControllerOptions<Result> {
  internals?: ElementInternals;
  ceremony: Ceremony;
  /** Runs the ceremony itself; rejects with a PasskeyError. */
  run(options: CeremonyOptions<Result>): Promise<Result>;
  userMessage(error: PasskeyError): string;
  /** Where to go after success, unless the relying party says. */
  successUrl(): string | undefined;
}

type ElementState<Result> = CeremonyState<Result> | { status: 'unsupported' };

/** The one bridge between a ceremony and an element: its state, its events, where to go after. */
export class CeremonyController<Result extends CeremonyResult> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CeremonyControllerOptions<Result>;
  #run?: AbortController;
  #result?: Promise<Result | undefined>;
  #startedAt = 0;

  state: ElementState<Result> = { status: 'idle' };

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    options: CeremonyControllerOptions<Result>,
  ) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get busy(): boolean {
    return isBusy(this.state);
  }

  hostConnected(): void {
    setCustomState(this.#options.internals, this.state.status, true);
  }

  hostDisconnected(): void {
    // Being moved within the page is no reason to end what the visitor is doing.
    queueMicrotask(() => this.#host.isConnected || this.cancel());
  }

  /** Begins the ceremony, or joins the one under way. Never rejects. */
  async start(): Promise<Result | undefined> {
    if (this.#run) return this.#result;
    if (this.busy || !this.begin('optional')) return undefined;
    return (this.#result = this.#perform((this.#run = new AbortController())));
  }

  async #perform(run: AbortController): Promise<Result | undefined> {
    try {
      return await this.#options.run({
        signal: run.signal,
        onStateChange: (state) => {
          if (this.#run === run) this.change(state);
        },
      });
    } catch {
      // The state has told, and with it the event.
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
    const { ceremony } = this.#options;
    return this.#host.dispatchEvent(new PasskeyStartEvent({ ceremony, mediation }));
  }

  /** Takes on `state`, and fires the events that belong to it. */
  change(state: ElementState<Result>): void {
    const host = this.#host;
    const { internals, userMessage, successUrl } = this.#options;
    setCustomState(internals, this.state.status, false);
    setCustomState(internals, state.status, true);
    this.state = state;
    host.requestUpdate();
    host.dispatchEvent(new PasskeyStateChangeEvent(state.status));

    const { status, ...outcome } = { ...state, duration: performance.now() - this.#startedAt };
    if ('error' in outcome) {
      const details = { ...outcome, userMessage: userMessage(outcome.error) };
      host.dispatchEvent(new PasskeyErrorEvent(details));
    } else if ('result' in outcome && host.dispatchEvent(new PasskeySuccessEvent(outcome))) {
      goTo(outcome.result.redirectTo ?? successUrl());
    }
  }
}

/** Follows `url`, if it stays on this page's origin. */
function goTo(url: string | undefined): void {
  const target = url && sameOriginURL(url);
  if (target) location.assign(target);
  else if (url) console.warn('passkey-elements: not followed, as it leaves this origin.');
}
