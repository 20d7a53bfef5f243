import type { PasskeyErrorCode } from '../errors/codes.js';
import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';
import { readResponse } from './read-response.js';
import type { BackendResponse } from './read-response.js';
import { responseError } from './response-error.js';
import { sameOriginURL } from './same-origin-url.js';

/** How the page wants its requests to be sent. */
export interface RequestOptions {
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch;
  /**
   * Sent with every request; a function is called for each. They override the defaults (`Accept`
   * and `Content-Type`), and a preset's own headers override them.
   */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** As for `fetch`. Default: `same-origin`, which sends cookies to the page's own origin. */
  credentials?: RequestCredentials;
  /**
   * Limit for one request, in milliseconds. Default: 30,000, which 0 means too. The highest is
   * 2,147,483,647, the limit of browsers' timers.
   */
  timeout?: number;
}

/** One request to the backend. */
export interface BackendRequest {
  method: string;
  /** JSON, unless a header says otherwise. */
  body?: string;
  /** Override the page's; later ones override earlier ones. */
  headers?: readonly (HeadersInit | false | '' | undefined)[];
  signal: AbortSignal;
  /** What is wrong with the response, if anything is. */
  errorCode(response: BackendResponse): PasskeyErrorCode | undefined;
}

/**
 * The URL of a path below the endpoint.
 * @throws PasskeyError `invalid-options` where the endpoint cannot have a path below it
 */
export function urlBelow(endpoint: string, path: string): string {
  if (!/[?#]|^\/\//.test(endpoint)) return endpoint.replace(/\/+$/, '') + path;
  const message = `endpoint is "${endpoint}". Use a path or a full URL without "?" and "#".`;
  throw new PasskeyError('invalid-options', { message });
}

/**
 * Sends a request and reads its response, within the timeout.
 * @throws PasskeyError with the code that `errorCode` finds, or `network` without a response
 */
export async function sendRequest(
  url: string,
  page: RequestOptions,
  request: BackendRequest,
): Promise<BackendResponse> {
  const { timeout = 0 } = page;
  const milliseconds = Math.min(timeout > 0 ? timeout : 30_000, 2 ** 31 - 1);
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort(request.signal.reason);
  if (request.signal.aborted) abort();
  request.signal.addEventListener('abort', abort, { signal });
  const timer = setTimeout(
    () => controller.abort(`no response in ${milliseconds} ms`),
    milliseconds,
  );
  // A `fetch` of the page's own may ignore its signal.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  const name = `${request.method} ${url}`;
  try {
    const response = await Promise.race([
      aborted,
      fetchOnce(url, page, request, signal).then((each) => readResponse(name, each)),
    ]);
    const code = request.errorCode(response);
    if (code) throw responseError(code, response);
    return response;
  } catch (cause) {
    if (isPasskeyError(cause)) throw cause;
    throw new PasskeyError('network', { cause, message: `${name} failed: ${String(cause)}` });
  } finally {
    clearTimeout(timer);
    abort();
  }
}

async function fetchOnce(
  url: string,
  page: RequestOptions,
  { method, body, headers }: BackendRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { fetch: send = fetch, credentials } = page;
  const init: RequestInit = {
    method,
    body,
    headers: await buildHeaders(page.headers, headers),
    credentials,
    cache: 'no-store',
    redirect: 'manual',
    signal,
  };
  if (!sameOriginURL(url)) return send(url, init);
  // Redirects are followed on this origin alone: none must carry a credential to another one.
  // In this mode, a page without referrers would send `Origin: null`, as the specification has it.
  try {
    return await send(url, {
      ...init,
      mode: 'same-origin',
      redirect: 'follow',
      referrerPolicy: 'strict-origin',
    });
  } catch (cause) {
    // A redirect to another origin fails as a lost network does: only this tells them apart.
    const unfollowed = await send(url, { ...init, method: 'HEAD', body: undefined });
    if (unfollowed.type === 'opaqueredirect') return unfollowed;
    throw cause;
  }
}

/** The defaults, overridden by the page's headers, overridden by those of a preset. */
async function buildHeaders(
  page: RequestOptions['headers'],
  own: BackendRequest['headers'] = [],
): Promise<Headers> {
  const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json' });
  for (const each of [typeof page === 'function' ? await page() : page, ...own]) {
    new Headers(each || {}).forEach((value, name) => headers.set(name, value));
  }
  return headers;
}
