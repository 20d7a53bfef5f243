import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { PasskeyError } from '../errors/passkey-error.js';
import { en } from '../localization/en.js';
import { messageFor } from '../localization/message-for.js';
import type { MessageOverrides, Messages } from '../localization/messages.js';
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

  /** Base URL of the passkey endpoints, of this page's origin. */
  declare endpoint?: string;
  /** The registered preset that says how the backend is asked, where not in this package's way. */
  declare backend?: string;
  /** Any backend, another origin's included; stronger than both. */
  declare relyingParty?: RelyingParty;
  /** Sent with every request. Any JSON object; none by default. */
  declare params?: RequestParams;
  /** @internal */
  abstract messages?: MessageOverrides;

  /** @internal Safari before 16.4 has none. */
  readonly internals?: ElementInternals = this.attachInternals?.();
  /** @internal */
  protected readonly language = new LanguageController(this);

  constructor() {
    super();
    // What was assigned before the element was defined would hide the getter.
    delete (this as { state?: unknown }).state;
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
