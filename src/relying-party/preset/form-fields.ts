import type { VerifyAuthenticationRequest, VerifyRegistrationRequest } from '../relying-party.js';
import type { State } from './preset-relying-party.js';
import { fillIn } from './values.js';

/** The form fields that a preset has for an answer; none where it was not asked, or has no form. */
export function formFields({
  state,
  ...answer
}: VerifyRegistrationRequest | VerifyAuthenticationRequest): Record<string, string> | undefined {
  // A relying party of the page's own keeps what it likes.
  if (typeof state !== 'function') return undefined;
  const [{ form }, values] = (state as State)(answer);
  return fillIn(form, values) as Record<string, string> | undefined;
}
