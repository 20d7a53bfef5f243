import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';

/** Logs the refusal, without saying whose, and gives the problem to throw: the same for all. */
export const createSignInRefusal = (
  { log }: RelyingParty,
  method: 'password' | 'recovery-code',
): Problem => {
  log({ event: 'sign-in-refused', method });
  return new Problem('rejected', { detail: 'They do not belong together.' });
};
