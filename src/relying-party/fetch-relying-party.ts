import type { Ceremony } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import type { Options, PasskeyListResult, RelyingParty, RequestContext } from './relying-party.js';
import { requestJSON } from './request-json.js';
import type { JSONAnswer } from './request-json.js';

export interface FetchRelyingPartyOptions {
  /** Base URL of the passkey endpoints, absolute or relative to the page. */
  endpoint: string;
  /** Stands in for the page's `fetch`. */
  fetch?: typeof fetch;
  /** Sent with every request; a function is asked anew for each. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** As for `fetch`: cookies go to the page's own origin where it is not given. */
  credentials?: RequestCredentials;
  /** How long one request may take, in milliseconds; 30 seconds where it is not given. */
  timeout?: number;
}

/**
 * A relying party over HTTP, in the package's own contract: `POST registration/options`,
 * `registration/verify`, `authentication/options` and `authentication/verify`, `GET passkeys`, and
 * `PATCH` and `DELETE passkeys/{id}`, below `endpoint`.
 */
export function fetchRelyingParty({
  endpoint,
  fetch: send,
  headers,
  credentials,
  timeout = 30_000,
}: FetchRelyingPartyOptions): RelyingParty {
  const ask = async (method: string, path: string, { signal }: RequestContext, body?: object) => {
    const all = new Headers(typeof headers === 'function' ? await headers() : headers);
    all.set('accept', 'application/json');
    all.set('content-type', 'application/json');
    return requestJSON(`${endpoint.replace(/\/$/, '')}/${path}`, {
      method,
      headers: all,
      credentials,
      body: body && JSON.stringify(body),
      fetch: send ?? fetch,
      signal,
      timeout,
    });
  };
  const options = async <PublicKey extends { challenge: string }>(
    ceremony: Ceremony,
    request: object,
    context: RequestContext,
  ) => toOptions<PublicKey>(await ask('POST', `${ceremony}/options`, context, request));
  const verify = async (ceremony: Ceremony, answer: object, context: RequestContext) =>
    (await ask('POST', `${ceremony}/verify`, context, answer)).body;
  const passkey = (id: string) => `passkeys/${encodeURIComponent(id)}`;

  return {
    registrationOptions: (request, context) => options('registration', request, context),
    verifyRegistration: (answer, context) => verify('registration', answer, context),
    authenticationOptions: (request, context) => options('authentication', request, context),
    verifyAuthentication: (answer, context) => verify('authentication', answer, context),
    list: async (context) => toList(await ask('GET', 'passkeys', context)),
    rename: async (id, name, context) => (await ask('PATCH', passkey(id), context, { name })).body,
    remove: (id, context) => ask('DELETE', passkey(id), context),
  };
}

/** Takes `{publicKey, expiresAt}`, and bare options too. */
function toOptions<PublicKey extends { challenge: string }>({
  body,
  headers,
}: JSONAnswer): Options<PublicKey> {
  const options = (body.publicKey ? body : { publicKey: body }) as unknown as Options<PublicKey>;
  if (typeof options.publicKey.challenge !== 'string') {
    throw new PasskeyError('bad-response', { message: 'The options have no challenge.' });
  }
  // The two clocks may differ by hours; what the server's two times are apart holds here as well.
  const lifetime = Date.parse(options.expiresAt ?? '') - Date.parse(headers.get('date') ?? '');
  return lifetime > 0
    ? { ...options, expiresAt: new Date(Date.now() + lifetime).toISOString() }
    : options;
}

function toList({ body }: JSONAnswer): PasskeyListResult {
  if (Array.isArray(body.passkeys)) return body as unknown as PasskeyListResult;
  throw new PasskeyError('bad-response', { message: 'The list has no passkeys.' });
}
