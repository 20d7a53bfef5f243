import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { CeremonyOptions, CeremonyResult, ExtensionResults } from '../ceremonies/types.js';
import type { Ceremony } from '../errors/codes.js';
import type { MessageOverrides } from '../localization/messages.js';
import type { RelyingParty } from '../relying-party/relying-party.js';
import { ceremony as ceremonyStyles } from '../styles/ceremony.js';
import { element } from '../styles/element.js';
import type { Mediation } from '../webauthn/credential-request.js';
import { submittingForm } from './form-submission.js';
import { CeremonyController } from './ceremony-controller.js';
import type { PasskeyElementState } from './ceremony-events.js';
import { InputController } from './input-controller.js';
import { namedRelyingParty } from './named-relying-party.js';
import { PasskeyElement } from './passkey-element.js';

/** The words of one ceremony. */
export interface CeremonyWords {
  label: string;
  verifying: string;
  complete: string;
}

// A person and a key.
const icon = html`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
  <path
    d="M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M1 21v-3c0-3 3-5 8-5l4 1 1 3v4M19 9a4 4 0 0 0-2 8v5l2 2 2-2-1-2 1-2-1-1 1-1a4 4 0 0 0-2-7m0 2a1 1 0 1 1 0 2 1 1 0 0 1 0-2"
  />
</svg>`;

/** What `<passkey-login>` and `<passkey-register>` have in common. */
export abstract class CeremonyElement<Result extends CeremonyResult> extends PasskeyElement {
  static formAssociated = true;

  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [ceremonyStyles, element];

  static override properties: PropertyDeclarations = {
    ...PasskeyElement.properties,
    htmlFor: { attribute: 'for' },
    input: { attribute: false },
    disabled: { type: Boolean, reflect: true },
    successUrl: { attribute: 'success-url' },
    submitForm: { type: Boolean, attribute: 'submit-form' },
    name: {},
    hostLabel: { attribute: 'aria-label' },
  };

  /** The id of the page's own username input, in the element's own tree. */
  declare htmlFor?: string;
  /** The page's own username input; stronger than `for`. */
  declare input?: HTMLInputElement;
  /** Keeps the user from starting. */
  declare disabled: boolean;
  /** Where to go after success, unless the relying party says; of this page's origin. */
  declare successUrl?: string;
  /**
   * Submits the enclosing form with the credential instead of verifying it over fetch. For servers
   * that answer a form with the next page.
   * @example <passkey-login backend="webauthn-rails" submit-form></passkey-login>
   */
  declare submitForm: boolean;
  /** With `submit-form`, the field of the credential's JSON, unless the preset says others. */
  declare name: string;
  /** The page's own words in place of the built-in ones. */
  declare messages?: MessageOverrides;
  /** @internal */
  declare hostLabel?: string;

  /** @internal */
  protected readonly controller: CeremonyController<Result>;
  /** @internal */
  protected readonly inputs = new InputController(this);
  /** @internal */
  readonly ceremony: Ceremony;
  #viaForm?: { named: RelyingParty; relyingParty: RelyingParty };
  #formDisabled = false;
  #focusWithin = false;
  #blank = false;

  constructor(ceremony: Ceremony) {
    super();
    this.disabled = false;
    this.submitForm = false;
    this.name = 'credential';
    this.ceremony = ceremony;
    this.controller = new CeremonyController(this);
  }

  /** Where the element stands. */
  get state(): PasskeyElementState {
    return this.controller.state.status;
  }

  // Frameworks assign what they find on an element: a getter alone would throw.
  set state(_ignored: PasskeyElementState) {}

  /**
   * Does what the user's click does. Call it from a user gesture.
   * @returns what the relying party answered, and what extensions did, or `undefined` where that
   *   did not happen. Never rejects: `passkey-error` tells why.
   */
  start(): Promise<(Result & ExtensionResults) | undefined> {
    return this.canStart ? this.controller.start() : Promise.resolve(undefined);
  }

  /** Ends the ceremony under way; the element is `idle` again, and no other event tells. */
  cancel(): void {
    this.controller.cancel();
  }

  /** Activates the button, as a click on it does. */
  override click(): void {
    this.renderRoot.querySelector('button')?.click();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
    // That is lost where an update is reflecting `disabled` after it has rendered.
    queueMicrotask(() => this.requestUpdate());
  }

  /** The form that the element belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals ? this.internals.form : this.closest('form');
  }

  /** @internal Whom the element asks: always the same object for the same attributes. */
  get asked(): RelyingParty {
    const named = namedRelyingParty(this);
    if (!this.submitForm) return named;
    if (this.#viaForm?.named !== named) {
      this.#viaForm = { named, relyingParty: submittingForm(this, named, this.ceremony) };
    }
    return this.#viaForm.relyingParty;
  }

  /** @internal The element's own attribute, or a disabled fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#formDisabled;
  }

  /** @internal */
  get canStart(): boolean {
    return !this.isDisabled && this.state !== 'unsupported';
  }

  /** @internal Whether the button stays after a success, as the user may want another. */
  protected get repeats(): boolean {
    return false;
  }

  /** @internal */
  protected abstract get ceremonyWords(): CeremonyWords;

  /** @internal */
  abstract run(
    options: CeremonyOptions<Result>,
    mediation: Mediation,
  ): Promise<Result & ExtensionResults>;

  /** @internal Fetches the options of the next click ahead of it. */
  protected abstract prepare(): void;

  /** @internal */
  onReturn(): void {}

  protected override willUpdate(): void {
    this.#focusWithin = !!this.shadowRoot?.activeElement;
  }

  protected override firstUpdated(): void {
    // Only now, so that the server's markup and the first render in the page are the same.
    this.controller.checkSupport();
  }

  protected override updated(_changed: PropertyValues): void {
    // The button is no longer shown: its focus goes to what took its place.
    const replacement = this.renderRoot.querySelector<HTMLElement>('[tabindex]:not([hidden])');
    if (this.#focusWithin && replacement) replacement.focus();
  }

  protected override render(): TemplateResult {
    const { state, busy } = this.controller;
    const { status } = state;
    const { label, complete } = this.ceremonyWords;
    const waiting = this.language.waiting ? 'waiting' : '';
    const unsupported = status === 'unsupported';
    const done = status === 'complete' && !this.repeats;
    // A user who cancelled, or has no passkey here, has done nothing wrong.
    const failed = 'error' in state && !/^(not-allowed|no-credential)$/.test(state.error.code);
    return html`
      <button
        part="button"
        type="button"
        ?hidden=${done || unsupported}
        ?disabled=${this.isDisabled}
        aria-disabled=${busy ? 'true' : nothing}
        aria-label=${this.hostLabel || nothing}
        @pointerenter=${this.#onIntent}
        @focus=${this.#onIntent}
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
      >
        <span part="icon" ?hidden=${busy}><slot name="icon">${icon}</slot></span>
        <span part="spinner" ?hidden=${!busy}></span>
        <span part="label" class=${waiting}
          ><slot @slotchange=${this.#onLabelChange}>${label}</slot
          >${this.#blank ? label : nothing}</span
        >
      </button>
      <div tabindex="-1" class=${waiting} ?hidden=${!done && !unsupported}>
        <slot name="unsupported" ?hidden=${done}>${this.words.errors.unsupported}</slot>
        <slot name="success" ?hidden=${unsupported}>${complete}</slot>
      </div>
      <div part="status" role="status" class=${done ? 'announced' : failed ? 'failed' : ''}>
        ${this.statusText}
      </div>
    `;
  }

  /** @internal What the live region says. */
  protected get statusText(): string {
    const { state } = this.controller;
    if ('error' in state) return this.userMessage(state.error);
    const texts: Partial<Record<PasskeyElementState, string>> = {
      requesting: this.words.requesting,
      prompting: this.words.prompting,
      ...this.ceremonyWords,
    };
    return texts[state.status] ?? '';
  }

  /** White space between the page's tags lands in the label's slot, and must not replace it. */
  readonly #onLabelChange = ({ target }: Event): void => {
    const nodes = (target as HTMLSlotElement).assignedNodes();
    this.#blank =
      nodes.length > 0 && nodes.every((node) => node instanceof Text && !node.data.trim());
    this.requestUpdate();
  };

  /** Hovering, touching and focusing come before a click. */
  readonly #onIntent = (): void => {
    if (this.canStart && !this.controller.busy) this.prepare();
  };

  readonly #onClick = (): void => {
    void this.start();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.controller.busy) this.cancel();
  };
}
