import type { Messages } from './messages.js';

const notHere = 'Passkeys don’t work on this page. Choose another way to continue.';
const ourSide = 'Something went wrong on our side. Try again in a moment.';

export const en: Messages = {
  signIn: 'Sign in with a passkey',
  createPasskey: 'Create a passkey',
  requesting: 'One moment…',
  prompting: 'Follow your browser’s instructions.',
  cancel: 'Cancel',
  signingIn: 'Signing you in…',
  signedIn: 'You’re signed in.',
  creatingPasskey: 'Saving your passkey…',
  passkeyCreated: 'Your passkey is ready.',
  retryAfter: 'Too many tries. Try again {time}.',
  reload: 'Reload the page, then try again.',
  errors: {
    unsupported: 'This browser can’t use passkeys. Choose another way to continue.',
    'insecure-context': notHere,
    'invalid-options': notHere,
    'no-credential': 'No passkey was used. Sign in another way.',
    'not-allowed': 'That didn’t complete. Try again, or choose another way to continue.',
    aborted: 'That was cancelled.',
    'request-pending': 'Another passkey request is open. Close it, then try again.',
    'already-registered': 'You already have a passkey here. You can sign in with it.',
    'rp-id-mismatch': notHere,
    'blocked-by-policy': notHere,
    'gesture-required': 'Press the button to go on.',
    'not-focused': 'Click anywhere on this page, then try again.',
    'authenticator-failed': 'Your device couldn’t do that. Try again, or use another device.',
    'extension-interference':
      'A browser extension got in the way. Turn it off for this page, then try again.',
    network: 'No answer. Check your connection and try again.',
    'bad-response': ourSide,
    'challenge-expired': 'That took too long. Try again.',
    'unknown-credential': 'This passkey is no longer valid here. Use another one.',
    unauthenticated: 'You’re signed out. Sign in, then try again.',
    'reauthentication-required': 'Confirm that it’s you, then try again.',
    'rate-limited': 'Too many tries. Wait a moment, then try again.',
    'username-unavailable': 'That name is taken. Choose another one.',
    rejected: 'That wasn’t accepted. Try again, or choose another way to continue.',
    server: ourSide,
    unknown: ourSide,
  },
};
