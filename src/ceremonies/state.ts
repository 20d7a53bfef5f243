import type { Ceremony } from '../errors/codes.js';
import type { PasskeyError } from '../errors/passkey-error.js';
import type { AuthenticationResult, RegistrationResult } from '../relying-party/relying-party.js';
import type { Mediation } from '../webauthn/credential-request.js';
import { tell } from './tell.js';

export type CeremonyResult = RegistrationResult | AuthenticationResult;

/** Which ceremony it is, from its first state to its last. */
export interface CeremonyKind {
  ceremony: Ceremony;
  mediation: Mediation;
}

/**
 * Where a ceremony stands:
 * `idle` → `requesting` (options) → `prompting` (the browser asks) → `verifying` (the relying
 * party checks) → `complete` or `failed`. An abort leads back to `idle` from anywhere.
 */
export type CeremonyState<Result = CeremonyResult> =
  | { status: 'idle' }
  | ({ status: 'requesting' | 'prompting' | 'verifying' } & CeremonyKind)
  | ({ status: 'complete'; result: Result } & CeremonyKind)
  | ({ status: 'failed'; error: PasskeyError } & CeremonyKind);

export type CeremonyAction<Result = CeremonyResult> =
  | { status: 'requesting' | 'prompting' | 'verifying' }
  | { status: 'complete'; result: Result }
  | { status: 'failed'; error: PasskeyError };

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
