import type { PasskeyErrorCode } from '../errors/codes.js';
import { parseList, parseOptions, parseResult } from './parse-response.js';
import type { Preset } from './preset/preset.js';
import type { BackendResponse } from './read-response.js';
import type { PublicKeyCredentialRequestOptionsJSON } from '../webauthn/types.js';
import type { ManagementContext, RelyingParty, RequestContext } from './relying-party.js';
import { statusErrorCode } from './response-error.js';
import { sendRequest, urlBelow } from './send-request.js';
import type { RequestOptions } from './send-request.js';

/** Where the backend is, and how to send requests to it. */
export type FetchRelyingPartyOptions = RequestOptions &
  (
    | {
        /** Base URL of the passkey endpoints, absolute or relative to the page. */
        endpoint: string;
        preset?: undefined;
      }
    | {
        /** Overrides the preset's own. */
        endpoint?: string;
        /** For a backend with another HTTP API than this package's contract. */
        preset: Preset;
      }
  );

/** The problem codes that say more than a status, with `-` in place of `_`. */
const problemCodes: PasskeyErrorCode[] = [
  'challenge-expired',
  'reauthentication-required',
  'unknown-credential',
  'username-unavailable',
];

/**
 * A relying party over HTTP: with a preset, as that describes it; otherwise by this package's
 * contract: `POST registration/options`, `registration/verify`, `authentication/options` and
 * `authentication/verify`, `GET passkeys`, and `PATCH` and `DELETE passkeys/{id}`, below `endpoint`.
 */
export function fetchRelyingParty(init: FetchRelyingPartyOptions): RelyingParty {
  const { preset, endpoint = '', ...page } = init;
  if (preset) return preset.connect(init);
  const send = async (
    method: string,
    path: string,
    { signal }: RequestContext,
    body?: object,
    isSignIn?: boolean,
  ) =>
    sendRequest(urlBelow(endpoint, `/${path}`), page, {
      method,
      body: JSON.stringify(body),
      signal,
      errorCode: (response) => errorCode(response, method, isSignIn),
    });
  const passkey = (id: string) => `passkeys/${encodeURIComponent(id)}`;
  // GET and DELETE have no body.
  const query = ({ params }: ManagementContext) =>
    params ? `?params=${encodeURIComponent(JSON.stringify(params))}` : '';

  return {
    async registrationOptions(request, context) {
      return parseOptions(await send('POST', 'registration/options', context, request));
    },
    async verifyRegistration({ credential, name, params }, context) {
      const body = { credential, name, params };
      return parseResult(await send('POST', 'registration/verify', context, body));
    },
    async authenticationOptions(request, context) {
      const response = await send('POST', 'authentication/options', context, request);
      const options = parseOptions<PublicKeyCredentialRequestOptionsJSON>(response);
      return request.reauthenticate ? { ...options, state: 'reauthenticate' } : options;
    },
    async verifyAuthentication({ credential, params, state }, context) {
      const body = { credential, params };
      return parseResult(await send('POST', 'authentication/verify', context, body, !state));
    },
    async list(context) {
      return parseList(await send('GET', `passkeys${query(context)}`, context));
    },
    async rename(id, name, context) {
      const body = { name, params: context.params };
      return parseResult(await send('PATCH', passkey(id), context, body));
    },
    remove: (id, context) => send('DELETE', passkey(id) + query(context), context),
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
function errorCode(
  response: BackendResponse,
  method: string,
  isSignIn?: boolean,
): PasskeyErrorCode | undefined {
  const { ok, status, text, json } = response;
  if (ok && (json !== undefined || (text === '' && method === 'DELETE'))) return undefined;
  const { code } = Object(json) as { code?: unknown };
  // A redirect or a failure of the server proves nothing, whatever its body says.
  const isProblem = typeof code === 'string' && status >= 400 && status < 500;
  const named = isProblem && problemCodes.find((each) => each === code.replaceAll('_', '-'));
  return named || statusErrorCode(response, isProblem, isSignIn);
}
