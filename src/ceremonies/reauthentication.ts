import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';

/**
 * Sends a request. If the relying party requires re-authentication, runs `reauthenticate` and sends
 * the request again, once.
 * @throws PasskeyError `reauthentication-required` if `reauthenticate` fails; `cause` is why
 */
export async function withReauthentication<Response>(
  send: () => Promise<Response>,
  reauthenticate: () => Promise<unknown>,
): Promise<Response> {
  try {
    return await send();
  } catch (error) {
    if (!isPasskeyError(error) || error.code !== 'reauthentication-required') throw error;
  }
  try {
    await reauthenticate();
  } catch (cause) {
    if (isPasskeyError(cause) && cause.code === 'aborted') throw cause;
    const message = 'The user did not re-authenticate.';
    throw new PasskeyError('reauthentication-required', { cause, message });
  }
  return send();
}
