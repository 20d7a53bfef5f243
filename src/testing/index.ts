/** For the tests of apps that embed the elements. Do not ship it to users. */
export type { Cdp, CdpPage } from './cdp.js';
export { passkeysFixture, virtualAuthenticator } from './fixture.js';
export { holdConditionalGet } from './hold-conditional-get.js';
export { MockRelyingParty } from './mock-relying-party.js';
export type { MockFault } from './mock-relying-party.js';
export { SimulatedAuthenticator } from './simulated-authenticator.js';
export type { Decision, SimulatedAuthenticatorOptions } from './simulated-authenticator.js';
export { VirtualAuthenticator, platformAuthenticator } from './virtual-authenticator.js';
export type {
  ResponseOverrideBits,
  StoredCredential,
  VirtualAuthenticatorOptions,
} from './virtual-authenticator.js';
