import type { ListMessages } from './list-messages.js';
import type { Messages } from './messages.js';

/** Every text of the interface in one language. */
export interface Language {
  /** Of `<passkey-login>` and `<passkey-register>`, and of every error. */
  messages: Messages;
  /** Of `<passkey-list>`. */
  list: ListMessages;
}
