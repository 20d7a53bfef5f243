import type { PasskeyErrorCode } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';

/** How far a code can be relied on. */
export interface Explanation {
  certainty: string;
  suggestedFix: string;
}

const sure = 'Sure: it was known before the browser was asked.';
const browser = 'As good as sure: the browser’s exception says so.';
const server = 'Sure: the relying party answered so.';

const explanations: Record<PasskeyErrorCode, Explanation> = {
  unsupported: { certainty: sure, suggestedFix: 'Offer another way to sign in.' },
  'insecure-context': {
    certainty: sure,
    suggestedFix: 'Serve the page over HTTPS, or from localhost.',
  },
  'blocked-by-policy': {
    certainty: sure,
    suggestedFix: 'Allow passkeys in Permissions-Policy and allow.',
  },
  'not-focused': { certainty: sure, suggestedFix: 'Begin when the user is on the page.' },
  'gesture-required': { certainty: sure, suggestedFix: 'Call start() within the click itself.' },
  'invalid-options': {
    certainty: sure,
    suggestedFix: 'Correct the attribute or the option that is named.',
  },
  'not-allowed': {
    certainty:
      'A guess: browsers do not tell apart a user who cancels, a time that ran out, and a device without a fitting passkey.',
    suggestedFix:
      'Nothing, if the user cancelled. Otherwise see that a passkey of this RP ID is on the device, and that allowCredentials names it.',
  },
  'no-credential': {
    certainty: 'A guess between two: no passkey is at hand, or the user closed the dialog.',
    suggestedFix: 'Show another way to sign in.',
  },
  aborted: { certainty: sure, suggestedFix: 'Nothing: the page ended it.' },
  'request-pending': {
    certainty: browser,
    suggestedFix: 'Find the other script that asks for credentials.',
  },
  'already-registered': {
    certainty: browser,
    suggestedFix: 'Nothing: this device holds a passkey of the account, so sign in with it.',
  },
  'rp-id-mismatch': { certainty: browser, suggestedFix: 'Set the RP ID to this page’s domain.' },
  'authenticator-failed': {
    certainty: browser,
    suggestedFix: 'Try again, or another authenticator.',
  },
  'extension-interference': {
    certainty: 'Likely: what answered is not the browser’s own function, or not a whole answer.',
    suggestedFix: 'Try without the password manager’s extension, and tell its maker.',
  },
  network: {
    certainty: 'Sure that no answer came; why, browsers do not tell scripts.',
    suggestedFix: 'See the checks above, and the network panel.',
  },
  'bad-response': {
    certainty: server,
    suggestedFix: 'See that endpoint and backend fit the server.',
  },
  'challenge-expired': {
    certainty: server,
    suggestedFix:
      'Let challenges live for five minutes, and send expiresAt with the options, so that they are renewed in time.',
  },
  'unknown-credential': {
    certainty: server,
    suggestedFix:
      'Nothing: the password manager has been told that the relying party no longer knows it.',
  },
  unauthenticated: { certainty: server, suggestedFix: 'Sign in first; see that cookies are sent.' },
  'reauthentication-required': {
    certainty: server,
    suggestedFix: 'Have the user confirm who they are.',
  },
  'rate-limited': { certainty: server, suggestedFix: 'Wait, or raise the limit while developing.' },
  'username-unavailable': { certainty: server, suggestedFix: 'Have the user choose another name.' },
  rejected: {
    certainty: server,
    suggestedFix:
      'Look into the server’s log: a CSRF token, an expected origin or RP ID, or a signature.',
  },
  server: { certainty: server, suggestedFix: 'Look into the server’s log.' },
  unknown: { certainty: 'Not sure of anything.', suggestedFix: 'Report it to this project.' },
};

/** What a failure was, how sure that is, and what fixes it. */
export function explain({ code }: PasskeyError): Explanation {
  return explanations[code] ?? explanations.unknown;
}
