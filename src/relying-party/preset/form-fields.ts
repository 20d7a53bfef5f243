import type { VerifyAuthenticationRequest, VerifyRegistrationRequest } from '../relying-party.js';
import type { Kept } from './preset-relying-party.js';
import { fillIn } from './values.js';

/** The form fields that a preset has for an answer; none where it was not asked, or has no form. */
export function formFields({
  kept,
  ...answer
}: VerifyRegistrationRequest | VerifyAuthenticationRequest): Record<string, string> | undefined {
  const [verification, given] = (kept ?? []) as Partial<Kept>;
  const credentialJSON = JSON.stringify(answer.credential);
  const values = { ...given, ...answer, credentialJSON };
  return fillIn(verification?.form, values) as Record<string, string> | undefined;
}
