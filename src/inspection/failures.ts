import type { PasskeyErrorCode } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';

/** What the inspector says about an error code. */
export interface Explanation {
  /** How certain the code is, and where it comes from. */
  certainty: string;
  suggestedFix: string;
}

const known = 'Certain: known before the browser was called.';
const browser = 'Almost certain: from the browser’s exception.';
const server = 'Certain: from the relying party’s response.';

const explanations: Record<PasskeyErrorCode, Explanation> = {
  unsupported: { certainty: known, suggestedFix: 'Offer another way to sign in.' },
  'insecure-context': {
    certainty: known,
    suggestedFix: 'Serve the page over HTTPS or from localhost.',
  },
  'blocked-by-policy': {
    certainty: known,
    suggestedFix:
      'Allow passkeys in the Permissions-Policy header and the frame’s allow attribute.',
  },
  'not-focused': {
    certainty: known,
    suggestedFix: 'Start the ceremony while the page has the focus.',
  },
  'gesture-required': { certainty: known, suggestedFix: 'Call start() in the click’s listener.' },
  'invalid-options': {
    certainty: known,
    suggestedFix: 'Correct the attribute or option that the message names.',
  },
  'not-allowed': {
    certainty:
      'A guess: browsers do not distinguish a user who cancels, a timeout, and a device without a matching passkey.',
    suggestedFix:
      'Nothing, if the user cancelled. Otherwise check that the device has a passkey of this RP ID, and that allowCredentials names it.',
  },
  'no-credential': {
    certainty: 'A guess: no passkey is available, or the user closed the dialog.',
    suggestedFix: 'Show another way to sign in.',
  },
  aborted: { certainty: known, suggestedFix: 'Nothing: the page aborted the ceremony.' },
  'request-pending': {
    certainty: browser,
    suggestedFix: 'Find the other script that calls navigator.credentials.',
  },
  'already-registered': {
    certainty: browser,
    suggestedFix: 'Nothing: this device has a passkey of the account, so sign in with it.',
  },
  'rp-id-mismatch': { certainty: browser, suggestedFix: 'Set the RP ID to this page’s domain.' },
  'authenticator-failed': {
    certainty: browser,
    suggestedFix: 'Try again, or use another authenticator.',
  },
  'extension-interference': {
    certainty: 'Likely: the browser’s function was replaced, or the credential is incomplete.',
    suggestedFix: 'Turn off the password manager’s extension, and report the fault to its maker.',
  },
  network: {
    certainty: 'Certain that there was no response. Browsers do not tell scripts why.',
    suggestedFix: 'Read the checks above and the network panel.',
  },
  'bad-response': {
    certainty: server,
    suggestedFix: 'Check that endpoint and backend match the server.',
  },
  'challenge-expired': {
    certainty: server,
    suggestedFix:
      'Let challenges live for five minutes, and send expiresAt with the options, so that they are renewed in time.',
  },
  'unknown-credential': {
    certainty: server,
    suggestedFix:
      'Nothing: the password manager was told that the relying party does not know this passkey.',
  },
  unauthenticated: {
    certainty: server,
    suggestedFix: 'Sign in first, and check that cookies are sent.',
  },
  'reauthentication-required': {
    certainty: server,
    suggestedFix: 'Let the user sign in again before this action.',
  },
  'rate-limited': {
    certainty: server,
    suggestedFix: 'Wait, or raise the limit during development.',
  },
  'username-unavailable': {
    certainty: server,
    suggestedFix: 'Let the user choose another username.',
  },
  rejected: {
    certainty: server,
    suggestedFix:
      'Read the server’s log: it may be a CSRF token, an expected origin or RP ID, or a signature.',
  },
  server: { certainty: server, suggestedFix: 'Read the server’s log.' },
  unknown: { certainty: 'The cause is not known.', suggestedFix: 'Report it to this project.' },
};

/** How certain an error's code is, and how to fix it. */
export function explain({ code }: PasskeyError): Explanation {
  return explanations[code] ?? explanations.unknown;
}
