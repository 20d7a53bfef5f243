import type { PasskeyError } from '../errors/passkey-error.js';
import type {
  Account,
  Options,
  RequestContext,
  RequestParams,
} from '../relying-party/relying-party.js';
import type { Answer } from '../webauthn/credential-to-json.js';
import type { CredentialRequest } from '../webauthn/credentials.js';
import type { ClientExtensionResultsJSON } from '../webauthn/types.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import type { Turn } from './coordinator.js';
import { trackState } from './state.js';
import type { CeremonyAction, CeremonyKind, CeremonyState } from './state.js';
import { takeTurn } from './take-turn.js';
import { verifyAnswer } from './verify-answer.js';

/** What every ceremony takes. */
export interface CeremonyOptions<Result> {
  /** Sent with both requests. */
  params?: RequestParams;
  /** Covers the options, the browser's prompt and the verification. */
  signal?: AbortSignal;
  /** Called at every change, in order; the last is `complete`, `failed` or, after an abort, `idle`. */
  onStateChange?: (state: CeremonyState<Result>) => void;
}

/** What a ceremony gives to its caller beside the relying party's answer. */
export interface ExtensionResults {
  /**
   * What the extensions that the relying party asked for have answered, PRF's and largeBlob's
   * secrets included, which nobody else gets.
   */
  clientExtensionResults?: ClientExtensionResultsJSON;
}

/** A ceremony whose turn it is. */
export interface CeremonyRun {
  signal: AbortSignal;
  dispatch(action: CeremonyAction<never>): void;
}

/** The three steps of a ceremony. */
export interface CeremonySteps<PublicKey, CredentialJSON, Result> {
  params?: RequestParams;
  uiMode?: 'immediate';
  request(context: RequestContext): Promise<Options<PublicKey>>;
  prompt(publicKey: PublicKey, request: CredentialRequest): Promise<Answer<CredentialJSON>>;
  verify(
    answer: { credential: CredentialJSON; params?: RequestParams; kept?: unknown },
    context: RequestContext,
  ): Promise<Result>;
}

/** What a ceremony has come to. */
export interface CeremonyOutcome<Result> extends ExtensionResults {
  result: Result;
}

/** Takes the steps of a ceremony, from its options to its verification. */
export async function takeSteps<
  PublicKey extends { rpId?: string; rp?: { id?: string } },
  CredentialJSON extends { id: string },
  Result extends { account?: Account },
>(
  { mediation }: CeremonyKind,
  { params, uiMode, request, prompt, verify }: CeremonySteps<PublicKey, CredentialJSON, Result>,
  { signal, dispatch }: CeremonyRun,
): Promise<CeremonyOutcome<Result>> {
  dispatch({ status: 'requesting' });
  const { publicKey, kept } = await untilAborted(request({ signal }), signal);
  dispatch({ status: 'prompting' });
  const answer = await prompt(publicKey, { mediation, uiMode, signal });
  const { credential, clientExtensionResults } = answer;
  dispatch({ status: 'verifying' });
  const rpId = publicKey.rpId ?? publicKey.rp?.id;
  const verification = verify({ credential, params, kept }, { signal });
  const result = await verifyAnswer(verification, { id: credential.id, rpId }, signal);
  return { result, clientExtensionResults };
}

/** Runs a ceremony in a turn of its own. */
export async function runCeremony<Result extends object>(
  kind: CeremonyKind,
  turn: Turn,
  { signal: callers, onStateChange }: CeremonyOptions<Result>,
  run: (run: CeremonyRun) => Promise<CeremonyOutcome<Result>>,
): Promise<Result & ExtensionResults> {
  const dispatch = trackState(kind, onStateChange);
  try {
    dispatch({ status: 'requesting' });
    const { result, clientExtensionResults } = await takeTurn(
      turn,
      kind.ceremony,
      callers,
      (signal) => run({ signal, dispatch }),
    );
    dispatch({ status: 'complete', result });
    return clientExtensionResults ? { ...result, clientExtensionResults } : result;
  } catch (error) {
    dispatch({ status: 'failed', error: error as PasskeyError });
    throw error;
  }
}
