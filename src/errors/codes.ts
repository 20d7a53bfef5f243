/** What a ceremony is for: `create()` registers a passkey, `get()` authenticates with one. */
export type Ceremony = 'registration' | 'authentication';

/**
 * Every way in which a passkey operation can end badly. The union is closed within a minor
 * version, so a `switch` over it can be exhaustive.
 *
 * Known before the browser is asked:
 * - `unsupported`: this browser has no WebAuthn, or not the part that was asked for
 * - `insecure-context`: the page was not delivered over HTTPS or from localhost
 * - `invalid-options`: the developer's attributes, or the relying party's options, cannot be used
 *
 * What the browser said:
 * - `not-allowed`: cancelled, timed out or no passkey; browsers will not tell these apart, so
 *   `likelyReason` is a guess and nothing more
 * - `aborted`: ended by the caller's signal, or by a newer ceremony; `cause` is the reason
 * - `request-pending`: another script's request is in the way
 * - `already-registered`: this authenticator holds a passkey of this account already
 * - `rp-id-mismatch`: the RP ID does not belong to this page's origin
 * - `blocked-by-policy`: the frame, or the page's Permissions-Policy, forbids passkeys
 * - `not-focused`: the page did not have the focus
 * - `authenticator-failed`: the authenticator gave up for a reason of its own
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
  | 'invalid-options'
  | 'not-allowed'
  | 'aborted'
  | 'request-pending'
  | 'already-registered'
  | 'rp-id-mismatch'
  | 'blocked-by-policy'
  | 'not-focused'
  | 'authenticator-failed'
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
