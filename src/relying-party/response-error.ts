import type { PasskeyErrorCode } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import { describe, parseProblem, parseRetryAfter } from './parse-response.js';
import type { BackendResponse } from './read-response.js';

/**
 * The error code of a status, where the body does not say more.
 * @param isProblem whether the body is an error of the backend's own API. Otherwise a 404 comes
 *   from the web server or framework, which has no endpoint at that URL.
 * @param isSignIn whether the request has verified a sign-in, which a 401 refuses; anywhere else it
 *   means that nobody is signed in
 */
export function statusErrorCode(
  { status }: BackendResponse,
  isProblem: boolean,
  isSignIn?: boolean,
): PasskeyErrorCode {
  if (status < 400 || status === 405 || (status === 404 && !isProblem)) return 'bad-response';
  if (status === 401 && !isSignIn) return 'unauthenticated';
  if (status === 429) return 'rate-limited';
  return status < 500 ? 'rejected' : 'server';
}

/** The error of a response whose code is `code`; its message is for the developer. */
export function responseError(code: PasskeyErrorCode, response: BackendResponse): PasskeyError {
  const { request, status, ok, headers, text, json } = response;
  const hasNoJSON = json === undefined;
  // Laravel, Django and Rails answer a page, Spring nothing, and others name the token.
  const isCSRF =
    code === 'rejected' &&
    /403|419|422/.test(`${status}`) &&
    (hasNoJSON || /csrf/i.test(`${text}`));
  const hint = isCSRF
    ? 'Does it require a CSRF token? Send it by `headers`, or by `csrf` of the preset.'
    : code !== 'bad-response'
      ? ''
      : ok
        ? 'Expected JSON of at most 1 MB.'
        : status < 400
          ? 'It redirects to another origin. Use the final URL as `endpoint`.'
          : 'No passkey endpoint is there. Check `endpoint`.';
  return new PasskeyError(code, {
    cause: parseProblem(json),
    likelyReason: isCSRF ? 'csrf' : undefined,
    message:
      `${request} responded ${status} ${headers.get('content-type') ?? 'without a type'}` +
      `${hasNoJSON && text ? ` ${describe(text)}` : ''}. ${hint}`,
    retryAfter: parseRetryAfter(headers.get('retry-after')),
  });
}
