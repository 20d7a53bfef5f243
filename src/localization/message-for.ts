import type { PasskeyError } from '../errors/passkey-error.js';
import type { Messages } from './messages.js';

/** What to tell the visitor about `error`. */
export function messageFor(error: PasskeyError, messages: Messages): string {
  return messages.errors[error.code] ?? messages.errors.unknown;
}
