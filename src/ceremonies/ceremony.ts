import type { PasskeyError } from '../errors/passkey-error.js';
import type { Turn } from './coordinator.js';
import { trackState } from './state.js';
import { runInTurn } from './turn.js';
import type {
  CeremonyKind,
  CeremonyOptions,
  CeremonyOutcome,
  CeremonyRun,
  ExtensionResults,
} from './types.js';

/**
 * Runs a ceremony in a turn of its own, from its first state to its last.
 * @throws PasskeyError
 */
export async function runCeremony<Result extends object>(
  kind: CeremonyKind,
  turn: Turn,
  { signal: callerSignal, onStateChange }: CeremonyOptions<Result>,
  perform: (run: CeremonyRun) => Promise<CeremonyOutcome<Result>>,
): Promise<Result & ExtensionResults> {
  const dispatch = trackState(kind, onStateChange);
  try {
    // The wait for the turn counts as requesting.
    dispatch({ status: 'requesting' });
    const outcome = await runInTurn(turn, kind.ceremony, callerSignal, (signal) =>
      perform({ signal, dispatch }),
    );
    dispatch({ status: 'complete', result: outcome.result });
    return withExtensionResults(outcome);
  } catch (error) {
    dispatch({ status: 'failed', error: error as PasskeyError });
    throw error;
  }
}

/** The result as its caller gets it. Events and states carry it without extension outputs. */
export const withExtensionResults = <Result extends object>({
  result,
  clientExtensionResults,
}: CeremonyOutcome<Result>): Result & ExtensionResults =>
  clientExtensionResults ? { ...result, clientExtensionResults } : result;
