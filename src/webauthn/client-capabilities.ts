/**
 * The capabilities that the specification names, and any others that the browser reports. A missing
 * key means that the browser does not say, not that it cannot.
 * @see https://www.w3.org/TR/webauthn-3/#enumdef-clientcapability
 */
export interface ClientCapabilities {
  conditionalCreate?: boolean | undefined;
  conditionalGet?: boolean | undefined;
  hybridTransport?: boolean | undefined;
  passkeyPlatformAuthenticator?: boolean | undefined;
  userVerifyingPlatformAuthenticator?: boolean | undefined;
  relatedOrigins?: boolean | undefined;
  signalAllAcceptedCredentials?: boolean | undefined;
  signalCurrentUserDetails?: boolean | undefined;
  signalUnknownCredential?: boolean | undefined;
  [capability: string]: boolean | undefined;
}

/**
 * The capabilities that this browser reports. Never rejects. Empty where the browser does not report
 * any: Chrome before 133, Firefox before 135, Safari before 17.4.
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
 * Whether the browser can offer passkeys in the autofill of an input. Never rejects.
 * @see https://www.w3.org/TR/webauthn-3/#dom-publickeycredential-isconditionalmediationavailable
 */
export async function conditionalMediationAvailable(): Promise<boolean> {
  try {
    return !!(await PublicKeyCredential.isConditionalMediationAvailable?.());
  } catch {
    return false;
  }
}
