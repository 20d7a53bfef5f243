/**
 * The specification's capability names, and whatever more the browser reports. A missing key means
 * that the browser does not say, not that it cannot.
 * @see https://www.w3.org/TR/webauthn-3/#enumdef-clientcapability
 */
export interface ClientCapabilities {
  conditionalCreate?: boolean;
  conditionalGet?: boolean;
  hybridTransport?: boolean;
  passkeyPlatformAuthenticator?: boolean;
  userVerifyingPlatformAuthenticator?: boolean;
  relatedOrigins?: boolean;
  signalAllAcceptedCredentials?: boolean;
  signalCurrentUserDetails?: boolean;
  signalUnknownCredential?: boolean;
  [capability: string]: boolean | undefined;
}

/**
 * What this browser says that it can do. Never rejects: where it does not say (Chrome before 133,
 * Firefox before 135, Safari before 17.4), nothing is known and the object is empty.
 */
export async function clientCapabilities(): Promise<ClientCapabilities> {
  const credential = globalThis.PublicKeyCredential as
    { getClientCapabilities?(): Promise<ClientCapabilities> } | undefined;
  try {
    return { ...(await credential?.getClientCapabilities?.()) };
  } catch {
    return {};
  }
}

/**
 * Whether passkeys can be offered in the autofill of the page's own input. Never rejects.
 * @see https://www.w3.org/TR/webauthn-3/#dom-publickeycredential-isconditionalmediationavailable
 */
export async function conditionalMediationAvailable(): Promise<boolean> {
  try {
    return !!(await PublicKeyCredential.isConditionalMediationAvailable?.());
  } catch {
    return false;
  }
}
