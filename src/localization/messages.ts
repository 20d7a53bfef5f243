import type { PasskeyErrorCode } from '../errors/codes.js';

/** Every text of the interface, in one language. None is optional, so that none is forgotten. */
export interface Messages {
  /** The label of `<passkey-login>`'s button. */
  signIn: string;
  /** The label of `<passkey-register>`'s button. */
  createPasskey: string;
  /** Before the browser's own dialog opens. */
  requesting: string;
  /** While the browser's own dialog is open. */
  prompting: string;
  /** The label of the button that closes the browser's dialog, shown while it is open. */
  cancel: string;
  signingIn: string;
  signedIn: string;
  creatingPasskey: string;
  passkeyCreated: string;
  /** In place of `rate-limited` where the relying party says when; `{time}` is "in 2 minutes". */
  retryAfter: string;
  /** In place of `rejected` where a CSRF token was refused, so that only a reload helps. */
  reload: string;
  /** What went wrong and what to do next, for users. */
  errors: Record<PasskeyErrorCode, string>;
}

/** The page's own words for some of them. */
export type MessageOverrides = Partial<Omit<Messages, 'errors'>> & {
  errors?: Partial<Messages['errors']>;
};
