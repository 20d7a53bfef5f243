const texts = {
  invalid_request: 'That can’t be used. Look at what you typed, then try again.',
  rejected: 'They don’t belong together. Look at what you typed, then try again.',
  unauthenticated: 'You’re signed out. Load this page again to sign in.',
  reauthentication_required: 'Confirm that it’s you, then try again.',
  username_unavailable: 'That name is taken. Choose another one.',
  last_way_in: 'It is your only way in. Add a passkey first.',
  rate_limited: 'Too many tries. Wait a few minutes, then try again.',
  network: 'No answer. Check your connection and try again.',
};

const serverErrorMessage = 'Something went wrong on our side. Try again in a moment.';

/** The message for users about an error. */
export const messageFor = (error) => texts[error.code] ?? serverErrorMessage;

/**
 * Sends a request to one of the server's own endpoints, in JSON.
 * @returns the response's JSON, or undefined without a body
 * @throws an error whose `code` is the problem document's, or `network`
 */
export const requestJson = async (method, path, body) => {
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => fail('network'));
  if (response.status === 204) return undefined;
  const result = await response.json().catch(() => fail());
  return response.ok ? result : fail(result.code);
};

const fail = (code) => {
  throw Object.assign(new Error('The request failed.'), { code });
};
