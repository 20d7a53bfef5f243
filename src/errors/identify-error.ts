import type { Ceremony, PasskeyErrorCode } from './codes.js';
import { PasskeyError } from './passkey-error.js';
import { policyFix } from './policy-fix.js';
import type { LikelyReason } from './passkey-error.js';

/** What is known of the browser's call that failed. Times are in milliseconds. */
export interface FailedCall {
  ceremony: Ceremony;
  /** The RP ID that was asked for. */
  rpId?: string;
  /** Whether the browser was asked for what is at hand alone (`uiMode: 'immediate'`). */
  immediate?: boolean;
  /** How long the call took. */
  elapsed: number;
  /** The timeout that was asked for; virtual authenticators keep to it. */
  timeout?: number;
  /** The timeout that this browser makes of it. */
  effectiveTimeout: number;
  /** Whether the page had the focus when the browser was asked. */
  focused: boolean;
  /** Whether the page has lost the focus meanwhile, as it does to a dialog. */
  blurred: boolean;
  /** Whether a script, an extension's as a rule, stands in the browser's place. */
  replaced: boolean;
}

/**
 * `name: message` of an exception → code. The first row that matches holds.
 * Messages are fragile, so they only ever make a NotAllowedError more exact.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential
 * @see https://www.w3.org/TR/webauthn-3/#sctn-discover-from-external-source
 */
const rows: [RegExp, PasskeyErrorCode][] = [
  // Chromium: "The 'publickey-credentials-get' feature is not enabled in this document."
  // Firefox: "CredentialsContainer request is not allowed."
  // WebKit: "The origin of the document is not the same as its ancestors."
  [/^NotAllowedError.*(not enabled|CredentialsContainer|ancestors)/, 'blocked-by-policy'],
  // Chromium: "The current origin is an opaque origin and hence not allowed to access…"
  [/^NotAllowedError.*opaque/, 'blocked-by-policy'],
  // Chromium: "…the page does not have focus." WebKit: "The document is not focused."
  [/^NotAllowedError.*focus/, 'not-focused'],
  // Chromium: "A user activation is required to create a credential in a cross-origin iframe."
  [/^NotAllowedError.*activation/, 'gesture-required'],
  // Chromium: "WebAuthn is not supported on sites with TLS certificate errors." and
  // "Public-key credentials are only available to HTTPS origins with valid certificates…"
  [/certificate/, 'insecure-context'],
  // AbortError without a signal of ours: Firefox, of a request that a newer one has ended.
  // HierarchyRequestError: Safari before 16.4, of a timeout. https://webkit.org/b/249612
  // "Context is detached": Chromium, of a frame that has gone.
  [/^(NotAllowed|Abort|Timeout|HierarchyRequest)Error|detached/, 'not-allowed'],
  [/^InvalidStateError/, 'already-registered'],
  // Chromium: "A request is already pending."
  [/^OperationError/, 'request-pending'],
  [/^SecurityError/, 'rp-id-mismatch'],
  [/^NotSupportedError/, 'unsupported'],
  [/^(Constraint|NotReadable|Unknown|Network)Error/, 'authenticator-failed'],
  [/^(Type|Range|Syntax|Encoding|Data)Error/, 'invalid-options'],
];

/** Finds the code for what `navigator.credentials` threw. Not for an abort of our own. */
export function identifyError(cause: unknown, call: FailedCall): PasskeyError {
  const { ceremony, rpId, immediate, replaced } = call;
  const said = String(cause);
  let code = rows.find(([pattern]) => pattern.test(said))?.[1] ?? 'unknown';

  // Firefox says the same of a frame without permission and of a page in the background.
  if (/CredentialsContainer request/.test(said) && !call.focused) code = 'not-focused';
  // And the same of a foreign RP ID and of a page whose certificate the user has let pass.
  const { hostname } = location;
  if (/is insecure/.test(said) && (rpId ?? hostname) === hostname && !ipAddress.test(hostname)) {
    code = 'insecure-context';
  }
  if (code === 'already-registered' && ceremony === 'authentication') code = 'authenticator-failed';
  if (code === 'not-allowed' && immediate) code = 'no-credential';
  // The options were checked before: what is wrong with them for a script is wrong with the script.
  if (replaced && (/^(unknown|invalid-options)$/.test(code) || /^TimeoutError/.test(said))) {
    code = 'extension-interference';
  }
  const message = [
    said,
    suggestedFixes[code]?.(call),
    replaced && 'An extension or a script has replaced navigator.credentials.',
  ];
  return new PasskeyError(code, {
    likelyReason: code === 'not-allowed' ? guessReason(call) : undefined,
    cause,
    message: message.filter(Boolean).join(' '),
  });
}

function guessReason(call: FailedCall): LikelyReason {
  const { elapsed, timeout = Infinity, effectiveTimeout, blurred } = call;
  const timedOut = elapsed > effectiveTimeout - 500 || Math.abs(elapsed - timeout - 500) < 1000;
  if (timedOut) return 'timed-out';
  return elapsed > 1000 || blurred ? 'cancelled' : 'unavailable';
}

const suggestedFixes: Partial<Record<PasskeyErrorCode, (call: FailedCall) => string>> = {
  'blocked-by-policy': ({ ceremony }) => policyFix(ceremony),
  'gesture-required': () => 'Start it in a click.',
  'insecure-context': () => 'The certificate of the page is not valid.',
  'request-pending': () => 'Another script has one open.',
  'rp-id-mismatch': ({ rpId }) => rpIdFix(rpId),
};

const ipAddress = /^[\d.]+$|:/;

function rpIdFix(rpId: string | undefined): string {
  const { hostname, origin } = location;
  return ipAddress.test(hostname)
    ? `${hostname} is an IP address, which has no passkeys: use a domain.`
    : `The RP ID is ${rpId}, this page ${origin}. Use this page's, or have ` +
        `https://${rpId}/.well-known/webauthn answer {"origins":["${origin}"]}.`;
}
