import type { PasskeyError } from '../errors/passkey-error.js';
import type {
  Account,
  Options,
  RequestContext,
  RequestParams,
} from '../relying-party/relying-party.js';
import type { CredentialResult } from '../webauthn/credential-to-json.js';
import type { CredentialRequest } from '../webauthn/credential-request.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import type { Turn } from './coordinator.js';
import { trackState } from './state.js';
import { takeTurn } from './take-turn.js';
import { toResult, verifyAnswer } from './verify-answer.js';
import type { CeremonyOutcome, Verify } from './verify-answer.js';
import type { CeremonyKind, CeremonyOptions, CeremonyRun, ExtensionResults } from './types.js';

/** The three steps of a ceremony. */
export interface CeremonySteps<PublicKey, CredentialJSON, Result> {
  params?: RequestParams;
  uiMode?: 'immediate';
  request(context: RequestContext): Promise<Options<PublicKey>>;
  prompt(
    publicKey: PublicKey,
    request: CredentialRequest,
  ): Promise<CredentialResult<CredentialJSON>>;
  verify: Verify<CredentialJSON, Result>;
}

/** Takes the steps of a ceremony, from its options to its verification. */
export async function takeSteps<
  PublicKey extends { rpId?: string; rp?: { id?: string } },
  CredentialJSON extends { id: string },
  Result extends { account?: Account },
>(
  { mediation }: CeremonyKind,
  { params, uiMode, request, prompt, verify }: CeremonySteps<PublicKey, CredentialJSON, Result>,
  run: CeremonyRun,
): Promise<CeremonyOutcome<Result>> {
  const { signal, dispatch } = run;
  dispatch({ status: 'requesting' });
  const options = await untilAborted(request({ signal }), signal);
  dispatch({ status: 'prompting' });
  const answer = await prompt(options.publicKey, { mediation, uiMode, signal });
  return verifyAnswer(verify, answer, options, params, run);
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
    const outcome = await takeTurn(turn, kind.ceremony, callers, (signal) =>
      run({ signal, dispatch }),
    );
    dispatch({ status: 'complete', result: outcome.result });
    return toResult(outcome);
  } catch (error) {
    dispatch({ status: 'failed', error: error as PasskeyError });
    throw error;
  }
}
