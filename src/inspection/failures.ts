import type { PasskeyErrorCode } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';

/** How far a code can be relied on. */
export interface Explanation {
  certainty: string;
  mend: string;
}

const sure = 'Sure: it was known before the browser was asked.';
const browser = 'As good as sure: the browser’s exception says so.';
const server = 'Sure: the relying party answered so.';

const explanations: Record<PasskeyErrorCode, Explanation> = {
  unsupported: { certainty: sure, mend: 'Offer another way to sign in.' },
  'insecure-context': { certainty: sure, mend: 'Serve the page over HTTPS, or from localhost.' },
  'blocked-by-policy': { certainty: sure, mend: 'Allow passkeys in Permissions-Policy and allow.' },
  'not-focused': { certainty: sure, mend: 'Begin when the visitor is on the page.' },
  'gesture-required': { certainty: sure, mend: 'Call start() within the click itself.' },
  'invalid-options': {
    certainty: sure,
    mend: 'Correct the attribute or the option that is named.',
  },
  'not-allowed': {
    certainty:
      'A guess: browsers do not tell apart a visitor who cancels, a time that ran out, and a device without a fitting passkey.',
    mend: 'Nothing, if the visitor cancelled. Otherwise see that a passkey of this RP ID is on the device, and that allowCredentials names it.',
  },
  'no-credential': {
    certainty: 'A guess between two: no passkey is at hand, or the visitor closed the dialog.',
    mend: 'Show another way to sign in.',
  },
  aborted: { certainty: sure, mend: 'Nothing: the page ended it.' },
  'request-pending': {
    certainty: browser,
    mend: 'Find the other script that asks for credentials.',
  },
  'already-registered': {
    certainty: browser,
    mend: 'Nothing: this device holds a passkey of the account, so sign in with it.',
  },
  'rp-id-mismatch': { certainty: browser, mend: 'Set the RP ID to this page’s domain.' },
  'authenticator-failed': { certainty: browser, mend: 'Try again, or another authenticator.' },
  'extension-interference': {
    certainty: 'Likely: what answered is not the browser’s own function, or not a whole answer.',
    mend: 'Try without the password manager’s extension, and tell its maker.',
  },
  network: {
    certainty: 'Sure that no answer came; why, browsers do not tell scripts.',
    mend: 'See the checks above, and the network panel.',
  },
  'bad-response': { certainty: server, mend: 'See that endpoint and backend fit the server.' },
  'challenge-expired': {
    certainty: server,
    mend: 'Let challenges live for five minutes, and send expiresAt with the options, so that they are renewed in time.',
  },
  'unknown-credential': {
    certainty: server,
    mend: 'Nothing: the password manager has been told that the relying party no longer knows it.',
  },
  unauthenticated: { certainty: server, mend: 'Sign in first; see that cookies are sent.' },
  'reauthentication-required': {
    certainty: server,
    mend: 'Have the visitor confirm who they are.',
  },
  'rate-limited': { certainty: server, mend: 'Wait, or raise the limit while developing.' },
  'username-unavailable': { certainty: server, mend: 'Have the visitor choose another name.' },
  rejected: {
    certainty: server,
    mend: 'Look into the server’s log: a CSRF token, an expected origin or RP ID, or a signature.',
  },
  server: { certainty: server, mend: 'Look into the server’s log.' },
  unknown: { certainty: 'Not sure of anything.', mend: 'Report it to this project.' },
};

/** What a failure was, how sure that is, and what mends it. */
export function explain({ code }: PasskeyError): Explanation {
  return explanations[code] ?? explanations.unknown;
}
