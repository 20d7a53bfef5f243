import type { Ceremony } from '../errors/codes.js';
import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';
import { linkedController } from '../webauthn/linked-controller.js';
import { supportError } from '../webauthn/support.js';
import { coordinator } from './coordinator.js';
import type { Release, Turn } from './coordinator.js';

/**
 * Runs `run` when it is its turn on this page, under a signal of its own that follows the caller's,
 * and is aborted when the turn is over, however it ends.
 * @throws PasskeyError, whatever `run` throws
 */
export async function takeTurn<Result>(
  turn: Turn,
  ceremony: Ceremony,
  callers: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = linkedController(callers);
  const { signal } = controller;

  let release: Release | undefined;
  try {
    const unsupported = supportError(ceremony);
    if (unsupported) throw unsupported;
    signal.throwIfAborted();
    release = await coordinator().acquire(turn, controller);
    const result = await run(signal);
    release(true);
    return result;
  } catch (error) {
    release?.(false);
    const { aborted, reason: cause = error } = signal as { aborted: boolean; reason?: unknown };
    if (!aborted && isPasskeyError(error)) throw Object.assign(error, { ceremony });
    throw new PasskeyError(aborted ? 'aborted' : 'unknown', { ceremony, cause });
  } finally {
    controller.abort();
  }
}
