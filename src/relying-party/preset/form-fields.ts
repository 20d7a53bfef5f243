import type { VerifyAuthenticationRequest, VerifyRegistrationRequest } from '../relying-party.js';
import { isPresetState, verificationValues } from './preset-state.js';
import { fillInStrings } from './values.js';

/** The form fields that a preset has for a credential; none where it has no form. */
export function formFields(
  request: VerifyRegistrationRequest | VerifyAuthenticationRequest,
): Record<string, string> | undefined {
  const { state } = request;
  // The state of a relying party of the page's own may be anything.
  const form = isPresetState(state) && state.verify.form;
  return form ? fillInStrings(form, verificationValues(request, state)) : undefined;
}
