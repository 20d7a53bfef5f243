import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { CeremonyOptions } from '../../ceremonies/types.js';
import { prepareRegistration, register } from '../../ceremonies/registration.js';
import type { RegistrationResult } from '../../relying-party/relying-party.js';
import { clientCapabilities } from '../../webauthn/client-capabilities.js';
import type { Mediation } from '../../webauthn/credential-request.js';
import { CeremonyElement } from '../ceremony-element.js';
import type { CeremonyWords } from '../ceremony-element.js';
import { defineElement } from '../define-element.js';
import type { UsernameInput } from '../input-controller.js';
import { registeredEvent } from '../registered-event.js';

/**
 * Creates a passkey: for a new account, named in the page's own input, or for the account that the
 * user is signed in to.
 *
 * @tag passkey-register
 *
 * @slot - The button's label.
 * @slot icon - Takes the place of the button's icon.
 * @slot unsupported - Shown instead of the button where the browser has no passkeys.
 * @slot success - Shown instead of the button after success, but in a list, where the button stays.
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
 * @cssstate complete - The passkey exists and is known to the relying party.
 * @cssstate failed - The last attempt failed; the element can be used again.
 * @cssstate unsupported - This browser has no passkeys.
 *
 * @fires {PasskeyStartEvent} passkey-start - A ceremony is about to begin; cancel it to prevent.
 * @fires {PasskeyStateChangeEvent} passkey-statechange - `state` has changed.
 * @fires {PasskeyBeforeSubmitEvent} passkey-beforesubmit - With `submit-form`, the form is about to be
 *   submitted; cancel it to stay on the page.
 * @fires {PasskeySuccessEvent} passkey-success - Created; cancel it to stay on the page.
 * @fires {PasskeyErrorEvent} passkey-error - The ceremony has failed.
 */
export class PasskeyRegister extends CeremonyElement<RegistrationResult> {
  static override properties: PropertyDeclarations = {
    ...CeremonyElement.properties,
    username: {},
    displayName: { attribute: 'display-name' },
    passkeyName: { attribute: 'passkey-name' },
    mediation: {},
  };

  /** Registers the element; returns quietly where the tag is taken. */
  static define(tag = 'passkey-register', registry?: CustomElementRegistry): void {
    defineElement(this, tag, registry);
  }

  /** The new account's username, if the page has no input for it. */
  declare username: string | undefined;
  /** The new account's name as people read it. */
  declare displayName: string | undefined;
  /** The passkey's name in a list of passkeys. */
  declare passkeyName: string | undefined;
  /**
   * `conditional`: where the browser has just signed the user in with a saved password, it may
   * create the passkey without asking. Where it does not, the button is the invitation.
   */
  declare mediation: 'conditional' | undefined;

  #startedSilently = false;

  constructor() {
    super('registration');
  }

  /** @internal In a list, where there may be many. */
  protected override get repeats(): boolean {
    let ancestor = this.parentElement;
    // A list may have a tag of its own.
    while (ancestor && !('removePasskey' in ancestor)) ancestor = ancestor.parentElement;
    return !!ancestor;
  }

  protected override get ceremonyWords(): CeremonyWords {
    const { createPasskey, creatingPasskey, passkeyCreated } = this.words;
    return { label: createPasskey, verifying: creatingPasskey, complete: passkeyCreated };
  }

  /** The name of a new account: never empty, since the passkey would go to the signed-in account. */
  protected override get requiredInput(): UsernameInput | undefined {
    return this.inputs.current;
  }

  protected override async perform(
    options: CeremonyOptions<RegistrationResult>,
    mediation: Mediation,
  ) {
    const result = await register(this.resolveRelyingParty(), {
      ...options,
      ...this.#request,
      mediation: mediation === 'conditional' ? mediation : undefined,
    });
    document.dispatchEvent(new Event(registeredEvent));
    return result;
  }

  protected override prepare(): void {
    void prepareRegistration(this.resolveRelyingParty(), this.#request);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.mediation === 'conditional' && this.canStart && !this.#startedSilently) {
      this.#startedSilently = true;
      void this.#startSilently();
    }
  }

  async #startSilently(): Promise<void> {
    const { conditionalCreate } = await clientCapabilities();
    if (conditionalCreate && this.isConnected && this.isReady) this.controller.startSilently();
  }

  get #request() {
    const { displayName, passkeyName, params } = this;
    const username = this.requiredInput ? this.requiredInput.value : this.username;
    return { username, displayName, passkeyName, params };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-register': PasskeyRegister;
  }
}
