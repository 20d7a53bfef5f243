import { notify } from './notify.js';
import type { CeremonyAction, CeremonyKind, CeremonyState } from './types.js';

/** Whether a ceremony has started and not ended. */
export function isBusy({ status }: { status: string }): boolean {
  return ['requesting', 'prompting', 'verifying'].includes(status);
}

/** The only place where a ceremony's state changes. Whatever follows a ceremony's end is ignored. */
export function reduce<Result>(
  state: CeremonyState<Result>,
  action: CeremonyAction<Result>,
  kind: CeremonyKind,
): CeremonyState<Result> {
  const hasEnded = state.status === 'complete' || state.status === 'failed';
  // Autofill that fails before a pick, for example.
  const endsUnstarted = !isBusy(state) && !isBusy(action);
  if (hasEnded || endsUnstarted) return state;
  // An abort is no failure.
  return action.status === 'failed' && action.error.code === 'aborted'
    ? { status: 'idle' }
    : { ...kind, ...action };
}

/** Tracks one ceremony's state and calls `onStateChange` at each change. @returns dispatches an action */
export function trackState<Result>(
  kind: CeremonyKind,
  onStateChange?: (state: CeremonyState<Result>) => void,
): (action: CeremonyAction<Result>) => void {
  let state: CeremonyState<Result> = { status: 'idle' };
  return (action) => {
    const next = reduce(state, action, kind);
    if (next.status === state.status) return;
    state = next;
    notify(onStateChange, state);
  };
}
