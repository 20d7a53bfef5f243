import { Problem } from '../contract/problem.js';
import type { RelyingParty } from '../app-context.js';
import type { ChallengeTable } from '../database/schema.js';

/** Why a response was refused, for the log; the client only gets `rejected`. */
export type Refusal =
  | 'unverifiable'
  | 'false-signature'
  | 'cross-origin'
  | 'credential-id-mismatch'
  | 'credential-taken'
  | 'wrong-account'
  | 'wrong-user-handle'
  | 'backup-eligibility-changed'
  | 'counter-not-increased';

/** Logs the reason, without the user, and returns the problem to throw. */
export const createRefusal = (
  { log }: RelyingParty,
  ceremony: ChallengeTable['ceremony'],
  reason: Refusal,
): Problem => {
  log({ event: 'ceremony-refused', ceremony, reason });
  return new Problem('rejected', { detail: 'The response could not be verified.' });
};
