import { normalizeBase64URL } from './base64url.js';
import { settledInTime, trackRequest } from './pending-requests.js';

/** The signed-in account, as the relying party describes it to password managers. */
export interface SignalledAccount {
  rpId: string;
  /** The user handle, base64url. */
  userId: string;
  name: string;
  displayName: string;
  /** Every credential ID of the account, base64url. */
  credentialIds?: string[] | undefined;
}

/**
 * Signals that the relying party does not know a passkey. Password managers remove it, so the
 * relying party must have said so of this very passkey. Resolves after a second at most.
 * @param rpId By default the page's hostname.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signalUnknownCredential
 */
export function signalUnknownCredential(
  rpId: string | null | undefined,
  credentialId: string,
): Promise<void> {
  return send(() =>
    PublicKeyCredential.signalUnknownCredential?.({
      rpId: rpId ?? location.hostname,
      credentialId: normalizeBase64URL(credentialId),
    }),
  );
}

/**
 * Signals the account's name and, if `credentialIds` is complete, which passkeys it has. Password
 * managers remove the others. Never throws.
 * @param provenCredentialIds The passkeys that the account has for certain: the one that was just
 *   used, or those of a list. Where `credentialIds` lacks one, the list is wrong and not signalled.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signalAllAcceptedCredentials
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signalCurrentUserDetails
 */
export function signalAccount(
  account: SignalledAccount | null | undefined,
  provenCredentialIds: string[],
): void {
  if (!account) return;
  const { rpId, name, displayName, credentialIds } = account;
  const userId = normalizeBase64URL(account.userId);
  // Both at once, as the page may navigate away.
  void send(() => {
    const allAcceptedCredentialIds = credentialIds?.map(normalizeBase64URL);
    const isAccepted = (id: string) => allAcceptedCredentialIds?.includes(normalizeBase64URL(id));
    return allAcceptedCredentialIds && provenCredentialIds.every(isAccepted)
      ? PublicKeyCredential.signalAllAcceptedCredentials?.({
          rpId,
          userId,
          allAcceptedCredentialIds,
        })
      : undefined;
  });
  if (name) {
    const details = { rpId, userId, name, displayName: displayName ?? name };
    void send(() => PublicKeyCredential.signalCurrentUserDetails?.(details));
  }
}

/** Sends a signal, if the browser has it. Nothing depends on it, so a failure is ignored. */
async function send(signal: () => Promise<void> | undefined): Promise<void> {
  try {
    const sent = signal();
    await settledInTime(sent && trackRequest(sent));
  } catch {
    // An older browser, a pending request, or details that the browser refuses.
  }
}
