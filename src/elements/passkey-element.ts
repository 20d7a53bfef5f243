import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { PasskeyError } from '../errors/passkey-error.js';
import { en } from '../localization/en.js';
import { messageFor } from '../localization/message-for.js';
import type { MessageOverrides, Messages } from '../localization/messages.js';
import type { BackendName } from '../relying-party/preset/backend-name.js';
import type { RelyingParty, RequestParams } from '../relying-party/relying-party.js';
import { LanguageController } from './language-controller.js';

/** What all the elements have in common. */
export abstract class PasskeyElement extends LitElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    backend: {},
    relyingParty: { attribute: false },
    params: { attribute: false },
    messages: { attribute: false },
  };

  /** Base URL of the passkey endpoints, on the same origin. */
  declare endpoint: string | undefined;
  /** The name of the registered preset of a backend with endpoints of its own. */
  declare backend: BackendName | undefined;
  /**
   * Custom relying-party client. Overrides `endpoint` and `backend`; may be cross-origin. Create it
   * once: another object starts autofill anew, also if it does the same.
   */
  declare relyingParty: RelyingParty | undefined;
  /** Sent with every request. Any JSON object, compared by value; none by default. */
  declare params: RequestParams | undefined;
  /** @internal */
  abstract messages?: MessageOverrides | undefined;

  /** @internal Safari before 16.4 has none. */
  readonly internals: ElementInternals | undefined = this.attachInternals?.();
  /** @internal */
  protected readonly language = new LanguageController(this);

  constructor() {
    super();
    // What was assigned before the element was defined would hide the accessors.
    for (const name of ['state', 'form']) Reflect.deleteProperty(this, name);
  }

  /** @internal The texts of the nearest language, overridden by the page's `messages`. */
  protected get words(): Messages {
    const { messages } = this;
    const words = this.language.language?.messages ?? en;
    const errors = { ...words.errors, ...messages?.errors };
    // The page's own text for `rate-limited` replaces both built-in ones, with and without a time.
    const retryAfter = messages?.errors?.['rate-limited'] ?? words.retryAfter;
    return { ...words, retryAfter, ...messages, errors };
  }

  /** @internal */
  userMessage(error: PasskeyError): string {
    return messageFor(error, this.words, this.language.tag);
  }
}
