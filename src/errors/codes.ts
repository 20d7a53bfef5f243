/** A WebAuthn ceremony: `create()` registers a passkey, `get()` authenticates with one. */
export type Ceremony = 'registration' | 'authentication';

/**
 * Why a passkey operation failed. The union is closed within a minor version, so a `switch` over it
 * can be exhaustive.
 *
 * Known before the browser is called:
 * - `unsupported`: this browser lacks WebAuthn, or the part of it that was requested
 * - `insecure-context`: the page was not loaded over HTTPS or from localhost
 * - `blocked-by-policy`: the frame, or the page's Permissions-Policy, forbids passkeys
 * - `not-focused`: the user is in another tab or window
 * - `gesture-required`: the call must be made in a click or a key press
 * - `invalid-options`: attributes, arguments or the relying party's options cannot be used
 *
 * Known from the browser:
 * - `not-allowed`: cancelled, timed out or no passkey. Browsers do not distinguish these, so
 *   `likelyReason` is a guess
 * - `no-credential`: an immediate request found no passkey, or was dismissed
 * - `aborted`: ended by the caller's signal or a newer ceremony; `cause` is the abort's reason
 * - `request-pending`: another script's request is pending
 * - `already-registered`: this authenticator already has a passkey of this account
 * - `rp-id-mismatch`: the RP ID does not match the page's origin
 * - `authenticator-failed`: the authenticator failed
 * - `extension-interference`: a script or a browser extension has replaced
 *   `navigator.credentials`, and failed, returned nothing usable or did not respond in two minutes
 *
 * Known from the server:
 * - `network`: no response, or none in time
 * - `bad-response`: a response that cannot be used: HTML, a redirect, broken or oversized JSON
 * - `challenge-expired`: the challenge is expired or already used
 * - `unknown-credential`: the server does not know the passkey
 * - `unauthenticated`: nobody is signed in
 * - `reauthentication-required`: the action requires a recent sign-in
 * - `rate-limited`: too many requests; `retryAfter` says when to try again
 * - `username-unavailable`: the username is taken
 * - `rejected`: any other 4xx
 * - `server`: any 5xx
 *
 * - `unknown`: anything else; `cause` is what was thrown
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
