import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';

/**
 * Sends a request. Where the relying party wants to know first that it is still the same user,
 * has them confirm it, and sends the request again, once.
 * @throws PasskeyError `reauthentication-required` where they have not; `cause` says why
 */
export async function withReauthentication<Answer>(
  send: () => Promise<Answer>,
  confirm: () => Promise<unknown>,
): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    if (!isPasskeyError(error) || error.code !== 'reauthentication-required') throw error;
  }
  try {
    await confirm();
  } catch (cause) {
    if (isPasskeyError(cause) && cause.code === 'aborted') throw cause;
    const message = 'The user has not confirmed it.';
    throw new PasskeyError('reauthentication-required', { cause, message });
  }
  return send();
}
