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
 * - `prompting`: the browser prompts the user
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
