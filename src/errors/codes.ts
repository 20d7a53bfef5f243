/** What a ceremony is for: `create()` registers a passkey, `get()` authenticates with one. */
export type Ceremony = 'registration' | 'authentication';

/**
 * Every way in which a passkey operation can end badly. The union is closed within a minor
 * version, so a `switch` over it can be exhaustive.
 *
 * Known before the browser is asked:
 * - `unsupported`: this browser has no WebAuthn, or not the part that was asked for
 * - `insecure-context`: the page was not delivered over HTTPS or from localhost
 * - `blocked-by-policy`: the frame, or the page's Permissions-Policy, forbids passkeys
 * - `not-focused`: the user is in another tab or window
 * - `gesture-required`: this has to come from a click or a key
 * - `invalid-options`: the developer's attributes, or the relying party's options, cannot be used
 *
 * What the browser said:
 * - `not-allowed`: cancelled, timed out or no passkey; browsers will not tell these apart, so
 *   `likelyReason` is a guess and nothing more
 * - `no-credential`: an immediate request found no passkey at hand, or was dismissed
 * - `aborted`: ended by the caller's signal, or by a newer ceremony; `cause` is the reason
 * - `request-pending`: another script's request is in the way
 * - `already-registered`: this authenticator holds a passkey of this account already
 * - `rp-id-mismatch`: the RP ID does not belong to this page's origin
 * - `authenticator-failed`: the authenticator gave up for a reason of its own
 * - `extension-interference`: what stands in for `navigator.credentials`, an extension as a rule,
 *   gave no answer that can be used
 *
 * What the relying party said:
 * - `network`: no answer, or none in time
 * - `bad-response`: a success that cannot be used: HTML, a redirect, broken or oversized JSON
 * - `challenge-expired`, `unknown-credential`, `unauthenticated`, `reauthentication-required`,
 *   `rate-limited` (with `retryAfter`), `username-unavailable`: as named
 * - `rejected`: any other 4xx; `server`: any 5xx
 *
 * - `unknown`: the rest
 */
export type PasskeyErrorCode =
  | 'unsupported'
  | 'insecure-context'
  | 'blocked-by-policy'
  | 'not-focused'
  | 'gesture-required'
  | 'invalid-options'
  | 'not-allowed'
  | 'no-credential'
  | 'aborted'
  | 'request-pending'
  | 'already-registered'
  | 'rp-id-mismatch'
  | 'authenticator-failed'
  | 'extension-interference'
  | 'network'
  | 'bad-response'
  | 'challenge-expired'
  | 'unknown-credential'
  | 'unauthenticated'
  | 'reauthentication-required'
  | 'rate-limited'
  | 'username-unavailable'
  | 'rejected'
  | 'server'
  | 'unknown';
