import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';
import type { RelyingParty, RequestParams } from '../relying-party/relying-party.js';
import { performAuthentication } from './authentication.js';
import type { CeremonyRun } from './run-ceremony.js';

/**
 * Sends a request of the ceremony under way; where the relying party wants to know first that it is
 * still the same visitor, they are asked, and the request is sent again, once.
 * @param status where the ceremony stands with this request
 * @throws PasskeyError `reauthentication-required` where that did not succeed; `cause` says why
 */
export async function withReauthentication<Answer>(
  relyingParty: RelyingParty,
  params: RequestParams | undefined,
  status: 'requesting' | 'verifying',
  run: CeremonyRun,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    if (!isPasskeyError(error) || error.code !== 'reauthentication-required') throw error;
  }
  try {
    await performAuthentication(relyingParty, { reauthenticate: true, params }, run);
  } catch (cause) {
    const message = 'The visitor was asked to confirm that it is them, and has not.';
    throw new PasskeyError('reauthentication-required', { cause, message });
  }
  run.dispatch({ status });
  return send();
}
