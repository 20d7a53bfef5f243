import { html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { listPasskeys, removePasskey, renamePasskey } from '../../ceremonies/management.js';
import type { PasskeyError } from '../../errors/passkey-error.js';
import { fillIn } from '../../localization/fill-in.js';
import { listEn } from '../../localization/list-en.js';
import type { ListMessageOverrides, ListMessages } from '../../localization/list-messages.js';
import type { Passkey, RelyingParty } from '../../relying-party/relying-party.js';
import { list as listStyles } from '../../styles/list.js';
import { element } from '../../styles/element.js';
import { PasskeyErrorEvent } from '../ceremony-events.js';
import { setCustomState } from '../custom-state.js';
import { defineElement } from '../define-element.js';
import { namedRelyingParty } from '../named-relying-party.js';
import { PasskeyElement } from '../passkey-element.js';
import { registeredEvent } from '../registered-event.js';
import { dateIn } from './date-in.js';
import { PasskeyRemovedEvent, PasskeyRemoveEvent, PasskeyRenamedEvent } from './list-events.js';
import { loadProviders } from './load-providers.js';
import type { Providers } from './load-providers.js';
import { passkeyCard } from './passkey-card.js';
import { removeDialog } from './remove-dialog.js';

/** What the list's `state` and `:state(…)` say. */
export type PasskeyListState = 'loading' | 'ready' | 'empty' | 'failed' | 'offline';

/**
 * Shows the passkeys of the user who is signed in, and lets them rename and remove each.
 *
 * @tag passkey-list
 *
 * @slot - After the cards: `<passkey-register>`, to add one. The list then loads again by
 *   itself, and the button stays, to add another.
 * @slot empty - In place of the text where there are no passkeys.
 *
 * @csspart list - The list of cards.
 * @csspart card - One passkey.
 * @csspart name - Its name.
 * @csspart badge - Whether it is synced, or was used just now.
 * @csspart detail - Where it is kept, when it was created and used.
 * @csspart button - Every button.
 * @csspart input - The input of a new name.
 * @csspart dialog - Asks whether to remove a passkey.
 * @csspart status - The live region beneath the cards.
 *
 * @cssproperty --passkey-accent - The background of the main button.
 * @cssproperty --passkey-on-accent - Its text.
 * @cssproperty --passkey-radius - The corners of cards and buttons.
 * @cssproperty --passkey-font - The font family; the page's where it is not set.
 * @cssproperty --passkey-gap - Between buttons, and above the status.
 * @cssproperty --passkey-min-height - The least height of buttons and inputs.
 * @cssproperty --passkey-focus - The focus ring.
 * @cssproperty --passkey-error - The status text of a failure.
 *
 * @cssstate loading - The passkeys are on their way.
 * @cssstate ready - They are shown.
 * @cssstate empty - There are none.
 * @cssstate failed - They could not be had; the list offers to try again.
 * @cssstate offline - There is no network; they are shown as soon as there is.
 *
 * @fires {PasskeyRemoveEvent} passkey-remove - The user wants to remove one; cancel it to ask
 *   them in your own way, and call `removePasskey()`.
 * @fires {PasskeyRemovedEvent} passkey-removed - The relying party has forgotten it.
 * @fires {PasskeyRenamedEvent} passkey-renamed - It has a new name.
 * @fires {PasskeyErrorEvent} passkey-error - They could not be had, or one not be renamed or removed.
 */
export class PasskeyList extends PasskeyElement {
  static override styles = [listStyles, element];

  static override properties: PropertyDeclarations = {
    ...PasskeyElement.properties,
    providers: { attribute: false },
  };

  /** Registers the element; returns quietly where the tag is taken. */
  static define(tag = 'passkey-list', registry?: CustomElementRegistry): void {
    defineElement(this, tag, registry);
  }

  /**
   * Names of password managers by AAGUID. They take precedence over those of
   * `passkey-elements/providers`.
   */
  declare providers?: Record<string, string>;
  /** The page's own words in place of the built-in ones. */
  declare messages?: ListMessageOverrides;

  #state: PasskeyListState = 'loading';
  #passkeys: Passkey[] = [];
  #known: Providers = {};
  #status = '';
  #failed = false;
  #load?: AbortController;
  #loading = false;
  /** What each passkey is waiting for. */
  readonly #pending = new Map<string, AbortController>();
  /** What the user has typed of new names, by the passkey's id. */
  readonly #editing = new Map<string, string>();
  #removing?: Passkey;

  /** Where the list stands. */
  get state(): PasskeyListState {
    return this.#state;
  }

  // Frameworks assign what they find on an element: a getter alone would throw.
  set state(_ignored: PasskeyListState) {}

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
    document.addEventListener(registeredEvent, this.#onRegistered);
    if (this.hasUpdated) void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    document.removeEventListener(registeredEvent, this.#onRegistered);
    for (const controller of [this.#load, ...this.#pending.values()]) controller?.abort();
  }

  /** Loads the passkeys again. Never rejects: `state` tells. */
  async refresh(): Promise<void> {
    this.#load?.abort();
    const { signal } = (this.#load = new AbortController());
    if (this.#passkeys.length === 0) this.#change('loading');
    this.#loading = true;
    try {
      const listed = listPasskeys(this.#backend, { params: this.params, signal });
      const [{ passkeys }] = await Promise.all([listed, this.#loadProviders()]);
      signal.throwIfAborted();
      this.#loading = false;
      this.#show(passkeys);
    } catch (error) {
      if (signal.aborted) return;
      this.#loading = false;
      const offline = (error as PasskeyError).code === 'network' && !navigator.onLine;
      this.#change(offline ? 'offline' : 'failed', offline ? this.#words.offline : error);
      if (!offline) this.#tellError(error as PasskeyError);
    }
  }

  /** Removes a passkey without asking whether to. Never rejects: the status and the event tell. */
  async removePasskey(passkey: Passkey): Promise<void> {
    const { id, name } = passkey;
    if (this.#pending.has(id)) return;
    await this.#attempt(passkey, async (signal) => {
      await removePasskey(this.#backend, id, { params: this.params, signal });
      const place = this.#placeOf(id);
      const goOn = this.#hasFocus(this.#cards[place]);
      this.#editing.delete(id);
      this.#show(this.#passkeys.filter((each) => each.id !== id));
      this.#announce(fillIn(this.#words.removed, { name }));
      this.dispatchEvent(new PasskeyRemovedEvent({ passkey }));
      if (goOn) await this.#focusOn(place);
    });
  }

  protected override updated(changed: PropertyValues): void {
    const elsewhere = ['endpoint', 'backend', 'relyingParty'].some((name) => changed.has(name));
    if (elsewhere) this.#passkeys = [];
    if (elsewhere || !this.#load) void this.refresh();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`
      <div class=${this.language.waiting ? 'waiting' : ''}>
        <ul part="list" ?hidden=${this.#passkeys.length === 0}>
          ${this.#passkeys.map((passkey) => this.#card(passkey))}
        </ul>
        <div tabindex="-1" ?hidden=${this.#state !== 'empty'}>
          <slot name="empty">${words.empty}</slot>
        </div>
        <div part="status" role="status" class=${this.#failed ? 'failed' : ''}>
          ${this.#state === 'loading' ? words.loading : this.#status}
        </div>
        <div class="actions" ?hidden=${!/failed|offline/.test(this.#state)}>
          <button part="button" type="button" @click=${this.#retry}>${words.retry}</button>
        </div>
        ${removeDialog(words, {
          passkey: this.#removing,
          provider: this.#removing && this.#providerOf(this.#removing),
          last: this.#passkeys.length === 1,
          onConfirm: (passkey) => void this.removePasskey(passkey),
        })}
      </div>
      <slot></slot>
    `;
  }

  #card(passkey: Passkey): TemplateResult {
    return passkeyCard(this.#words, {
      passkey,
      provider: this.#providerOf(passkey),
      busy: this.#pending.has(passkey.id),
      newName: this.#editing.get(passkey.id),
      dated: (text, moment) => {
        const date = dateIn(this.language.tag, moment);
        return date && fillIn(text, { date });
      },
      onType: (name) => this.#editing.set(passkey.id, name),
      onEdit: () => void this.#edit(passkey),
      onStop: () => void this.#stopEditing(passkey),
      onRename: (newName) => void this.#rename(passkey, newName),
      onRemove: () => void this.#ask(passkey),
    });
  }

  async #edit({ id, name }: Passkey, goOn = true): Promise<void> {
    if (this.#pending.has(id)) return;
    this.#editing.set(id, name);
    this.requestUpdate();
    await this.updateComplete;
    if (!goOn) return;
    const input = this.#cards[this.#placeOf(id)]?.querySelector('input');
    input?.select();
    input?.focus();
  }

  async #stopEditing({ id }: Passkey): Promise<void> {
    this.#editing.delete(id);
    this.requestUpdate();
    await this.#focusOn(this.#placeOf(id));
  }

  /** Loads again, and goes on where the button that asked for it was. */
  async #retry({ currentTarget }: Event): Promise<void> {
    await this.refresh();
    if (this.#hasFocus(currentTarget as Element)) await this.#focusOn(0);
  }

  /** Focuses the card at a place, the last one, or what is there in place of cards. */
  async #focusOn(place: number): Promise<void> {
    await this.updateComplete;
    const cards = this.#cards;
    const card = cards[Math.min(place, cards.length - 1)];
    const rest = '[tabindex]:not([hidden]), .actions:not([hidden]) > button';
    (card?.querySelector('button') ?? this.renderRoot.querySelector<HTMLElement>(rest))?.focus();
  }

  /** Whether the focus is in `place`, or nowhere, so that it is ours to move. */
  #hasFocus(place?: Element): boolean {
    const inside = this.shadowRoot?.activeElement;
    if (inside) return !!place?.contains(inside);
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    return !activeElement || activeElement === document.body;
  }

  get #cards(): NodeListOf<HTMLLIElement> {
    return this.renderRoot.querySelectorAll('li');
  }

  #placeOf(id: string): number {
    return this.#passkeys.findIndex((each) => each.id === id);
  }

  /** Shows the new name at once, and takes it back where the relying party does not take it. */
  async #rename(passkey: Passkey, name: string): Promise<void> {
    const { id } = passkey;
    void this.#stopEditing(passkey);
    if (!name || name === passkey.name) return;
    this.#replace({ ...passkey, name });
    await this.#attempt(
      passkey,
      async (signal) => {
        const answer = await renamePasskey(this.#backend, id, name, {
          params: this.params,
          signal,
        });
        const renamed = answer ?? { ...passkey, name };
        this.#replace(renamed);
        this.#announce(fillIn(this.#words.renamed, { name: renamed.name }));
        this.dispatchEvent(new PasskeyRenamedEvent({ passkey: renamed }));
      },
      async () => {
        this.#replace(passkey);
        const goOn = this.#hasFocus(this.#cards[this.#placeOf(id)]);
        await this.#edit({ ...passkey, name }, goOn);
      },
    );
  }

  /** Asks whether to remove a passkey, unless the page does. */
  async #ask(passkey: Passkey): Promise<void> {
    const busy = this.#pending.has(passkey.id);
    if (busy || !this.dispatchEvent(new PasskeyRemoveEvent({ passkey }))) return;
    this.#removing = passkey;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  /** Does one thing with one passkey; `undo` follows a failure. */
  async #attempt(
    passkey: Passkey,
    action: (signal: AbortSignal) => Promise<void>,
    undo?: () => Promise<void>,
  ): Promise<void> {
    const { id } = passkey;
    const controller = new AbortController();
    this.#pending.set(id, controller);
    this.#announce('');
    try {
      await action(controller.signal);
      this.#pending.delete(id);
      // What is on its way may be older than what has just been done.
      if (this.#loading) void this.refresh();
    } catch (error) {
      this.#pending.delete(id);
      const aborted = (error as PasskeyError).code === 'aborted';
      if (!aborted) this.#announce(error);
      await undo?.();
      if (!aborted) this.#tellError(error as PasskeyError, passkey);
    }
    this.requestUpdate();
  }

  #replace(passkey: Passkey): void {
    this.#show(this.#passkeys.map((each) => (each.id === passkey.id ? passkey : each)));
  }

  #show(passkeys: Passkey[]): void {
    this.#passkeys = passkeys.map((passkey) => ({
      ...passkey,
      name: passkey.name || this.#providerOf(passkey) || this.#words.unnamed,
    }));
    this.#change(passkeys.length > 0 ? 'ready' : 'empty');
  }

  #change(state: PasskeyListState, status?: unknown): void {
    const changed = state !== this.#state;
    setCustomState(this.internals, this.#state, false);
    setCustomState(this.internals, state, true);
    this.#state = state;
    // What has been announced of a passkey stands while the others are loaded again.
    if (changed || status !== undefined) this.#announce(status ?? '');
    else this.requestUpdate();
  }

  /** Tells a text, or what went wrong, in the live region. */
  #announce(status: unknown): void {
    this.#failed = typeof status !== 'string';
    this.#status = typeof status === 'string' ? status : this.userMessage(status as PasskeyError);
    this.requestUpdate();
  }

  /** Lets the page help: with another way to confirm that it is the user, say. */
  #tellError(error: PasskeyError, passkey?: Passkey): void {
    this.dispatchEvent(new PasskeyErrorEvent({ error, userMessage: this.#status, passkey }));
  }

  /** The list also works without names of providers. */
  async #loadProviders(): Promise<void> {
    try {
      this.#known = await loadProviders();
    } catch {
      // Tried again with the next load.
    }
  }

  #providerOf({ provider, aaguid = '' }: Passkey): string | undefined {
    return provider ?? this.providers?.[aaguid] ?? this.#known[aaguid];
  }

  get #words(): ListMessages {
    return { ...(this.language.language?.list ?? listEn), ...this.messages };
  }

  get #backend(): RelyingParty {
    return namedRelyingParty(this);
  }

  readonly #onOnline = (): void => {
    if (this.#state === 'offline') void this.refresh();
  };

  readonly #onRegistered = (): void => void this.refresh();
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-list': PasskeyList;
  }
}
