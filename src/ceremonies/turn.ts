import type { Ceremony } from '../errors/codes.js';
import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';
import { linkedController } from '../webauthn/linked-controller.js';
import { supportError } from '../webauthn/support.js';
import { coordinator } from './coordinator.js';
import type { Release, Turn } from './coordinator.js';

/**
 * How long a ceremony of the user, or an automatic creation, waits for its turn, in milliseconds.
 * Autofill waits as long as it has to.
 */
const MAX_WAIT_MS = 10_000;

/**
 * Runs `run` in a turn of its own on this page. The signal that it gets is aborted with the
 * caller's, when another ceremony takes over, and at the end.
 * @throws PasskeyError whatever `run` throws; `request-pending` if the turn does not come in 10 s
 */
export async function runInTurn<Result>(
  turn: Turn,
  ceremony: Ceremony,
  callerSignal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = linkedController(callerSignal);
  const { signal } = controller;
  let release: Release | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timedOut = false;
  try {
    const unsupported = supportError(ceremony);
    if (unsupported) throw unsupported;
    signal.throwIfAborted();
    if (turn === 'modal' || turn === 'creation') {
      timer = setTimeout(() => {
        timedOut = true;
        controller.abort();
      }, MAX_WAIT_MS);
    }
    release = await coordinator().acquire(turn, controller);
    clearTimeout(timer);
    const result = await run(signal);
    release(true);
    return result;
  } catch (error) {
    release?.(false);
    throw toPasskeyError(error, ceremony, signal, timedOut);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

function toPasskeyError(
  error: unknown,
  ceremony: Ceremony,
  signal: AbortSignal,
  timedOut: boolean,
): PasskeyError {
  if (timedOut) {
    const message = `Another passkey request on this page did not end within ${MAX_WAIT_MS} ms.`;
    return new PasskeyError('request-pending', { ceremony, message });
  }
  if (signal.aborted) return new PasskeyError('aborted', { ceremony, cause: signal.reason });
  if (isPasskeyError(error)) return Object.assign(error, { ceremony });
  return new PasskeyError('unknown', { ceremony, cause: error });
}
