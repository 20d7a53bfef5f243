import type { Ceremony, PasskeyErrorCode } from '../errors/codes.js';
import { toList } from './list-answer.js';
import { toOptions } from './options-answer.js';
import type { Preset } from './preset/preset.js';
import type {
  RegistrationResult,
  RelyingParty,
  RequestContext,
  RequestParams,
} from './relying-party.js';
import { codeOfStatus, requestJSON } from './request-json.js';
import type { RequestOptions } from './request-json.js';

/** Where the backend is and how it is asked. */
export type FetchRelyingPartyOptions = RequestOptions &
  (
    | {
        /** Base URL of the passkey endpoints, absolute or relative to the page. */
        endpoint: string;
        preset?: undefined;
      }
    | {
        /** The preset's own where it is not given. */
        endpoint?: string;
        /** For a backend that is asked, and answers, in another way than this package's. */
        preset: Preset;
      }
  );

/** The problem codes that a status does not tell. */
const namedCodes: PasskeyErrorCode[] = [
  'challenge-expired',
  'reauthentication-required',
  'unknown-credential',
  'username-unavailable',
];

/**
 * A relying party over HTTP: as `preset` says, or in the package's own contract: `POST
 * registration/options`, `registration/verify`, `authentication/options` and
 * `authentication/verify`, `GET passkeys`, and `PATCH` and `DELETE passkeys/{id}`, below `endpoint`.
 */
export function fetchRelyingParty(init: FetchRelyingPartyOptions): RelyingParty {
  const { preset, endpoint = '', ...page } = init;
  if (preset) return preset.connect(init);
  const base = endpoint.replace(/\/$/, '');
  const ask = (
    path: string,
    { signal }: RequestContext,
    body?: object,
    method = body ? 'POST' : 'GET',
  ) =>
    requestJSON(`${base}/${path}`, page, {
      method,
      body: JSON.stringify(body),
      signal,
      judge: judgeProblem,
    });
  const options = async (ceremony: Ceremony, request: object, context: RequestContext) =>
    toOptions<never>(await ask(`${ceremony}/options`, context, request));
  const verify = async (ceremony: Ceremony, answer: object, context: RequestContext) =>
    (await ask(`${ceremony}/verify`, context, answer)).body as RegistrationResult;
  const passkey = (id: string) => `passkeys/${encodeURIComponent(id)}`;
  // GET and DELETE have no body.
  const query = (params?: RequestParams) =>
    params ? `?params=${encodeURIComponent(JSON.stringify(params))}` : '';

  return {
    registrationOptions: (request, context) => options('registration', request, context),
    verifyRegistration: (answer, context) => verify('registration', answer, context),
    authenticationOptions: (request, context) => options('authentication', request, context),
    verifyAuthentication: (answer, context) => verify('authentication', answer, context),
    list: async (context) => toList((await ask(`passkeys${query(context.params)}`, context)).body),
    rename: async (id, name, context) =>
      (await ask(passkey(id), context, { name, params: context.params }, 'PATCH')).body as object,
    remove: (id, context) => ask(passkey(id) + query(context.params), context, undefined, 'DELETE'),
  };
}

/**
 * What the status and the problem details say.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
function judgeProblem(
  response: Response,
  body: unknown,
  method: string,
): PasskeyErrorCode | undefined {
  const nothingLeft = method === 'DELETE' && response.status === 204;
  const isObject = Object(body) === body && !Array.isArray(body);
  if (response.ok && (isObject || nothingLeft)) return undefined;
  const named = String((Object(body) as { code?: unknown }).code).replaceAll(
    '_',
    '-',
  ) as PasskeyErrorCode;
  return namedCodes.includes(named) ? named : codeOfStatus(response);
}
