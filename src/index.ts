/**
 * The headless SDK: no interface, no side effects, safe to import where there is no window.
 * @packageDocumentation
 */
export { authenticate, prepareAuthentication } from './ceremonies/authentication.js';
export { autofill } from './ceremonies/autofill.js';
export { listPasskeys, removePasskey, renamePasskey } from './ceremonies/management.js';
export { prepareRegistration, register } from './ceremonies/registration.js';
export type {
  AuthenticateOptions,
  AutofillOptions,
  CeremonyOptions,
  CeremonyResult,
  CeremonyState,
  ExtensionResults,
  ListOptions,
  ManagementOptions,
  RegisterOptions,
} from './ceremonies/types.js';
export type { Ceremony, PasskeyErrorCode } from './errors/codes.js';
export { isPasskeyError, PasskeyError } from './errors/passkey-error.js';
export type { LikelyReason, PasskeyErrorInit } from './errors/passkey-error.js';
export { fetchRelyingParty } from './relying-party/fetch-relying-party.js';
export type { FetchRelyingPartyOptions } from './relying-party/fetch-relying-party.js';
export type {
  Account,
  AuthenticationOptionsRequest,
  AuthenticationResult,
  ManagementContext,
  Options,
  Passkey,
  PasskeyListResult,
  RegistrationOptionsRequest,
  RegistrationResult,
  RelyingParty,
  RequestContext,
  RequestParams,
  VerifyAuthenticationRequest,
  VerifyRegistrationRequest,
} from './relying-party/relying-party.js';
export { clientCapabilities } from './webauthn/client-capabilities.js';
export type { ClientCapabilities } from './webauthn/client-capabilities.js';
export type { Mediation } from './webauthn/credential-request.js';
export { passkeySupport } from './webauthn/support.js';
export type { PasskeySupport } from './webauthn/support.js';
export type {
  AuthenticationResponseJSON,
  ClientExtensionResultsJSON,
  ExtensionsJSON,
  PRFValuesJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from './webauthn/types.js';
