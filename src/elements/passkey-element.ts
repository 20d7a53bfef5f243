import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { RelyingParty } from '../relying-party/relying-party.js';
import { LanguageController } from './language-controller.js';

/** What all the elements have in common. */
export abstract class PasskeyElement extends LitElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    backend: {},
    relyingParty: { attribute: false },
    messages: { attribute: false },
  };

  /** Base URL of the passkey endpoints, of this page's origin. */
  declare endpoint?: string;
  /** The registered preset that says how the backend is asked, where not in this package's way. */
  declare backend?: string;
  /** Any backend, another origin's included; stronger than both. */
  declare relyingParty?: RelyingParty;

  /** @internal Safari before 16.4 has none. */
  readonly internals?: ElementInternals = this.attachInternals?.();
  /** @internal */
  protected readonly language = new LanguageController(this);

  constructor() {
    super();
    // What was assigned before the element was defined would hide the getter.
    delete (this as { state?: unknown }).state;
  }
}
