/** The contract's `passkey`: one credential of an account, as its owner sees it. */
export interface Passkey {
  id: string;
  name: string;
  /** The password manager that keeps it, where its AAGUID is known. */
  provider?: string;
  aaguid?: string;
  synced: boolean;
  /** ISO 8601 date-time in UTC. */
  createdAt: string;
  /** ISO 8601 date-time in UTC; null until it has signed somebody in. */
  lastUsedAt?: string | null;
  /** Whether the request's session was opened with it. */
  current?: boolean;
  transports?: string[];
}

/** The contract's `account`: what the browser needs to keep a password manager up to date. */
export interface Account {
  rpId: string;
  /** The user handle, base64url. */
  userId: string;
  name: string;
  displayName: string;
  credentialIds: string[];
}
