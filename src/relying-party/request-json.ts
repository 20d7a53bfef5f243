import type { PasskeyErrorCode } from '../errors/codes.js';
import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';

/** An answer is a few kilobytes; more characters than this are a mistake or an attack. */
const MAX_LENGTH = 1_000_000;

/** The problem codes that a status does not tell. */
const namedCodes: PasskeyErrorCode[] = [
  'challenge-expired',
  'reauthentication-required',
  'unknown-credential',
  'username-unavailable',
];

const byStatus: Partial<Record<number, PasskeyErrorCode>> = {
  401: 'unauthenticated',
  429: 'rate-limited',
};

/** An HTTP request whose answer is to be a JSON object. */
export interface JSONRequest extends RequestInit {
  fetch: typeof fetch;
  signal: AbortSignal;
  /** In milliseconds, from the request to the end of the answer. */
  timeout: number;
}

type JSONObject = Record<string, unknown>;

export interface JSONAnswer {
  /** Empty where a DELETE was answered with 204. */
  body: JSONObject;
  headers: Headers;
}

/**
 * Sends a request and reads the JSON object that answers it. Every other answer is a PasskeyError:
 * `network`, `bad-response`, or what the status and the problem details say.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export async function requestJSON(
  url: string,
  { fetch, signal, timeout, ...init }: JSONRequest,
): Promise<JSONAnswer> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  const timer = setTimeout(abort, timeout);
  try {
    const response = await fetch(url, {
      ...init,
      // A redirect would end at a page, to sign in for example, that answers 200.
      redirect: 'manual',
      signal: controller.signal,
    });
    const { headers, status } = response;
    const text = await response.text();
    // HTML that happens to be JSON was not meant for us.
    const isJSON = /\bjson\b/i.test(headers.get('content-type') ?? '');
    const nothingLeft = init.method === 'DELETE' && status === 204;
    const body = nothingLeft ? {} : isJSON ? parse(text) : undefined;
    if (response.ok && body) return { body, headers };
    throw refusal(url, response, body);
  } catch (cause) {
    if (isPasskeyError(cause)) throw cause;
    throw new PasskeyError('network', { cause, message: `No answer from ${url}.` });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

function parse(text: string): JSONObject | undefined {
  try {
    const value: unknown = text.length < MAX_LENGTH && JSON.parse(text);
    return Object(value) === value && !Array.isArray(value) ? (value as JSONObject) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(url: string, { status, headers }: Response, problem?: JSONObject): PasskeyError {
  const named = String(problem?.code).replaceAll('_', '-') as PasskeyErrorCode;
  let code = byStatus[status] ?? (status < 500 ? 'rejected' : 'server');
  if (namedCodes.includes(named)) code = named;
  // A redirect that was not followed has the status 0.
  if (status < 400) code = 'bad-response';
  return new PasskeyError(code, {
    cause: problem,
    message: `${url} answered ${status}, ${headers.get('content-type')}.`,
    retryAfter: secondsUntil(headers.get('retry-after')),
  });
}

/** `Retry-After` is in seconds, or a date. */
function secondsUntil(retryAfter: string | null): number | undefined {
  const date = Math.ceil((Date.parse(retryAfter ?? '') - Date.now()) / 1000);
  const seconds = Number(retryAfter ?? NaN) || date;
  return seconds > 0 ? seconds : undefined;
}
