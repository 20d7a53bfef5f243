/** The signed-in visitor, as every page greets them. */
export interface AccountView {
  name: string;
  displayName: string;
}

/** One passkey of the account, in the shape in which the relying party lists it. */
export interface PasskeyView {
  id: string;
  credentialId?: string;
  name: string;
  /** The password manager that keeps it, where its AAGUID is known. */
  provider?: string;
  aaguid?: string;
  /** Backed up by its provider, and so at hand on the visitor's other devices. */
  synced: boolean;
  /** ISO 8601 date-time. */
  createdAt: string;
  /** ISO 8601 date-time; absent until the passkey has signed somebody in. */
  lastUsedAt?: string;
  /** Whether this session was opened with it. */
  current?: boolean;
  transports?: string[];
}

/** What a page is rendered from. A page ignores the members that it has no use for. */
export interface View {
  account?: AccountView;
  /** Set when a form was posted, which happens only where the passkey scripts did not run. */
  notice?: 'javascript-required';
  /** The username as typed, kept when a posted form comes back. */
  username?: string;
  passkeys?: PasskeyView[];
}
