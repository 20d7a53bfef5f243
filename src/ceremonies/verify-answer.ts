import { isPasskeyError } from '../errors/passkey-error.js';
import type { Account } from '../relying-party/relying-party.js';
import { signalAccount, signalUnknownCredential } from '../webauthn/signals.js';
import { untilAborted } from '../webauthn/until-aborted.js';

/** The credential that the relying party is to verify. */
export interface PresentedCredential {
  id: string;
  rpId: string | undefined;
}

/**
 * Waits for the relying party's verification, and tells password managers what follows from it.
 * Nothing follows from an answer that leaves a doubt: a network error, a 5xx, any other code.
 */
export async function verifyAnswer<Result extends { account?: Account }>(
  verification: Promise<Result>,
  { id, rpId = location.hostname }: PresentedCredential,
  signal: AbortSignal,
): Promise<Result> {
  try {
    const result = await untilAborted(verification, signal);
    void signalAccount(result.account);
    return result;
  } catch (error) {
    if (isPasskeyError(error) && error.code === 'unknown-credential') {
      const { credentialId = id } = Object(error.cause) as { credentialId?: unknown };
      // Awaited, since autofill comes next, and no signal gets through while it is pending.
      if (credentialId === id) await signalUnknownCredential(rpId, id);
    }
    throw error;
  }
}
