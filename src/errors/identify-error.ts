import type { Ceremony, PasskeyErrorCode } from './codes.js';
import { PasskeyError } from './passkey-error.js';
import { policyFix } from './policy-fix.js';
import type { LikelyReason } from './passkey-error.js';

/** What is known of a failed call of `navigator.credentials`. Times are in milliseconds. */
export interface FailedCall {
  ceremony: Ceremony;
  /** The RP ID of the options. */
  rpId?: string | undefined;
  /** Whether the request was immediate (`uiMode: 'immediate'`). */
  immediate?: boolean | undefined;
  /** How long the call took. */
  elapsed: number;
  /** The timeout of the options, which virtual authenticators keep exactly. */
  timeout?: number | undefined;
  /** What this browser makes of that timeout. */
  browserTimeout: number;
  /** Whether the page had the focus when the call began. */
  focused: boolean;
  /** Whether the page has lost the focus since, as it does to a dialog. */
  blurred: boolean;
  /** Whether a script, an extension's as a rule, has replaced the browser's function. */
  replaced: boolean;
}

/** A pattern of an exception's `name: message`, its code, and the calls that the row is for. */
type Row = [RegExp, PasskeyErrorCode, ((call: FailedCall) => boolean)?];

// AbortError without an abort of ours: Firefox, of a request that a newer one has ended.
// HierarchyRequestError: Safari before 16.4, of a timeout. https://webkit.org/b/249612
// "Context is detached": Chromium, of a frame that was removed.
const refusal = /^((NotAllowed|Abort|Timeout|HierarchyRequest)Error|InvalidStateError.*detached)/;

/**
 * The first row that matches holds. Messages are fragile, so they only ever make an exception's
 * name more exact.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential
 * @see https://www.w3.org/TR/webauthn-3/#sctn-discover-from-external-source
 */
const rows: Row[] = [
  // Firefox: "CredentialsContainer request is not allowed.", in a page in the background and in a
  // frame without permission.
  [/^NotAllowedError.*CredentialsContainer/, 'not-focused', ({ focused }) => !focused],
  // Chromium: "The 'publickey-credentials-get' feature is not enabled in this document.", "The
  // current origin is an opaque origin and hence not allowed to access…"
  // WebKit: "The origin of the document is not the same as its ancestors."
  [/^NotAllowedError.*(CredentialsContainer|not enabled|opaque|ancestors)/, 'blocked-by-policy'],
  // Chromium: "…the page does not have focus." WebKit: "The document is not focused."
  [/^NotAllowedError.*focus/, 'not-focused'],
  // Chromium: "A user activation is required to create a credential in a cross-origin iframe."
  [/^NotAllowedError.*activation/, 'gesture-required'],
  // Chromium: "WebAuthn is not supported on sites with TLS certificate errors." and
  // "Public-key credentials are only available to HTTPS origins with valid certificates…"
  [/^(NotAllowed|Security)Error.*certificate/, 'insecure-context'],
  // Firefox: "The operation is insecure.", with a foreign RP ID and with an invalid certificate.
  [/^SecurityError.*is insecure/, 'insecure-context', isOwnRpId],
  [/^SecurityError/, 'rp-id-mismatch'],
  // Our time limit. A browser ends a request by itself; what replaced it has not.
  [/^TimeoutError/, 'extension-interference', ({ replaced }) => replaced],
  [refusal, 'no-credential', ({ immediate }) => !!immediate],
  [refusal, 'not-allowed'],
  [/^InvalidStateError/, 'already-registered', ({ ceremony }) => ceremony === 'registration'],
  // Chromium: "A request is already pending."
  [/^OperationError/, 'request-pending'],
  [/^NotSupportedError/, 'unsupported'],
  [/^(InvalidState|Constraint|NotReadable|Unknown|Network)Error/, 'authenticator-failed'],
  // The options were checked before: what a script refuses about them is the script's fault.
  [/^(Type|Range|Syntax|Encoding|Data)Error/, 'invalid-options', ({ replaced }) => !replaced],
  [/^/, 'extension-interference', ({ replaced }) => replaced],
];

/** Finds the code for what `navigator.credentials` threw. Not for an abort by the caller. */
export function identifyError(cause: unknown, call: FailedCall): PasskeyError {
  const exception = String(cause);
  const matches = ([pattern, , isFor]: Row) => pattern.test(exception) && (!isFor || isFor(call));
  const code = rows.find(matches)?.[1] ?? 'unknown';
  const message = [
    exception,
    suggestedFixes[code]?.(call),
    call.replaced && 'An extension or a script has replaced navigator.credentials.',
  ];
  return new PasskeyError(code, {
    likelyReason: code === 'not-allowed' ? guessReason(call) : undefined,
    cause,
    message: message.filter(Boolean).join(' '),
  });
}

function guessReason(call: FailedCall): LikelyReason {
  const { elapsed, timeout = Infinity, browserTimeout, blurred } = call;
  const timedOut = elapsed > browserTimeout - 500 || Math.abs(elapsed - timeout - 500) < 1000;
  if (timedOut) return 'timed-out';
  return elapsed > 1000 || blurred ? 'cancelled' : 'unavailable';
}

const suggestedFixes: Partial<Record<PasskeyErrorCode, (call: FailedCall) => string>> = {
  'blocked-by-policy': ({ ceremony }) => policyFix(ceremony),
  'gesture-required': () => 'Start it in a click.',
  'insecure-context': () => "The page's certificate is not valid.",
  'request-pending': () => 'Another script has a request open.',
  'rp-id-mismatch': rpIdFix,
};

function rpIdFix({ ceremony, rpId }: FailedCall): string {
  const { hostname, origin } = location;
  const member = ceremony === 'registration' ? 'rp.id' : 'rpId';
  return isIPAddress(hostname)
    ? `${hostname} is an IP address, which cannot have passkeys. Use a domain.`
    : `${member} is "${rpId}" but this page is ${origin}. Use "${hostname}", ` +
        `or list this origin in https://${rpId}/.well-known/webauthn.`;
}

/** Whether the RP ID is certainly right, so that something else is wrong. */
function isOwnRpId({ rpId }: FailedCall): boolean {
  const { hostname } = location;
  return (rpId ?? hostname) === hostname && !isIPAddress(hostname);
}

const isIPAddress = (hostname: string): boolean => /^[\d.]+$|:/.test(hostname);
