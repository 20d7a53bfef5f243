import type { CeremonyAction, CeremonyKind, CeremonyState } from './types.js';
import { tell } from './tell.js';

/** Whether a ceremony is under way. */
export function isBusy(state: { status: string }): boolean {
  return ['requesting', 'prompting', 'verifying'].includes(state.status);
}

/** The only place where a ceremony's state changes. What comes after its end is ignored. */
export function reduce<Result>(
  state: CeremonyState<Result>,
  action: CeremonyAction<Result>,
  kind: CeremonyKind,
): CeremonyState<Result> {
  if (!isBusy(state) && ('mediation' in state || !isBusy(action))) return state;
  return 'error' in action && action.error.code === 'aborted'
    ? { status: 'idle' }
    : { ...kind, ...action };
}

/** Keeps one ceremony's state, and tells `onStateChange` of every change. */
export function trackState<Result>(
  kind: CeremonyKind,
  onStateChange?: (state: CeremonyState<Result>) => void,
): (action: CeremonyAction<Result>) => void {
  let state: CeremonyState<Result> = { status: 'idle' };
  return (action) => {
    const next = reduce(state, action, kind);
    if (next.status === state.status) return;
    state = next;
    tell(onStateChange, state);
  };
}
