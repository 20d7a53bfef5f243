import type { Ceremony } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';
import type {
  AuthenticationResult,
  RegistrationResult,
  RequestParams,
} from '../relying-party/relying-party.js';
import type { Mediation } from '../webauthn/credential-request.js';
import type { ClientExtensionResultsJSON } from '../webauthn/types.js';

/** Which ceremony it is: constant from its first state to its last. */
export interface CeremonyKind {
  ceremony: Ceremony;
  mediation: Mediation;
}

/** The result of a registration or of an authentication. */
export type CeremonyResult = RegistrationResult | AuthenticationResult;

/**
 * The state of a ceremony:
 *
 * - `idle`: not started, or aborted
 * - `requesting`: the options are requested from the relying party
 * - `prompting`: the browser prompts the user, or creates a passkey without a prompt
 * - `verifying`: the relying party verifies the credential
 * - `complete`: the relying party accepted; `result` is its response
 * - `failed`: `error` says why
 *
 * An abort leads back to `idle` from any state before the last two.
 */
export type CeremonyState<Result = CeremonyResult> =
  | { status: 'idle' }
  | ({ status: BusyStatus } & CeremonyKind)
  | ({ status: 'complete'; result: Result } & CeremonyKind)
  | ({ status: 'failed'; error: PasskeyError } & CeremonyKind);

/** The status of a ceremony that has started and not ended. */
export type BusyStatus = 'requesting' | 'prompting' | 'verifying';

/** What moves a ceremony from one state to the next. */
export type CeremonyAction<Result = CeremonyResult> =
  | { status: BusyStatus }
  | { status: 'complete'; result: Result }
  | { status: 'failed'; error: PasskeyError };

/** Options of every ceremony. */
export interface CeremonyOptions<Result> {
  /** Sent with every request of the ceremony. Any JSON object; none by default. */
  params?: RequestParams | undefined;
  /** Aborts the ceremony: its requests, the browser's prompt and the verification. */
  signal?: AbortSignal | undefined;
  /** Called at each change of state, in order. The last is `complete`, `failed` or, after an abort, `idle`. */
  onStateChange?: ((state: CeremonyState<Result>) => void) | undefined;
}

/** Options of `register()`. */
export interface RegisterOptions extends CeremonyOptions<RegistrationResult> {
  /** For a new account. Omit it to add a passkey to the signed-in user's account. */
  username?: string | undefined;
  /** The account's human-readable name. By default the relying party decides. */
  displayName?: string | undefined;
  /** The passkey's name in a list of passkeys. By default the relying party decides. */
  passkeyName?: string | undefined;
  /**
   * `conditional` creates the passkey without a prompt where the browser has just filled in a saved
   * password; `unsupported` where the browser cannot. It ends autofill, waits up to ten seconds for a
   * ceremony that the user started, and gives the browser ten seconds.
   */
  mediation?: 'conditional' | undefined;
}

/** Options of `authenticate()`. */
export interface AuthenticateOptions extends CeremonyOptions<AuthenticationResult> {
  /** Only for relying parties that require one; a passkey itself names its account. */
  username?: string | undefined;
  /**
   * `immediate` offers only passkeys that are on this device. Without one it fails with
   * `no-credential`, so that the page can show another way. Requires a user gesture and the client
   * capability `immediateGet`; otherwise it fails with `unsupported`.
   */
  uiMode?: 'immediate' | undefined;
  /** Re-authenticates the signed-in user before a sensitive action. Excludes `uiMode`. */
  reauthenticate?: boolean | undefined;
}

/** Options of `autofill()`. */
export interface AutofillOptions {
  /** The username input. Of several on a page, the one that had focus last offers passkeys. */
  input?: HTMLElement | undefined;
  /** Sent with every request. Any JSON object; none by default. */
  params?: RequestParams | undefined;
  /** Ends autofill for good, in any state. */
  signal?: AbortSignal | undefined;
  /** Called with `true` when the browser starts to offer passkeys, and `false` when it stops. */
  onPendingChange?: ((pending: boolean) => void) | undefined;
  /** Called when the user has picked a passkey. Return `false` to drop it; autofill starts again. */
  onPick?: (() => boolean | void) | undefined;
  /**
   * Called from the pick on: `verifying`, then `complete`, which ends autofill, or `failed` or,
   * after an abort, `idle`.
   */
  onStateChange?: ((state: CeremonyState<AuthenticationResult>) => void) | undefined;
  /** Called when the user has signed in. Autofill is over. */
  onResult?: ((result: AuthenticationResult & ExtensionResults) => void) | undefined;
  /**
   * Called when a pick has failed. Autofill starts again; after every third failed pick, and after
   * a rate limit, only when the user does something.
   */
  onError?: ((error: PasskeyError) => void) | undefined;
}

/** Options of `renamePasskey()` and `removePasskey()`. */
export interface ManagementOptions {
  /** Sent with every request. Any JSON object; none by default. */
  params?: RequestParams | undefined;
  /** Aborts the request, and the re-authentication if there is one. */
  signal?: AbortSignal | undefined;
}

/** Options of `listPasskeys()`. */
export interface ListOptions extends ManagementOptions {
  /**
   * Whether the user may be prompted if the relying party requires re-authentication. Set it only
   * in a user gesture. By default `false`: the call fails with `reauthentication-required`.
   */
  reauthenticate?: boolean | undefined;
}

/** Extension outputs, which only the caller of a ceremony gets. */
export interface ExtensionResults {
  /**
   * Outputs of the extensions that the options requested, including the secrets of PRF and
   * largeBlob, which are never sent to the relying party. Absent if the options requested none.
   */
  clientExtensionResults?: ClientExtensionResultsJSON | undefined;
}

/** What a ceremony ends with when the relying party accepts. */
export interface CeremonyOutcome<Result> extends ExtensionResults {
  /** The relying party's response, as events and states carry it. */
  result: Result;
}

/** A ceremony that has its turn on the page. */
export interface CeremonyRun {
  /** Aborted when the caller aborts or another ceremony takes over. */
  signal: AbortSignal;
  dispatch(action: CeremonyAction<never>): void;
}
