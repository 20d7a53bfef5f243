import type { SignInMethods } from '../server/accounts/sign-in-methods.js';
import type { Account, Passkey } from '../server/contract/responses.js';

/** The signed-in user, as every page greets them. */
export type AccountView = Pick<Account, 'name' | 'displayName'>;

/** What a page is rendered from. A page ignores the members that it has no use for. */
export interface View {
  account?: AccountView;
  /** Set when a form was posted, which happens only where the page's scripts did not run. */
  notice?: 'javascript-required';
  /** The username as typed, kept when a posted form comes back. */
  username?: string;
  /** Whether a developer wants to see what happens on the page. */
  inspect?: boolean;
  passkeys?: Passkey[];
  signInMethods?: SignInMethods;
  /** Set where the user is invited to create a passkey: the cookie that stores the dismissal. */
  invitationCookie?: string | undefined;
}
