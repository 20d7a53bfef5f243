// What the tables hold. Binary values are base64url, times ISO 8601 in UTC, truth values 0 or 1, so
// that SQLite and PostgreSQL take the same statements.

export interface UserTable {
  /** The user handle: 64 random bytes. */
  id: string;
  name: string;
  /** The form of the name that two usernames are compared by; unique. */
  name_key: string;
  display_name: string;
  created_at: string;
}

export interface CredentialTable {
  /** The credential ID. */
  id: string;
  user_id: string;
  /** The COSE key. */
  public_key: string;
  counter: number;
  /** A JSON array of strings. */
  transports: string;
  backup_eligible: number;
  backed_up: number;
  aaguid: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
}

export interface ChallengeTable {
  challenge: string;
  /** The session that it was issued to, signed in or not. */
  session_id: string;
  ceremony: 'registration' | 'authentication';
  /** Registration: whom the passkey is for. Authentication: who has to prove it, if anybody. */
  user_id: string | null;
  /** Registration of a new account: the names that it will have. */
  user_name: string | null;
  user_display_name: string | null;
  user_presence_required: number;
  user_verification_required: number;
  expires_at: string;
}

/** Signed-in sessions. A user who is signed out has a cookie, but no row. */
export interface SessionTable {
  /** The SHA-256 of the cookie's token. */
  id: string;
  user_id: string;
  /** The passkey that opened it; empty when it was something else. */
  credential_id: string;
  created_at: string;
  /** When the user last proved who they are, in this session. */
  authenticated_at: string;
  expires_at: string;
}

export interface PasswordTable {
  user_id: string;
  /** In the PHC string format. */
  hash: string;
  changed_at: string;
}

/** Those that have not been used. */
export interface RecoveryCodeTable {
  hash: string;
  user_id: string;
}

/** How many requests a client has sent in the current five minutes. */
export interface RateLimitTable {
  /** The client, such as `session` and the session's ID. */
  key: string;
  count: number;
  /** When counting starts again. */
  resets_at: string;
}

export interface Schema {
  users: UserTable;
  credentials: CredentialTable;
  challenges: ChallengeTable;
  sessions: SessionTable;
  passwords: PasswordTable;
  recovery_codes: RecoveryCodeTable;
  rate_limits: RateLimitTable;
}
