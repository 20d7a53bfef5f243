import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '../webauthn/types.js';

/** One passkey, as the relying party keeps it. */
export interface Passkey {
  /** The relying party's own handle of it: opaque. */
  id: string;
  /** Base64url. Where it is missing, `id` is the credential ID. */
  credentialId?: string;
  name: string;
  /** The password manager or device that holds it, where it is known. */
  provider?: string;
  aaguid?: string;
  /** Whether it is backed up, and so at hand on the account's other devices. */
  synced?: boolean;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601; `null`: never used. */
  lastUsedAt?: string | null;
  /** Whether it is the one that this session signed in with. */
  current?: boolean;
  transports?: string[];
}

/** The account that a passkey belongs to. */
export interface Account {
  rpId: string;
  /** The user handle, base64url. */
  userId: string;
  name: string;
  displayName: string;
  /** Every credential ID of the account, base64url; only ever the complete list. */
  credentialIds?: string[];
}

/** What the user has. */
export interface PasskeyListResult {
  passkeys: Passkey[];
  account?: Account;
}

/** What a relying party responds to the verification of a sign-in. */
export interface AuthenticationResult {
  account?: Account;
  /** Where the user continues: a URL on the page's own origin. */
  redirectTo?: string;
  /** The backend's whole response, with whatever else it has for the page: tokens, for example. */
  response?: unknown;
}

/** What a relying party responds to the verification of a registration. */
export interface RegistrationResult extends AuthenticationResult {
  /** The new passkey. */
  passkey?: Passkey;
}

/** Sent with every request of a ceremony, as the page gave it: remember me, invitation, tenant. */
export type RequestParams = Record<string, unknown>;

export interface RegistrationOptionsRequest {
  /** Absent when the user is signed in and adds a passkey to their own account. */
  username?: string;
  displayName?: string;
  mediation?: 'conditional';
  params?: RequestParams;
}

export interface AuthenticationOptionsRequest {
  username?: string;
  /** The user is to confirm that they are who is signed in. */
  reauthenticate?: boolean;
  mediation?: 'conditional';
  params?: RequestParams;
}

/** Options for one ceremony. */
export interface Options<PublicKey> {
  publicKey: PublicKey;
  /** When the challenge ends, in ISO 8601, by this machine's clock. */
  expiresAt?: string;
  /** Handed back unchanged with the credential that answers these options. */
  state?: unknown;
}

export interface VerifyRegistrationRequest {
  credential: RegistrationResponseJSON;
  /** What to call the new passkey. */
  name?: string;
  params?: RequestParams;
  state?: unknown;
}

export interface VerifyAuthenticationRequest {
  credential: AuthenticationResponseJSON;
  params?: RequestParams;
  state?: unknown;
}

/** Aborted when the user, the page or a newer ceremony no longer wants the answer. */
export interface RequestContext {
  signal: AbortSignal;
}

/** Context of the requests that manage passkeys, whose arguments have no room for `params`. */
export interface ManagementContext extends RequestContext {
  /** Sent with the request. Any JSON object; none by default. */
  params?: RequestParams | undefined;
}

/**
 * The port to any backend: four functions, and three more where passkeys can be managed.
 * `fetchRelyingParty()` implements it over HTTP; a page may bring its own. Reject with a `PasskeyError` to say what went wrong; anything else becomes `unknown`.
 */
export interface RelyingParty {
  /** Whether it authenticates only who has said their username: then there is no autofill. */
  requiresUsername?: boolean;
  registrationOptions(
    request: RegistrationOptionsRequest,
    context: RequestContext,
  ): Promise<Options<PublicKeyCredentialCreationOptionsJSON>>;
  verifyRegistration(
    request: VerifyRegistrationRequest,
    context: RequestContext,
  ): Promise<RegistrationResult>;
  authenticationOptions(
    request: AuthenticationOptionsRequest,
    context: RequestContext,
  ): Promise<Options<PublicKeyCredentialRequestOptionsJSON>>;
  verifyAuthentication(
    request: VerifyAuthenticationRequest,
    context: RequestContext,
  ): Promise<AuthenticationResult>;
  /** All passkeys of the account that is signed in. */
  list?(context: ManagementContext): Promise<PasskeyListResult>;
  /** Gives a passkey another name; `id` is the relying party's. */
  rename?(id: string, name: string, context: ManagementContext): Promise<{ passkey?: Passkey }>;
  remove?(id: string, context: ManagementContext): Promise<unknown>;
}
