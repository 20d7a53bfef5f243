import { paramsJSON } from '../params-json.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listPasskeys, removePasskey, renamePasskey } from '../../ceremonies/management.js';
import type { ManagementOptions } from '../../ceremonies/types.js';
import type { PasskeyError } from '../../errors/passkey-error.js';
import { parseList, parsePasskey } from '../../relying-party/parse-response.js';
import type { Passkey, RelyingParty, RequestParams } from '../../relying-party/relying-party.js';
import { PasskeyErrorEvent } from '../ceremony-events.js';
import { setCustomState } from '../custom-state.js';
import { registeredEvent } from '../registered-event.js';
import { PasskeyRemovedEvent, PasskeyRenamedEvent } from './list-events.js';
import { loadProviders } from './load-providers.js';
import type { Providers } from './load-providers.js';

/** What the list's `state` and `:state(…)` say. */
export type PasskeyListState = 'loading' | 'ready' | 'empty' | 'failed' | 'offline';

/** What the live region is about. It is put into words when it is rendered. */
export type ListStatus =
  | { reason: 'loading' | 'offline' }
  | { reason: 'renamed' | 'removed'; passkey: Passkey }
  | { reason: 'failed'; error: PasskeyError };

/** A name that the user edits, which began as `name`, or a change that the relying party has not confirmed. */
export type PasskeyChange = { kind: 'editing'; name: string } | PendingChange;

type PendingChange = ({ kind: 'renaming'; name: string } | { kind: 'removing' }) & {
  abort: AbortController;
};

/** What the controller requires of its element. */
export interface ListHost extends ReactiveControllerHost, HTMLElement {
  internals?: ElementInternals | undefined;
  params?: RequestParams | undefined;
  resolveRelyingParty(): RelyingParty;
  userMessage(error: PasskeyError): string;
}

/** Loads the passkeys of a list, and sends the user's changes. */
export class ListController implements ReactiveController {
  readonly #host: ListHost;
  /** As the relying party listed them; `undefined` before that. */
  #listed: Passkey[] | undefined;
  readonly #changes = new Map<string, PasskeyChange>();
  #load: AbortController | undefined;
  #usedRelyingParty?: RelyingParty;
  #usedParams: string | undefined;
  /** Whether the passkeys must be loaded with the next update. */
  #outdated = true;

  state: PasskeyListState = 'loading';
  status: ListStatus | undefined = { reason: 'loading' };
  /** Whether the last load failed. Remains `true` while the passkeys load again. */
  failed = false;
  providers: Providers = {};

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    document.addEventListener(registeredEvent, this.#onRegistered);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    document.removeEventListener(registeredEvent, this.#onRegistered);
    // A move within the page disconnects and connects in one task, and ends nothing.
    queueMicrotask(() => this.#host.isConnected || this.#stop());
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { relyingParty } = this;
    const params = paramsJSON(this.#host.params);
    if (relyingParty !== this.#usedRelyingParty || params !== this.#usedParams) {
      this.#stop();
      this.#usedRelyingParty = relyingParty;
      this.#usedParams = params;
      this.#changes.clear();
      this.#listed = undefined;
      this.failed = false;
    }
    if (this.#outdated) void this.refresh();
  }

  get relyingParty(): RelyingParty {
    return this.#host.resolveRelyingParty();
  }

  /** The passkeys to show, each with the new name that the user has given it. */
  get passkeys(): Passkey[] {
    return (this.#listed ?? []).map((passkey) => {
      const change = this.changeOf(passkey);
      return change?.kind === 'renaming' ? { ...passkey, name: change.name } : passkey;
    });
  }

  changeOf({ id }: Passkey): PasskeyChange | undefined {
    return this.#changes.get(id);
  }

  /**
   * Loads the passkeys. Never rejects.
   * @param reauthenticate whether the user may be prompted, if the relying party requires it
   */
  async refresh(reauthenticate = false): Promise<void> {
    this.#outdated = false;
    this.#load?.abort();
    const { signal } = (this.#load = new AbortController());
    if (!this.#listed) this.#enter('loading', { reason: 'loading' });
    const { params } = this.#host;
    try {
      const [list, providers] = await Promise.all([
        listPasskeys(this.relyingParty, { params, signal, reauthenticate }),
        // The list also works without names of providers.
        loadProviders().catch(() => ({})),
      ]);
      signal.throwIfAborted();
      this.#load = undefined;
      this.providers = providers;
      this.failed = false;
      // A relying party of the page's own may list anything.
      this.#show(parseList({ request: 'list()', json: list }).passkeys);
    } catch (error) {
      if (signal.aborted) return;
      this.#load = undefined;
      this.#onLoadError(error as PasskeyError);
    }
  }

  #onLoadError(error: PasskeyError): void {
    this.failed = true;
    if (error.code === 'network' && !navigator.onLine) {
      return this.#enter('offline', { reason: 'offline' });
    }
    if (error.code === 'invalid-options') console.warn(`passkey-elements: ${error.message}`);
    this.#enter('failed', { reason: 'failed', error });
    this.#dispatchError(error);
  }

  /** Has the user edit a passkey's name, which begins as `name`; `undefined` ends that. */
  edit({ id }: Passkey, name: string | undefined): void {
    if (name === undefined) this.#changes.delete(id);
    else this.#changes.set(id, { kind: 'editing', name });
    this.#host.requestUpdate();
  }

  /** Renames a passkey. It has the new name at once, and the old one again if that fails. */
  async rename(passkey: Passkey, name: string): Promise<void> {
    const { id } = passkey;
    this.edit(passkey, name);
    const change: PendingChange = { kind: 'renaming', name, abort: new AbortController() };
    await this.#send(passkey, change, async (options) => {
      const known = parsePasskey(await renamePasskey(this.relyingParty, id, name, options));
      const renamed = { ...passkey, ...known, name: known?.name || name };
      this.#accept(id, { reason: 'renamed', passkey: renamed }, renamed);
      this.#host.dispatchEvent(new PasskeyRenamedEvent({ passkey: renamed }));
    });
  }

  /** Removes a passkey. Never rejects. */
  async remove(passkey: Passkey): Promise<void> {
    const change: PendingChange = { kind: 'removing', abort: new AbortController() };
    await this.#send(passkey, change, async (options) => {
      await removePasskey(this.relyingParty, passkey.id, options);
      this.#accept(passkey.id, { reason: 'removed', passkey });
      this.#host.dispatchEvent(new PasskeyRemovedEvent({ passkey }));
    });
  }

  async #send(
    passkey: Passkey,
    change: PendingChange,
    send: (options: ManagementOptions) => Promise<void>,
  ): Promise<void> {
    const { id } = passkey;
    const { signal } = change.abort;
    const draft = this.#changes.get(id);
    if (draft && draft.kind !== 'editing') return;
    this.#changes.set(id, change);
    this.#announce(undefined);
    try {
      await send({ params: this.#host.params, signal });
      // The response to a load that is under way may be older than this change.
      if (this.#load) void this.refresh();
    } catch (error) {
      if (this.#changes.get(id) === change) this.#changes.delete(id);
      if (signal.aborted) return this.#host.requestUpdate();
      if (draft) this.#changes.set(id, draft);
      this.#announce({ reason: 'failed', error: error as PasskeyError });
      this.#dispatchError(error as PasskeyError, passkey);
    }
  }

  /** Takes over a change that the relying party has confirmed. */
  #accept(id: string, status: ListStatus, ...replacement: Passkey[]): void {
    this.#changes.delete(id);
    if (this.#listed) {
      this.#show(this.#listed.flatMap((each) => (each.id === id ? replacement : each)));
    }
    this.#announce(status);
  }

  #show(passkeys: Passkey[]): void {
    this.#listed = passkeys;
    this.#enter(passkeys.length > 0 ? 'ready' : 'empty');
  }

  /** An announcement remains while the state does. */
  #enter(state: PasskeyListState, status = state === this.state ? this.status : undefined): void {
    setCustomState(this.#host.internals, this.state, false);
    setCustomState(this.#host.internals, state, true);
    this.state = state;
    this.#announce(status);
  }

  #announce(status: ListStatus | undefined): void {
    this.status = status;
    this.#host.requestUpdate();
  }

  #dispatchError(error: PasskeyError, passkey?: Passkey): void {
    const userMessage = this.#host.userMessage(error);
    this.#host.dispatchEvent(new PasskeyErrorEvent({ error, userMessage, passkey }));
  }

  /** Ends every request; the next update loads the passkeys again. */
  #stop(): void {
    this.#outdated = true;
    this.#load?.abort();
    for (const change of this.#changes.values()) if ('abort' in change) change.abort.abort();
  }

  readonly #onOnline = (): void => {
    if (this.state === 'offline') void this.refresh();
  };

  readonly #onRegistered = (): void => void this.refresh();
}
