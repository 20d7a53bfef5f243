import type { Ceremony, PasskeyErrorCode } from './codes.js';

/**
 * A guess at the reason: base a text on it, never a security decision.
 * - `cancelled`, `timed-out`, `unavailable`: of `not-allowed`. Browsers make these indistinguishable on
 *   purpose.
 * - `csrf`: of `rejected`. The response looks like a refused CSRF token; a reload of the page brings a
 *   new one.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-assertion-privacy
 */
export type LikelyReason = 'cancelled' | 'timed-out' | 'unavailable' | 'csrf';

export interface PasskeyErrorDetails {
  /** The ceremony that failed, if one was running. */
  ceremony?: Ceremony | undefined;
  /** With `not-allowed`, and with `rejected` where it is `csrf`. */
  likelyReason?: LikelyReason | undefined;
  /** Only with `rate-limited`: how many seconds to wait, if the server said so. */
  retryAfter?: number | undefined;
}

/** What `new PasskeyError(code, init)` accepts. */
export interface PasskeyErrorInit extends PasskeyErrorDetails {
  /** For the developer: what happened, and how to fix it. Not for users. By default the code. */
  message?: string | undefined;
  /** The exception, the abort's reason or the problem details behind this error. */
  cause?: unknown;
}

const brand = Symbol.for('passkey-elements.error');

/** The only error that the functions of this package reject with. */
export class PasskeyError extends Error implements PasskeyErrorDetails {
  declare readonly code: PasskeyErrorCode;
  declare readonly ceremony?: Ceremony | undefined;
  declare readonly likelyReason?: LikelyReason | undefined;
  declare readonly retryAfter?: number | undefined;

  constructor(code: PasskeyErrorCode, { message, cause, ...details }: PasskeyErrorInit = {}) {
    super(message ?? code, { cause });
    Object.assign(this, details, { name: 'PasskeyError', code });
  }

  get [brand]() {
    return true;
  }
}

/**
 * Whether `value` is a {@link PasskeyError} of this or, unlike `instanceof`, of another copy of the
 * package on the page.
 */
export function isPasskeyError(value: unknown): value is PasskeyError {
  return !!(value as { [brand]?: boolean } | null | undefined)?.[brand];
}
