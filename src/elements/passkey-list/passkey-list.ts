import { html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { fillIn } from '../../localization/fill-in.js';
import { listEn } from '../../localization/list-en.js';
import type { ListMessageOverrides, ListMessages } from '../../localization/list-messages.js';
import type { Passkey, RelyingParty } from '../../relying-party/relying-party.js';
import { list as listStyles } from '../../styles/list.js';
import { element } from '../../styles/element.js';
import { defineElement } from '../define-element.js';
import { namedRelyingParty } from '../named-relying-party.js';
import { PasskeyElement } from '../passkey-element.js';
import { CardList } from './card-list.js';
import { focusButton, keepFocus } from './keep-focus.js';
import { ListController } from './list-controller.js';
import type { PasskeyListState } from './list-controller.js';
import { PasskeyRemoveEvent } from './list-events.js';
import { passkeyCard } from './passkey-card.js';
import { removeDialog } from './remove-dialog.js';

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

  readonly #list = new ListController(this);
  readonly #cards = new CardList();
  /** The passkey that the dialog is about. */
  #removing?: Passkey;

  /** Where the list stands. */
  get state(): PasskeyListState {
    return this.#list.state;
  }

  // Frameworks assign what they find on an element: a getter alone would throw.
  set state(_ignored: PasskeyListState) {}

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // After a move, it would no longer be modal.
    this.#dialog?.close();
  }

  /** Loads the passkeys again. Never rejects: `state` tells. */
  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  /** Removes a passkey without asking whether to. Never rejects: the status and the event tell. */
  removePasskey(passkey: Passkey): Promise<void> {
    return this.#list.remove(passkey);
  }

  /** @internal */
  resolveRelyingParty(): RelyingParty {
    return namedRelyingParty(this);
  }

  protected override update(changed: PropertyValues): void {
    const { passkeys } = this.#list;
    keepFocus(this.renderRoot as ShadowRoot, () => {
      super.update(changed);
      this.#cards.render(this.renderRoot.querySelector('ul')!, this.#contents(passkeys));
      if (!passkeys.some(({ id }) => id === this.#removing?.id)) this.#dialog!.close();
    });
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', focusButton);
  }

  protected override render(): TemplateResult {
    const words = this.#listWords;
    const { state, status, failed, passkeys } = this.#list;
    const removing = this.#removing;
    return html`
      <div class=${this.language.waiting ? 'waiting' : ''}>
        <ul part="list" ?hidden=${passkeys.length === 0}></ul>
        <div tabindex="-1" ?hidden=${state !== 'empty'}>
          <slot name="empty">${words.empty}</slot>
        </div>
        <div part="status" role="status" class=${status?.reason === 'failed' ? 'failed' : ''}>
          ${this.#statusText}
        </div>
        <div class="actions" ?hidden=${!failed || !this.#list.relyingParty.list}>
          <button part="button" type="button" @click=${this.#retry}>${words.retry}</button>
        </div>
        ${removeDialog(words, {
          name: removing && this.#nameOf(removing),
          provider: removing && this.#providerOf(removing),
          last: passkeys.length === 1,
          onConfirm: () => void this.#list.remove(removing!),
        })}
      </div>
      <slot></slot>
    `;
  }

  #contents(passkeys: Passkey[]): Map<string, TemplateResult> {
    const words = this.#listWords;
    const { format } = new Intl.DateTimeFormat(this.language.tag, { dateStyle: 'medium' });
    const content = (passkey: Passkey) =>
      passkeyCard(words, this.#list, passkey, {
        name: this.#nameOf(passkey),
        provider: this.#providerOf(passkey),
        formatDate: format,
        onRemove: () => void this.#confirmRemoval(passkey),
      });
    return new Map(passkeys.map((passkey) => [passkey.id, content(passkey)]));
  }

  get #statusText(): string {
    const { status } = this.#list;
    if (!status) return '';
    if (status.reason === 'failed') return this.userMessage(status.error);
    const name = 'passkey' in status ? this.#nameOf(status.passkey) : '';
    return fillIn(this.#listWords[status.reason], { name });
  }

  /** Opens the dialog, unless the page confirms the removal in its own way. */
  async #confirmRemoval(passkey: Passkey): Promise<void> {
    const event = new PasskeyRemoveEvent({ passkey: { ...passkey, name: this.#nameOf(passkey) } });
    if (this.#list.changeOf(passkey) || !this.dispatchEvent(event)) return;
    this.#removing = passkey;
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.renderRoot?.querySelector('dialog');
  }

  /** In the user's click, so that it may prompt them to re-authenticate. */
  readonly #retry = (): void => void this.#list.refresh(true);

  #nameOf(passkey: Passkey): string {
    return passkey.name || this.#providerOf(passkey) || this.#listWords.unnamed;
  }

  #providerOf({ provider, aaguid = '' }: Passkey): string | undefined {
    return provider ?? this.providers?.[aaguid] ?? this.#list.providers[aaguid];
  }

  get #listWords(): ListMessages {
    return { ...(this.language.language?.list ?? listEn), ...this.messages };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-list': PasskeyList;
  }
}
