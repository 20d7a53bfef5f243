import type { PasskeyErrorCode } from '../errors/codes.js';
import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';

/** How the page wants its requests to be sent. */
export interface RequestOptions {
  /** Stands in for the page's `fetch`. */
  fetch?: typeof fetch;
  /** Sent with every request; a function is asked anew for each. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** As for `fetch`: cookies go to the page's own origin where it is not given. */
  credentials?: RequestCredentials;
  /** How long one request may take, in milliseconds; 30 seconds where it is not given. */
  timeout?: number;
}

/** An HTTP request whose answer is to be JSON. */
export interface JSONRequest {
  method: string;
  body?: string;
  /** Beside the page's own. */
  headers?: Record<string, string>;
  /** The body's media type, JSON where it is not given. */
  type?: string;
  signal: AbortSignal;
  /**
   * What is wrong with an answer, if anything is.
   * @param response its status and whether that says that all went well
   * @param body the JSON, an empty string where there was no content, or `undefined` where it was
   *   anything else
   */
  judge(response: Response, body: unknown, method: string): PasskeyErrorCode | undefined;
}

export type JSONObject = Record<string, unknown>;

export interface JSONAnswer {
  body: unknown;
  headers: Headers;
}

/** An answer is a few kilobytes; more characters than this are a mistake or an attack. */
const MAX_LENGTH = 1_000_000;

/** What an answer that is not as it should be means, if nothing else tells. */
export function codeOfStatus({ status }: Response): PasskeyErrorCode {
  // A redirect that was not followed has the status 0.
  if (status < 400) return 'bad-response';
  if (status === 401) return 'unauthenticated';
  if (status === 429) return 'rate-limited';
  return status < 500 ? 'rejected' : 'server';
}

/**
 * Sends a request and reads the JSON that answers it. What `judge` finds wrong is a PasskeyError,
 * and so is `network`.
 */
export async function requestJSON(
  url: string,
  { fetch: send = fetch, headers: pages, credentials, timeout = 30_000 }: RequestOptions,
  { method, body, type = 'application/json', headers, signal, judge }: JSONRequest,
): Promise<JSONAnswer> {
  const asked = new Headers(typeof pages === 'function' ? await pages() : pages);
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort, { signal: controller.signal });
  const timer = setTimeout(abort, timeout);
  try {
    const response = await send(url, {
      method,
      body,
      headers: {
        ...Object.fromEntries(asked),
        accept: 'application/json',
        'content-type': type,
        ...headers,
      },
      credentials,
      // A redirect would end at a page, to sign in for example, that answers 200.
      redirect: 'manual',
      signal: controller.signal,
    });
    const text = await response.text();
    // HTML that happens to be JSON was not meant for us.
    const isJSON = /\bjson\b/i.test(String(response.headers.get('content-type')));
    const read = text && (isJSON && text.length < MAX_LENGTH ? parseJSON(text) : undefined);
    const { status, headers: told } = response;
    const code = judge(response, read, method);
    if (code) {
      throw new PasskeyError(code, {
        cause: read,
        message: `${url} answered ${status}, ${told.get('content-type')}.`,
        retryAfter: secondsUntil(String(told.get('retry-after'))),
      });
    }
    return { body: read, headers: told };
  } catch (cause) {
    if (isPasskeyError(cause)) throw cause;
    throw new PasskeyError('network', { cause, message: `No answer from ${url}.` });
  } finally {
    clearTimeout(timer);
    abort();
  }
}

/** What `text` says, or `undefined` where that is no JSON. */
export function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` is in seconds, or a date. */
function secondsUntil(retryAfter: string): number | undefined {
  const date = Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  const seconds = Number(retryAfter) || date;
  return seconds > 0 ? seconds : undefined;
}
