import { PasskeyError } from '../errors/passkey-error.js';
import type { Options, RelyingParty, RequestContext } from './relying-party.js';
import { requestJSON } from './request-json.js';

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
 * `registration/verify`, `authentication/options` and `authentication/verify` below `endpoint`.
 */
export function fetchRelyingParty({
  endpoint,
  fetch: send,
  headers,
  credentials,
  timeout = 30_000,
}: FetchRelyingPartyOptions): RelyingParty {
  const post = async (path: string, body: object, { signal }: RequestContext) => {
    const all = new Headers(typeof headers === 'function' ? await headers() : headers);
    all.set('accept', 'application/json');
    all.set('content-type', 'application/json');
    return requestJSON(`${endpoint.replace(/\/$/, '')}/${path}`, {
      method: 'POST',
      headers: all,
      credentials,
      body: JSON.stringify(body),
      fetch: send ?? fetch,
      signal,
      timeout,
    });
  };

  return {
    registrationOptions: async (request, context) =>
      toOptions(await post('registration/options', request, context)),
    verifyRegistration: (answer, context) => post('registration/verify', answer, context),
    authenticationOptions: async (request, context) =>
      toOptions(await post('authentication/options', request, context)),
    verifyAuthentication: (answer, context) => post('authentication/verify', answer, context),
  };
}

/** Takes `{publicKey, expiresAt}`, and bare options too. */
function toOptions<PublicKey extends { challenge: string }>(
  answer: Record<string, unknown>,
): Options<PublicKey> {
  const options = (answer.publicKey ? answer : { publicKey: answer }) as unknown;
  if (typeof (options as Options<PublicKey>).publicKey.challenge !== 'string') {
    throw new PasskeyError('bad-response', { message: 'The options have no challenge.' });
  }
  return options as Options<PublicKey>;
}
