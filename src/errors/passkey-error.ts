import type { Ceremony, PasskeyErrorCode } from './codes.js';

/**
 * A guess at the cause: choose words by it, never a security decision.
 * - `cancelled`, `timed-out`, `unavailable`: of `not-allowed`. Browsers make these cases
 *   indistinguishable on purpose.
 * - `csrf`: of `rejected`. The response looks like a refused CSRF token; a reload of the page
 *   brings a new one.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-assertion-privacy
 */
export type LikelyReason = 'cancelled' | 'timed-out' | 'unavailable' | 'csrf';

export interface PasskeyErrorDetails {
  /** The ceremony that failed, where there was one. */
  ceremony?: Ceremony;
  /** With `not-allowed`, and with `rejected` where it is `csrf`. */
  likelyReason?: LikelyReason;
  /** With `rate-limited`: seconds until it is worth trying again, where the server said so. */
  retryAfter?: number;
}

export interface PasskeyErrorInit extends PasskeyErrorDetails {
  /** For the developer: what was found and how to fix it. Not for users. */
  message?: string;
  /** The exception, the abort reason or the problem details behind this error. */
  cause?: unknown;
}

const brand = Symbol.for('passkey-elements.error');

/** The one error class of this package: the SDK's functions reject with nothing else. */
export class PasskeyError extends Error implements PasskeyErrorDetails {
  declare readonly code: PasskeyErrorCode;
  declare readonly ceremony?: Ceremony;
  declare readonly likelyReason?: LikelyReason;
  declare readonly retryAfter?: number;

  constructor(code: PasskeyErrorCode, { message, cause, ...details }: PasskeyErrorInit = {}) {
    super(message ?? code, { cause });
    Object.assign(this, details, { name: 'PasskeyError', code });
  }

  get [brand]() {
    return true;
  }
}

/**
 * Whether `value` is a {@link PasskeyError}, from this or from another copy of the package on the
 * page, where `instanceof` would say no.
 */
export function isPasskeyError(value: unknown): value is PasskeyError {
  return !!(value as { [brand]?: boolean } | null | undefined)?.[brand];
}
