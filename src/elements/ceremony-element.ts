import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { CeremonyOptions, CeremonyResult, ExtensionResults } from '../ceremonies/types.js';
import type { Ceremony } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import type { MessageOverrides } from '../localization/messages.js';
import type { RelyingParty } from '../relying-party/relying-party.js';
import { ceremony as ceremonyStyles } from '../styles/ceremony.js';
import { element } from '../styles/element.js';
import type { Mediation } from '../webauthn/credential-request.js';
import { submittingForm } from './form-submission.js';
import { CeremonyController } from './ceremony-controller.js';
import type { PasskeyElementState } from './ceremony-events.js';
import { InputController } from './input-controller.js';
import type { UsernameInput } from './input-controller.js';
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

  /**
   * The id of the page's own username input, in the same document or shadow root: an `<input>`, or
   * a form-associated component whose `value` is a string. If there is none, a ceremony ends in
   * `invalid-options`.
   * @example <input id="username"> <passkey-login for="username"></passkey-login>
   */
  declare htmlFor: string | undefined;
  /** The page's own username input. Overrides `for`. */
  declare input: UsernameInput | undefined;
  /**
   * Keeps the user from starting, by the button or by autofill; a disabled `<fieldset>` around the
   * element does too. A ceremony that runs goes on.
   */
  declare disabled: boolean;
  /** Where to go after success, unless the server's response says; on the same origin. */
  declare successUrl: string | undefined;
  /**
   * Submits the enclosing form with the credential instead of verifying it over fetch. For servers
   * that answer a form with the next page.
   * @example <passkey-login backend="webauthn-rails" submit-form></passkey-login>
   */
  declare submitForm: boolean;
  /** With `submit-form`, the field of the credential's JSON, unless the preset says others. */
  declare name: string;
  /** The page's own texts in place of the built-in ones. */
  declare messages: MessageOverrides | undefined;
  /** @internal */
  declare hostLabel: string | undefined;

  /** @internal */
  protected readonly controller: CeremonyController<Result>;
  /** @internal */
  protected readonly inputs = new InputController(this);
  /** @internal */
  readonly ceremony: Ceremony;
  #viaForm?: { named: RelyingParty; relyingParty: RelyingParty };
  #formDisabled = false;
  #blank = false;
  #focused?: HTMLElement | null | undefined;

  constructor(ceremony: Ceremony) {
    super();
    this.disabled = false;
    this.submitForm = false;
    this.name = 'credential';
    this.ceremony = ceremony;
    this.controller = new CeremonyController(this);
  }

  /** The state of the element. Read-only: what is assigned is ignored. */
  get state(): PasskeyElementState {
    return this.controller.state.status;
  }

  // Frameworks assign what they find on an element: a getter alone would throw.
  set state(_ignored: PasskeyElementState) {}

  /**
   * Does what the user's click does; call it from a user gesture. It joins a ceremony that runs, and
   * replaces one for which the browser prompts.
   * @returns the relying party's response and the outputs of extensions; `undefined` if the ceremony
   *   did not complete. Never rejects: `passkey-error` says why.
   */
  start(): Promise<(Result & ExtensionResults) | undefined> {
    const canStart = this.canStart && (this.controller.joins || this.#reportUsername());
    return canStart ? this.controller.start() : Promise.resolve(undefined);
  }

  /** Ends the ceremony that runs: the element is `idle` again, without an error or a success. */
  cancel(): void {
    this.controller.cancel();
  }

  /**
   * Returns the element to `idle` from `complete` or `failed`, for example after a sign-out in a
   * single-page app. A ceremony that runs goes on.
   */
  reset(): void {
    this.controller.reset();
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

  /**
   * The form that the element belongs to. Assign the id of another form to set the attribute.
   * @attr
   */
  get form(): HTMLFormElement | null {
    return this.internals ? this.internals.form : this.closest('form');
  }

  // Frameworks assign what they find on an element: a getter alone would throw.
  set form(id: string | null | undefined) {
    if (typeof id === 'string') this.setAttribute('form', id);
    else if (id == null) this.removeAttribute('form');
  }

  /** @internal The same object as long as the settings name the same relying party. */
  resolveRelyingParty(): RelyingParty {
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

  /** @internal The input that must hold a valid username before a ceremony starts. */
  protected abstract get requiredInput(): UsernameInput | undefined;

  /** @internal Whether a ceremony can start without the user completing the input first. */
  protected get isReady(): boolean {
    const input = this.requiredInput;
    return !this.inputs.isMissing && (!input || isValid(input));
  }

  /** Whether the input holds a valid username; reports it to the user otherwise, as a form does. */
  #reportUsername(): boolean {
    const input = this.requiredInput;
    if (!input) return true;
    input.required = true;
    if (input.reportValidity?.() === false) return false;
    // A component, or an input that is barred from validation, may let an empty value pass.
    if (!isValid(input)) input.focus();
    return isValid(input);
  }

  /** @internal */
  async run(
    options: CeremonyOptions<Result>,
    mediation: Mediation,
  ): Promise<Result & ExtensionResults> {
    if (this.inputs.isMissing) {
      throw new PasskeyError('invalid-options', { message: this.#missingInput });
    }
    return this.perform(options, mediation);
  }

  get #missingInput(): string {
    return `for="${this.htmlFor}" names no input in the same document or shadow root.`;
  }

  /** @internal */
  protected abstract perform(
    options: CeremonyOptions<Result>,
    mediation: Mediation,
  ): Promise<Result & ExtensionResults>;

  /** @internal Prefetches the options of the next click. */
  protected abstract prepare(): void;

  /** @internal */
  onFailure({ code }: PasskeyError): void {
    if (/^(no-credential|username-unavailable)$/.test(code)) this.inputs.current?.focus();
  }

  protected override firstUpdated(): void {
    // Only now, so that the server's markup and the first render in the page are the same.
    this.controller.checkSupport();
    new MutationObserver(this.#onLabelChange).observe(this, { characterData: true, subtree: true });
    setTimeout(() => {
      if (this.isConnected && this.inputs.isMissing) console.warn(this.#missingInput);
    });
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement as HTMLElement | null | undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    // What had the focus is no longer shown: the focus goes to what took its place.
    if (!this.#focused?.hidden) return;
    this.renderRoot
      .querySelector<HTMLElement>('button:not([hidden]), [tabindex]:not([hidden])')
      ?.focus();
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
      <div tabindex="-1" class=${waiting} ?hidden=${!unsupported}>
        <slot name="unsupported">${this.words.errors.unsupported}</slot>
      </div>
      <div class="line">
        <div role="status">
          <div tabindex="-1" ?hidden=${!done}>
            <slot name="success">${done ? complete : nothing}</slot>
          </div>
          <div part="status" class=${failed ? 'failed' : ''}>
            ${done ? nothing : this.statusText}
          </div>
        </div>
        <button
          part="cancel"
          type="button"
          ?hidden=${status !== 'prompting'}
          @click=${this.#onCancel}
          @keydown=${this.#onKeydown}
        >
          ${this.words.cancel}
        </button>
      </div>
    `;
  }

  /** @internal The text of the live region. */
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

  /** White space between the page's tags is assigned to the label's slot, and must not replace it. */
  readonly #onLabelChange = (): void => {
    const nodes = this.renderRoot
      .querySelector<HTMLSlotElement>('slot:not([name])')!
      .assignedNodes();
    this.#blank =
      nodes.length > 0 && nodes.every((node) => node instanceof Text && !node.data.trim());
    this.requestUpdate();
  };

  /** Hover, touch and focus come before a click. */
  readonly #onIntent = (): void => {
    if (this.canStart && !this.controller.busy && this.isReady) this.prepare();
  };

  readonly #onClick = ({ detail }: MouseEvent): void => {
    // The second click of a double click is not a new start.
    if (detail < 2 || !this.controller.busy) void this.start();
  };

  readonly #onCancel = (): void => this.cancel();

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.controller.busy) this.cancel();
    // Nor is a key that is held down.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  };
}

const isValid = ({ value, validity }: UsernameInput): boolean =>
  value !== '' && validity?.valid !== false;
