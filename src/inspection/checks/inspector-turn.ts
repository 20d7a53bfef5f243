import { coordinator } from '../../ceremonies/coordinator.js';
import type { Preemptor } from '../../ceremonies/coordinator.js';
import { untilAborted } from '../../webauthn/until-aborted.js';

/**
 * Runs `action` in a turn of the inspector's own, because many servers store one challenge a session.
 * A ceremony never waits for it: the action is aborted at once, and runs again after the ceremony.
 * @returns `undefined` where `isOutdated` or the page is left meanwhile
 */
export async function runInInspectorTurn<Result>(
  action: (signal: AbortSignal) => Promise<Result>,
  isOutdated: () => boolean,
): Promise<Result | undefined> {
  while (!isOutdated()) {
    const turn = new AbortController();
    const work = new AbortController();
    turn.signal.addEventListener('abort', () => {
      // Autofill can wait for the moment that this takes.
      if (preemptorOf(turn.signal) !== 'autofill') work.abort(turn.signal.reason);
    });
    try {
      const release = await coordinator().acquire('autofill', turn);
      try {
        return await untilAborted(action(work.signal), work.signal);
      } finally {
        release(false);
      }
    } catch (error) {
      if (!turn.signal.aborted) throw error;
      if (preemptorOf(turn.signal) === 'pagehide') return undefined;
      // Two inspectors that wait would preempt each other without an end.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return undefined;
}

const preemptorOf = ({ reason }: AbortSignal): Preemptor =>
  (reason as Error & { cause: Preemptor }).cause;
