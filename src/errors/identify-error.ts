import type { PasskeyErrorCode } from './codes.js';
import { PasskeyError } from './passkey-error.js';
import type { LikelyReason } from './passkey-error.js';

/** What is known of the browser's call that failed. */
export interface FailedCall {
  /** The RP ID that was asked for. */
  rpId: string | undefined;
  /** How long the call took, in milliseconds. */
  elapsed: number;
  /** The timeout that was asked for, in milliseconds. */
  timeout: number | undefined;
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
  // WebKit: "The origin of the document is not the same as its ancestors."
  [/^NotAllowedError.*(not enabled|CredentialsContainer|ancestors)/, 'blocked-by-policy'],
  // Chromium: "…the page does not have focus." WebKit: "The document is not focused."
  [/^NotAllowedError.*focus/, 'not-focused'],
  // AbortError without a signal of ours: Firefox, of a request that a newer one has ended.
  [/^(NotAllowed|Abort)Error/, 'not-allowed'],
  [/^InvalidStateError/, 'already-registered'],
  // Chromium: "A request is already pending."
  [/^OperationError/, 'request-pending'],
  [/^SecurityError/, 'rp-id-mismatch'],
  [/^NotSupportedError/, 'unsupported'],
  [/^(Constraint|NotReadable|Unknown)Error/, 'authenticator-failed'],
  [/^(Type|Range|Syntax|Encoding|InvalidCharacter)Error/, 'invalid-options'],
];

/** Finds the code for what `navigator.credentials` threw. Not for an abort of our own. */
export function identifyError(
  thrown: unknown,
  { rpId, elapsed, timeout = Infinity }: FailedCall,
): PasskeyError {
  // @simplewebauthn/browser wraps the browser's own exception.
  const cause = (thrown as Error | undefined)?.cause ?? thrown;
  let message = String(cause);
  const code = rows.find(([pattern]) => pattern.test(message))?.[1] ?? 'unknown';
  let likelyReason: LikelyReason | undefined;
  if (code === 'rp-id-mismatch') message += ` The RP ID is ${rpId}, this page ${location.origin}.`;
  if (code === 'not-allowed') {
    likelyReason =
      elapsed > timeout - 500 ? 'timed-out' : elapsed < 1000 ? 'unavailable' : 'cancelled';
  }
  return new PasskeyError(code, { likelyReason, cause, message });
}
