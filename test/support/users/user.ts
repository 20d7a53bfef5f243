import type { Locator, Page } from 'playwright';

/** The operations on a user's passkeys that every browser supports. */
export interface Authenticator {
  /** Whether the next user verification (a fingerprint, say) succeeds. */
  setUserVerified(isUserVerified: boolean): Promise<void>;
  /** The passkeys with their private keys, in the browser's own form. */
  credentials(): Promise<StoredCredential[]>;
  addCredential(credential: StoredCredential): Promise<void>;
  clearCredentials(): Promise<void>;
}

export interface StoredCredential {
  credentialId: string;
  isResidentCredential: boolean;
  rpId?: string;
  privateKey: string;
  userHandle?: string;
  signCount: number;
}

/** Somebody with a browser of their own: no cookie, and no passkey but those they create. */
export interface User {
  page: Page;
  authenticator: Authenticator;
  /** What went wrong in the page's scripts, and what its content security policy refused. */
  faults: string[];
  /** Closes the page and takes cookies and passkeys along. */
  leave(): Promise<void>;
}

/** A browser that users come with. */
export interface Browsers<V extends User> {
  user(options?: UserOptions): Promise<V>;
  close(): Promise<void>;
}

/** A browser whose own autofill popup tests can reach. */
export interface AutofillBrowsers extends Browsers<User> {
  /** A new user who has passkeys from elsewhere, and picks the first one that is offered. */
  userWith(passkeys: StoredCredential[]): Promise<AutofillUser>;
}

export interface AutofillUser extends User {
  pickInAutofill(input: Locator): Promise<void>;
}

export interface BrowserOptions {
  /** Whether pages may run scripts; by default they may. */
  javaScript?: boolean;
  /** Whether Chromium keeps pages in its back-forward cache, as Firefox does; by default not. */
  backForwardCache?: boolean;
}

export interface UserOptions {
  colorScheme?: 'light' | 'dark';
}

/** How long a user's page waits for anything, in milliseconds. */
export const userTimeoutInMilliseconds = 10_000;

/** Collects uncaught errors and refusals of the content security policy. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => {
    if (!isLeftLoad(error.message)) faults.push(String(error));
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted(HTML|Script)/i.test(message.text())) {
      faults.push(message.text());
    }
  });
  return faults;
}

/**
 * Firefox says of a file that had not come when the user left that its integrity is broken, and
 * that of nothing is what it has computed.
 */
const isLeftLoad = (message: string): boolean =>
  message.includes('integrity') && message.includes('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
