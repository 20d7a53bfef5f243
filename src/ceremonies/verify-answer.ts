import { isPasskeyError } from '../errors/passkey-error.js';
import type {
  Account,
  Options,
  RequestContext,
  RequestParams,
} from '../relying-party/relying-party.js';
import type { CredentialResult } from '../webauthn/credential-to-json.js';
import { signalAccount, signalUnknownCredential } from '../webauthn/signals.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import type { CeremonyRun, ExtensionResults } from './types.js';

/** What a ceremony has come to. */
export interface CeremonyOutcome<Result> extends ExtensionResults {
  result: Result;
}

/** The relying party's function for it. */
export type Verify<CredentialJSON, Result> = (
  answer: { credential: CredentialJSON; params?: RequestParams; state?: unknown },
  context: RequestContext,
) => Promise<Result>;

/**
 * Has the relying party verify what the authenticator answered to `options`, and tells password
 * managers what follows. Nothing follows from an answer that leaves a doubt: a network error, a 5xx,
 * any other code.
 */
export async function verifyAnswer<
  CredentialJSON extends { id: string },
  Result extends { account?: Account },
>(
  verify: Verify<CredentialJSON, Result>,
  { credential, clientExtensionResults }: CredentialResult<CredentialJSON>,
  { publicKey, state }: Options<{ rpId?: string; rp?: { id?: string } }>,
  params: RequestParams | undefined,
  { signal, dispatch }: CeremonyRun,
): Promise<CeremonyOutcome<Result>> {
  dispatch({ status: 'verifying' });
  const { id } = credential;
  try {
    const result = await untilAborted(verify({ credential, params, state }, { signal }), signal);
    signalAccount(result.account);
    return { result, clientExtensionResults };
  } catch (error) {
    if (isPasskeyError(error) && error.code === 'unknown-credential') {
      const { credentialId = id } = Object(error.cause) as { credentialId?: unknown };
      const rpId = publicKey.rpId ?? publicKey.rp?.id ?? location.hostname;
      // Awaited, since autofill comes next, and no signal gets through while it is pending.
      if (credentialId === id) await signalUnknownCredential(rpId, id);
    }
    throw error;
  }
}

/** As the caller gets it. */
export function toResult<Result extends object>({
  result,
  clientExtensionResults,
}: CeremonyOutcome<Result>): Result & ExtensionResults {
  return clientExtensionResults ? { ...result, clientExtensionResults } : result;
}
