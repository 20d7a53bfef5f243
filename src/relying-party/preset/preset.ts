import type { PasskeyErrorCode } from '../../errors/codes.js';
import type { Passkey, RelyingParty } from '../relying-party.js';
import type { RequestOptions } from '../send-request.js';

/** Where in an answer a value is: names and indexes joined by dots; `''` is the whole answer. */
export type Path = string;

/**
 * A value to be sent. A string that begins with `$` stands for a value of the request:
 *
 * - `$credential`, as JSON, `$credentialJSON`, the same as a string, or a path into it, such as
 *   `$credential.response.clientDataJSON`
 * - `$username`, `$displayName`, `$name` of the passkey, `$id` of the passkey in a list
 * - `$params.…`, what the page has given the element; `$state.…`, what `state` has taken from the
 *   options; `$csrf`, the token
 * - `$mediation`, `$reauthenticate`
 *
 * What it stands for may be missing: then the key is left out, or has what follows a bar, as in
 * `$name|Passkey`.
 */
export type Template =
  string | number | boolean | null | readonly Template[] | { readonly [key: string]: Template };

/** All must hold: a value is equal, or matches the pattern as text; a missing one is `''`. */
export type Conditions = Readonly<Record<Path, string | number | boolean | RegExp>>;

/** An answer that is a refusal, and what it means. The first that fits counts. */
export interface ErrorRule {
  /**
   * `unknown-credential` has password managers hide the passkey for good: only where the answer
   * says beyond doubt that nobody has it.
   */
  code: Extract<
    PasskeyErrorCode,
    | 'challenge-expired'
    | 'unknown-credential'
    | 'unauthenticated'
    | 'reauthentication-required'
    | 'rate-limited'
    | 'username-unavailable'
    | 'rejected'
    | 'server'
  >;
  /** Any, where it is not given. */
  status?: number;
  where?: Conditions;
}

/** One request, below the endpoint. */
export interface PresetRequest {
  /** `POST` where it is not given. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /**
   * Begins with a slash, and may have a query. `{id}`, `{username}` and `{params.…}` are filled in,
   * URL-encoded; without that value nothing is sent, unless it is spelt `{username|}`.
   */
  path: string;
  headers?: Readonly<Record<string, Template>>;
  /** Sent as JSON. */
  body?: Template;
  /** Sent as a form, in place of a body. */
  form?: Readonly<Record<string, Template>>;
  /** What a success has beside its status: otherwise it is a refusal. */
  expects?: Conditions;
  /** Whether a success may have no content. */
  empty?: true;
  /** Refusals that mean something else here than for the other requests. */
  errors?: readonly ErrorRule[];
}

/** A request for options. */
export interface PresetOptionsRequest extends PresetRequest {
  /** Where they are: as an object, or as JSON in a string; `publicKey` in it is unwrapped. */
  pick?: Path;
  /** What goes back with the credential, as `$state.…`. */
  state?: Readonly<Record<string, Path>>;
}

/** A verification. */
export interface PresetVerification extends PresetRequest {
  /** What the page gets by a name of its own, beside the whole answer as `response`. */
  result?: Readonly<Record<string, Path>>;
}

/** The two requests of a ceremony. */
export interface PresetCeremony {
  options: PresetOptionsRequest;
  verify: PresetVerification;
}

/** The passkeys of the account. */
export interface PresetList extends PresetRequest {
  /** Where the array is. */
  items?: Path;
  /** Which of the items are passkeys. */
  where?: Conditions;
  /** Where in an item each value is; times in ISO 8601, or seconds since 1970. */
  passkey: Readonly<{ id: Path; name: Path } & Partial<Record<keyof Passkey, Path>>>;
}

/** Where a token against forged requests is: in one of the three. */
export interface CSRFSource {
  /** The name of a `<meta>` or an `<input>`. */
  field?: string;
  /** The name of a cookie that scripts can read. */
  cookie?: string;
  /** Below the base URL: what it answers is asked for at each request. */
  path?: string;
  /** Where in that answer the token is. */
  pick?: Path;
  /** The header to send it in; without one it is sent only where a template says `$csrf`. */
  header?: string;
}

/** A backend's way of being asked and of answering, as data. */
export interface PresetData {
  /** Base URL where the page gives none. */
  endpoint?: string;
  /** The first that is there counts; looked for anew at each request but `GET`. */
  csrf?: readonly CSRFSource[];
  /** Whether authentication needs a username: then there is no autofill. */
  requiresUsername?: true;
  registration: PresetCeremony;
  authentication: PresetCeremony;
  /** Where a user confirms that they are who is signed in, if not by signing in again. */
  reauthentication?: PresetCeremony;
  list?: PresetList;
  rename?: PresetRequest;
  remove?: PresetRequest;
  /** Refusals; others mean what their status says. */
  errors?: readonly ErrorRule[];
}

/** Where the backend is, and how to send. */
export interface PresetOptions extends RequestOptions {
  /** Base URL; the data's own where it is not given. */
  endpoint?: string;
}

/** A backend's way, ready for use. */
export interface Preset {
  readonly data: PresetData;
  connect(options: PresetOptions): RelyingParty;
}
