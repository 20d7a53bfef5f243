import { paramsJSON } from '../params-json.js';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { authenticate, prepareAuthentication } from '../../ceremonies/authentication.js';
import { autofill } from '../../ceremonies/autofill.js';
import type { CeremonyOptions } from '../../ceremonies/types.js';
import { PasskeyError } from '../../errors/passkey-error.js';
import type { AuthenticationResult, RelyingParty } from '../../relying-party/relying-party.js';
import { clientCapabilities } from '../../webauthn/client-capabilities.js';
import type { ClientCapabilities } from '../../webauthn/client-capabilities.js';
import { CeremonyElement } from '../ceremony-element.js';
import type { CeremonyWords } from '../ceremony-element.js';
import { setCustomState } from '../custom-state.js';
import { defineElement } from '../define-element.js';
import type { UsernameInput } from '../input-controller.js';
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
 * @csspart status - The text of the state beneath the button, in a live region.
 * @csspart cancel - The button that closes the browser's prompt, shown while it is open.
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

  #autofill?: RunningAutofill | undefined;
  #capabilities?: ClientCapabilities;

  constructor() {
    super('authentication');
    this.autofill = 'on';
    this.immediate = false;
    this.reauthenticate = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page disconnects and connects in one task, and ends nothing.
    queueMicrotask(() => this.#reconcileAutofill());
  }

  protected override get ceremonyWords(): CeremonyWords {
    const { signIn, signingIn, signedIn } = this.words;
    return { label: signIn, verifying: signingIn, complete: signedIn };
  }

  /** @internal */
  protected override async perform(options: CeremonyOptions<AuthenticationResult>) {
    const { immediate, reauthenticate } = this;
    if (reauthenticate && (immediate || this.getAttribute('autofill') === 'on')) {
      const message = 'reauthenticate excludes immediate and autofill="on".';
      throw new PasskeyError('invalid-options', { message, ceremony: 'authentication' });
    }
    const capabilities = immediate && (this.#capabilities ?? (await clientCapabilities()));
    const uiMode = capabilities && capabilities.immediateGet ? 'immediate' : undefined;
    return authenticate(this.resolveRelyingParty(), { ...options, ...this.#request, uiMode });
  }

  protected override prepare(): void {
    void prepareAuthentication(this.resolveRelyingParty(), this.#request);
  }

  /** The value stays in the input, unless the backend requires a username. */
  protected override get requiredInput(): UsernameInput | undefined {
    return this.resolveRelyingParty().requiresUsername ? this.inputs.current : undefined;
  }

  get #request() {
    const { reauthenticate, params } = this;
    return { username: this.requiredInput?.value, reauthenticate, params };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Known before the click, so that the browser call happens inside the user gesture.
    if (changed.has('immediate') && this.immediate) {
      void clientCapabilities().then((capabilities) => (this.#capabilities = capabilities));
    }
    this.#reconcileAutofill();
  }

  /** What autofill should run with; `undefined` if it should not run. */
  get #wantedAutofill(): AutofillSettings | undefined {
    const input = this.inputs.current;
    const isOff = this.autofill === 'off' || this.reauthenticate || this.requiredInput;
    if (!input || isOff || !this.isConnected || !this.canStart) return undefined;
    if (this.state === 'complete') return undefined;
    return { input, relyingParty: this.resolveRelyingParty(), params: paramsJSON(this.params) };
  }

  /**
   * Starts autofill, stops it, or starts it with other settings. A ceremony that runs, also that of
   * a picked passkey, goes on with the settings that it has: those set meanwhile hold after it.
   */
  #reconcileAutofill(): void {
    if (this.controller.running) return;
    const running = this.#autofill?.abort.signal.aborted ? undefined : this.#autofill;
    const wanted = this.#wantedAutofill;
    if (isSame(running, wanted)) return;
    running?.abort.abort();
    this.#autofill = wanted && { ...wanted, abort: this.#startAutofill(wanted) };
  }

  #startAutofill({ input, relyingParty }: AutofillSettings): AbortController {
    const abort = new AbortController();
    offerPasskeys(input);
    if (!input.form) console.warn(`passkey-elements: #${input.id} needs a <form>.`);
    let onStateChange: ReturnType<typeof this.controller.startPicked>;
    void autofill(relyingParty, {
      input,
      params: this.params,
      signal: abort.signal,
      onPendingChange: (pending) => setCustomState(this.internals, 'autofill', pending),
      onPick: () => !!(onStateChange = this.controller.startPicked(abort)),
      onStateChange: (state) => onStateChange?.(state),
    });
    return abort;
  }
}

/** What autofill runs with. */
interface AutofillSettings {
  input: UsernameInput;
  relyingParty: RelyingParty;
  /** JSON. */
  params: string | undefined;
}

interface RunningAutofill extends AutofillSettings {
  abort: AbortController;
}

const isSame = (one?: AutofillSettings, other?: AutofillSettings): boolean =>
  one?.input === other?.input &&
  one?.relyingParty === other?.relyingParty &&
  one?.params === other?.params;

declare global {
  interface HTMLElementTagNameMap {
    'passkey-login': PasskeyLogin;
  }
}
