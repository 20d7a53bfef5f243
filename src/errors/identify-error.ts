import type { Ceremony, PasskeyErrorCode } from './codes.js';
import { isPasskeyError, PasskeyError } from './passkey-error.js';
import type { LikelyReason } from './passkey-error.js';

/** What is known of the call that failed. */
export interface FailedCall {
  ceremony: Ceremony;
  /** Our own signal: browsers reject with its raw reason, so only `aborted` is to be trusted. */
  signal: AbortSignal;
  /** The RP ID that was asked for. */
  rpId?: string;
  /** How long the browser's call took, in milliseconds. */
  elapsed?: number;
  /** The timeout that was asked for, in milliseconds. */
  timeout?: number;
}

/**
 * `name: message` of an exception → code. The first row that matches holds. Messages are fragile,
 * so they only ever make a NotAllowedError more exact.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential
 * @see https://www.w3.org/TR/webauthn-3/#sctn-discover-from-external-source
 */
const rows: [RegExp, PasskeyErrorCode][] = [
  // Chromium: "The 'publickey-credentials-get' feature is not enabled in this document."
  // Firefox: "CredentialsContainer request is not allowed."
  [
    /^NotAllowedError: .*(feature is not enabled|CredentialsContainer request)/,
    'blocked-by-policy',
  ],
  // Chromium: "…the page does not have focus." WebKit: "The document is not focused."
  [/^NotAllowedError: .*focus/, 'not-focused'],
  // AbortError, as the signal is not ours: Firefox, of a request that a newer one has ended.
  [/^(NotAllowed|Abort)Error/, 'not-allowed'],
  [/^InvalidStateError/, 'already-registered'],
  // Chromium: "A request is already pending."
  [/^OperationError/, 'request-pending'],
  [/^SecurityError/, 'rp-id-mismatch'],
  [/^NotSupportedError/, 'unsupported'],
  [/^(Constraint|NotReadable|Unknown)Error/, 'authenticator-failed'],
  [/^(Type|Range|Syntax|Encoding|InvalidCharacter)Error/, 'invalid-options'],
];

/** Turns whatever a ceremony threw into a {@link PasskeyError}; one that is, stays as it is. */
export function identifyError(thrown: unknown, call: FailedCall): PasskeyError {
  const { ceremony, signal, rpId, elapsed = 0, timeout = Infinity } = call;
  if (signal.aborted) return new PasskeyError('aborted', { ceremony, cause: signal.reason });
  if (isPasskeyError(thrown)) return thrown;

  // @simplewebauthn/browser wraps the browser's own exception.
  const cause = (thrown as Error | undefined)?.cause ?? thrown;
  const code = rows.find(([pattern]) => pattern.test(String(cause)))?.[1] ?? 'unknown';
  let message = String(cause);
  let likelyReason: LikelyReason | undefined;
  if (code === 'rp-id-mismatch') message += ` The RP ID is ${rpId}, this page ${location.origin}.`;
  if (code === 'not-allowed') {
    likelyReason =
      elapsed > timeout - 500 ? 'timed-out' : elapsed < 1000 ? 'unavailable' : 'cancelled';
  }
  return new PasskeyError(code, { ceremony, likelyReason, cause, message });
}
