import type { PropertyDeclarations, PropertyValues } from 'lit';
import { authenticate, prepareAuthentication } from '../../ceremonies/authentication.js';
import { autofill } from '../../ceremonies/autofill.js';
import type { CeremonyOptions } from '../../ceremonies/types.js';
import { PasskeyError } from '../../errors/passkey-error.js';
import type { AuthenticationResult } from '../../relying-party/relying-party.js';
import { clientCapabilities } from '../../webauthn/client-capabilities.js';
import type { ClientCapabilities } from '../../webauthn/client-capabilities.js';
import { CeremonyElement } from '../ceremony-element.js';
import type { CeremonyWords } from '../ceremony-element.js';
import { setCustomState } from '../custom-state.js';
import { defineElement } from '../define-element.js';
import { offerPasskeys } from './autocomplete.js';

/**
 * Signs the user in with a passkey: by its button, and in the autofill of the page's own input.
 *
 * @tag passkey-login
 *
 * @slot - The button's label.
 * @slot icon - Takes the place of the button's icon.
 * @slot unsupported - Shown instead of the button where the browser has no passkeys.
 * @slot success - Shown instead of the button after success.
 *
 * @csspart button - The button.
 * @csspart icon - The icon in the button.
 * @csspart label - The label in the button.
 * @csspart spinner - Takes the icon's place while the element is busy.
 * @csspart status - The live region beneath the button.
 *
 * @cssproperty --passkey-accent - The button's background.
 * @cssproperty --passkey-on-accent - The button's text and icon.
 * @cssproperty --passkey-radius - The button's corners.
 * @cssproperty --passkey-font - The font family; the page's where it is not set.
 * @cssproperty --passkey-gap - Between icon and label, and between button and status.
 * @cssproperty --passkey-min-height - The least height of the button.
 * @cssproperty --passkey-focus - The focus ring.
 * @cssproperty --passkey-error - The status text of a failure.
 *
 * @cssstate idle - Nothing is under way.
 * @cssstate requesting - The options are being fetched.
 * @cssstate prompting - The browser asks the user.
 * @cssstate verifying - The relying party checks the answer.
 * @cssstate complete - The user is signed in.
 * @cssstate failed - The last attempt failed; the element can be used again.
 * @cssstate unsupported - This browser has no passkeys.
 * @cssstate autofill - Passkeys are offered in the input's autofill.
 *
 * @fires {PasskeyStartEvent} passkey-start - A ceremony is about to begin; cancel it to prevent.
 * @fires {PasskeyStateChangeEvent} passkey-statechange - `state` has changed.
 * @fires {PasskeyBeforeSubmitEvent} passkey-beforesubmit - With `submit-form`, the form is about to be
 *   submitted; cancel it to stay on the page.
 * @fires {PasskeySuccessEvent} passkey-success - Signed in; cancel it to stay on the page.
 * @fires {PasskeyErrorEvent} passkey-error - The ceremony has failed.
 */
export class PasskeyLogin extends CeremonyElement<AuthenticationResult> {
  static override properties: PropertyDeclarations = {
    ...CeremonyElement.properties,
    autofill: {},
    immediate: { type: Boolean },
    reauthenticate: { type: Boolean },
  };

  /** Registers the element; returns quietly where the tag is taken. */
  static define(tag = 'passkey-login', registry?: CustomElementRegistry): void {
    defineElement(this, tag, registry);
  }

  /** Whether passkeys are offered in the input's autofill. */
  declare autofill: 'on' | 'off';
  /**
   * Asks only for passkeys at hand on this device, where the browser can. Where there is none the
   * error is `no-credential`, and the page's own input gets the focus.
   */
  declare immediate: boolean;
  /** Has the user confirm that they are who is signed in; excludes autofill and `immediate`. */
  declare reauthenticate: boolean;

  #autofill?: AbortController;
  #armedInput?: HTMLInputElement;
  #capabilities?: ClientCapabilities;

  constructor() {
    super('authentication');
    this.autofill = 'on';
    this.immediate = false;
    this.reauthenticate = false;
    this.addEventListener('passkey-error', ({ error }) => {
      if (error.code === 'no-credential') this.inputs.current?.focus();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Being moved within the page is no reason to ask again.
    queueMicrotask(() => this.isConnected || this.#disarm());
  }

  /** As the click does: asks for a name first, where the backend needs one. */
  override start() {
    const name = this.#requiredName;
    if (name && this.canStart && !this.controller.busy) {
      name.required = true;
      if (!name.reportValidity()) return Promise.resolve(undefined);
    }
    return super.start();
  }

  override cancel(): void {
    super.cancel();
    if (!this.controller.busy) return;
    // A passkey that was picked in autofill is being verified.
    this.#disarm();
    this.requestUpdate();
  }

  protected override get ceremonyWords(): CeremonyWords {
    const { signIn, signingIn, signedIn } = this.words;
    return { label: signIn, verifying: signingIn, complete: signedIn };
  }

  /** @internal */
  override async run(options: CeremonyOptions<AuthenticationResult>) {
    const { immediate, reauthenticate } = this;
    if (reauthenticate && (immediate || this.getAttribute('autofill') === 'on')) {
      const message = 'reauthenticate excludes immediate and autofill="on".';
      throw new PasskeyError('invalid-options', { message, ceremony: 'authentication' });
    }
    const uiMode = immediate && this.#capabilities?.immediateGet ? 'immediate' : undefined;
    return authenticate(this.asked, { ...options, ...this.#request, uiMode });
  }

  protected override prepare(): void {
    if (this.#requiredName?.value === '') return;
    void prepareAuthentication(this.asked, this.#request);
  }

  /** The input, where the backend cannot do without what is in it; otherwise that stays there. */
  get #requiredName(): HTMLInputElement | undefined {
    return this.asked.requiresUsername ? this.inputs.current : undefined;
  }

  get #request() {
    const { reauthenticate, params } = this;
    return { username: this.#requiredName?.value, reauthenticate, params };
  }

  /** @internal */
  override onReturn(): void {
    this.#disarm();
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Known before the click, which has to reach the browser without a detour.
    if (changed.has('immediate') && this.immediate) {
      void clientCapabilities().then((capabilities) => (this.#capabilities = capabilities));
    }
    const wanted = this.autofill !== 'off' && !this.reauthenticate && !this.#requiredName;
    const offered = this.isConnected && wanted && this.canStart;
    const input = offered ? this.inputs.current : undefined;
    const asBefore = !['endpoint', 'backend', 'relyingParty', 'params', 'submitForm'].some((name) =>
      changed.has(name),
    );
    if (input === this.#armedInput && asBefore) return;
    this.#disarm();
    if (input) this.#arm(input);
  }

  #disarm(): void {
    this.#armedInput = undefined;
    this.#autofill?.abort();
  }

  #arm(input: HTMLInputElement): void {
    this.#armedInput = input;
    offerPasskeys(input);
    if (!input.form) {
      console.warn(`passkey-elements: #${input.id} needs a <form>.`);
    }
    const { signal } = (this.#autofill = new AbortController());
    void autofill(this.asked, {
      input,
      params: this.params,
      signal,
      onPendingChange: (pending) => setCustomState(this.internals, 'autofill', pending),
      onPick: () => this.controller.begin('conditional'),
      onStateChange: (state) => this.controller.change(state),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-login': PasskeyLogin;
  }
}
