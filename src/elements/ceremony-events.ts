import type { CeremonyKind, CeremonyResult, CeremonyState } from '../ceremonies/types.js';
import type { Ceremony } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';
import type {
  AuthenticationResult,
  Passkey,
  RegistrationResult,
} from '../relying-party/relying-party.js';
import type { Mediation } from '../webauthn/credential-request.js';
import { PasskeyEvent } from './passkey-event.js';

/** What an element's `state` and `:state(…)` say. */
export type PasskeyElementState = CeremonyState['status'] | 'unsupported';

/** What the two terminal events have in common. */
export interface CeremonyOutcome extends CeremonyKind {
  /** From `passkey-start` on, in milliseconds. */
  duration: number;
}

interface PasskeyFailure extends Partial<CeremonyOutcome> {
  error: PasskeyError;
  userMessage: string;
  passkey?: Passkey | undefined;
}

/** A ceremony is about to begin. Cancel it to keep it from beginning. */
export class PasskeyStartEvent extends PasskeyEvent {
  declare readonly ceremony: Ceremony;
  declare readonly mediation: Mediation;

  constructor(kind: CeremonyKind) {
    super('passkey-start', kind, true);
  }
}

/** The element's `state` has changed. Fires before `passkey-success` and `passkey-error`. */
export class PasskeyStateChangeEvent extends PasskeyEvent {
  declare readonly state: PasskeyElementState;

  constructor(state: PasskeyElementState) {
    super('passkey-statechange', { state });
  }
}

class CeremonySuccessEvent<Kind extends Ceremony> extends PasskeyEvent {
  /** The relying party's response. Never holds the credential or outputs of extensions. */
  declare readonly result: Kind extends 'registration' ? RegistrationResult : AuthenticationResult;
  declare readonly ceremony: Kind;
  declare readonly mediation: Mediation;
  /** From `passkey-start` on, in milliseconds. */
  declare readonly duration: number;

  constructor(details: CeremonyOutcome & { result: CeremonyResult }) {
    super('passkey-success', details, true);
  }
}

/**
 * The relying party has accepted. Cancel it to stay on the page. `ceremony` narrows the type of
 * `result`.
 */
export const PasskeySuccessEvent: new (
  ...details: ConstructorParameters<typeof CeremonySuccessEvent>
) => PasskeySuccessEvent = CeremonySuccessEvent;
export type PasskeySuccessEvent<Kind extends Ceremony = Ceremony> = Kind extends Ceremony
  ? CeremonySuccessEvent<Kind>
  : never;

/**
 * The authenticator has answered, and the element's form is about to be submitted with it. Cancel it
 * to stay on the page; the answer is then lost.
 */
export class PasskeyBeforeSubmitEvent extends PasskeyEvent {
  declare readonly ceremony: Ceremony;

  constructor(details: { ceremony: Ceremony }) {
    super('passkey-beforesubmit', details, true);
  }
}

/**
 * A ceremony has failed, or what the user wanted in `<passkey-list>`. The element can be used
 * again at once.
 */
export class PasskeyErrorEvent extends PasskeyEvent {
  declare readonly error: PasskeyError;
  /** What the element tells the user. */
  declare readonly userMessage: string;
  /** The ceremony; none in a list. */
  declare readonly ceremony?: Ceremony | undefined;
  declare readonly mediation?: Mediation | undefined;
  /** From `passkey-start` on, in milliseconds. */
  declare readonly duration?: number | undefined;
  /** The passkey that could not be renamed or removed. */
  declare readonly passkey?: Passkey | undefined;

  constructor(details: PasskeyFailure) {
    super('passkey-error', details);
  }
}

declare global {
  /** The events bubble and are composed: elements, the document and the window dispatch them. */
  interface GlobalEventHandlersEventMap {
    'passkey-start': PasskeyStartEvent;
    'passkey-statechange': PasskeyStateChangeEvent;
    'passkey-beforesubmit': PasskeyBeforeSubmitEvent;
    'passkey-success': PasskeySuccessEvent;
    'passkey-error': PasskeyErrorEvent;
  }
}
