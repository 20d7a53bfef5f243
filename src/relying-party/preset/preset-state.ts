import { isObject } from '../parse-response.js';
import type { JSONObject } from '../parse-response.js';
import type { VerifyAuthenticationRequest, VerifyRegistrationRequest } from '../relying-party.js';
import type { PresetVerification } from './preset.js';

/** What a preset's options hand to their verification. */
export interface PresetState {
  verify: PresetVerification;
  /** What templates stand for, but for the credential. */
  values: JSONObject;
}

export const isPresetState = (state: unknown): state is PresetState =>
  isObject(state) && isObject(state.verify) && isObject(state.values);

/** What the templates of a verification stand for. */
export const verificationValues = (
  request: VerifyRegistrationRequest | VerifyAuthenticationRequest,
  { values }: PresetState,
): JSONObject => ({
  ...values,
  ...request,
  state: values.state,
  credentialJSON: JSON.stringify(request.credential),
});
