import type { PasskeyError } from '../errors/passkey-error.js';
import type { Options, RequestContext, RequestParams } from '../relying-party/relying-party.js';
import type { CredentialRequest } from '../webauthn/credentials.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import { trackState } from './state.js';
import type { CeremonyKind, CeremonyState } from './state.js';
import { takeTurn } from './take-turn.js';

/** What every ceremony takes. */
export interface CeremonyOptions<Result> {
  /** Sent with both requests. */
  params?: RequestParams;
  /** Covers the options, the browser's prompt and the verification. */
  signal?: AbortSignal;
  /** Called at every change, in order; the last is `complete`, `failed` or, after an abort, `idle`. */
  onStateChange?: (state: CeremonyState<Result>) => void;
}

/** The three steps of a ceremony. */
export interface CeremonySteps<PublicKey, Credential, Result> {
  request(context: RequestContext): Promise<Options<PublicKey>>;
  prompt(publicKey: PublicKey, request: CredentialRequest): Promise<Credential>;
  verify(
    answer: { credential: Credential; params?: RequestParams; kept?: unknown },
    context: RequestContext,
  ): Promise<Result>;
}

/** Runs a ceremony that the visitor asked for, from its options to its verification. */
export async function runCeremony<PublicKey, Credential, Result>(
  kind: CeremonyKind,
  { params, signal: callers, onStateChange }: CeremonyOptions<Result>,
  { request, prompt, verify }: CeremonySteps<PublicKey, Credential, Result>,
): Promise<Result> {
  const { ceremony, mediation } = kind;
  const dispatch = trackState(kind, onStateChange);
  try {
    dispatch({ status: 'requesting' });
    const result = await takeTurn('modal', ceremony, callers, async (signal) => {
      const { publicKey, kept } = await untilAborted(request({ signal }), signal);
      dispatch({ status: 'prompting' });
      const credential = await prompt(publicKey, { mediation, signal });
      dispatch({ status: 'verifying' });
      return untilAborted(verify({ credential, params, kept }, { signal }), signal);
    });
    dispatch({ status: 'complete', result });
    return result;
  } catch (error) {
    dispatch({ status: 'failed', error: error as PasskeyError });
    throw error;
  }
}
