/** What a relying party says of the account that is signed in. */
export interface SignalledAccount {
  rpId: string;
  /** The user handle, base64url. */
  userId: string;
  name: string;
  displayName: string;
  /** Every credential ID of the account, base64url. */
  credentialIds?: string[];
}

/** How long, in milliseconds, a password manager may take to listen. */
const PATIENCE = 1000;

/**
 * Tells password managers that the relying party does not know a passkey (any more): they remove
 * it, so say it only of one that the relying party has just named so itself.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signalUnknownCredential
 */
export function signalUnknownCredential(rpId: string, credentialId: string): Promise<void> {
  return send('signalUnknownCredential', { rpId, credentialId });
}

/**
 * Tells password managers what the account is called and, if all of its passkeys are known, which
 * these are: they remove the others.
 * @param provenCredentialIds What the same response proves to be accepted. If the account lacks one of
 *   them, the list of its passkeys is not complete, and not signalled.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signalAllAcceptedCredentials
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signalCurrentUserDetails
 */
export function signalAccount(
  account: SignalledAccount | undefined,
  provenCredentialIds: readonly string[],
): void {
  if (!account) return;
  const { rpId, userId, name, displayName, credentialIds: allAcceptedCredentialIds } = account;
  // At once, as the page may be left for another.
  if (
    allAcceptedCredentialIds &&
    provenCredentialIds.every((id) => allAcceptedCredentialIds.includes(id))
  ) {
    void send('signalAllAcceptedCredentials', { rpId, userId, allAcceptedCredentialIds });
  }
  if (name) void send('signalCurrentUserDetails', { rpId, userId, name, displayName });
}

/** Nobody waits for a signal, and nothing depends on it: whatever becomes of it is fine. */
async function send(signal: string, details: object): Promise<void> {
  const signals = PublicKeyCredential as unknown as Record<
    string,
    ((details: object) => Promise<void>) | undefined
  >;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    await Promise.race([signals[signal]?.(details), patience]);
  } catch {
    // Older browsers, a pending request, or details that are not what they should be.
  }
}
