import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';
import type { Account } from '../relying-party/relying-party.js';
import { normalizeBase64URL } from '../webauthn/base64url.js';
import { signalAccount, signalUnknownCredential } from '../webauthn/signals.js';
import { untilAborted } from '../webauthn/until-aborted.js';

/** The credential that the relying party verifies. */
export interface PresentedCredential {
  /** Base64url. */
  id: string;
  rpId: string | undefined;
}

/**
 * Waits for the relying party's verification, then signals to password managers what its response
 * proves. After a network error, a 5xx or any other code nothing is proven.
 * @throws PasskeyError `bad-response` if `verify` resolves to anything but an object
 */
export async function verifyCredential<Result extends { account?: Account | undefined }>(
  verify: () => Promise<Result>,
  { id, rpId = location.hostname }: PresentedCredential,
  signal: AbortSignal,
): Promise<Result> {
  try {
    const result: unknown = await untilAborted(verify(), signal);
    if (!isResult<Result>(result)) {
      const message = `The relying party's verification resolved to ${String(result)}. Resolve to an object, such as {}.`;
      throw new PasskeyError('bad-response', { message });
    }
    signalAccount(result.account, [id]);
    return result;
  } catch (error) {
    // Awaited: browsers refuse signals to password managers while the autofill that follows is pending.
    if (isUnknownCredential(error, id)) await signalUnknownCredential(rpId, id);
    throw error;
  }
}

const isResult = <Result>(value: unknown): value is Result =>
  typeof value === 'object' && value !== null;

/** Whether the relying party says that it does not know this credential, and no other. */
function isUnknownCredential(error: unknown, id: string): boolean {
  if (!isPasskeyError(error) || error.code !== 'unknown-credential') return false;
  const { credentialId = id } = Object(error.cause) as { credentialId?: unknown };
  return normalizeBase64URL(credentialId) === id;
}
