/** What this page can offer, as far as it is known without asking anyone. */
export interface PasskeySupport {
  supported: boolean;
  /** Why not. */
  reason?: 'unsupported' | 'insecure-context';
}

/**
 * Whether passkeys can be used on this page. Answers at once, so that an interface need not change
 * after it was shown. Whether there is an authenticator is another question: see
 * `clientCapabilities()`.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-api
 */
export function passkeySupport(): PasskeySupport {
  if (globalThis.isSecureContext === false) return { supported: false, reason: 'insecure-context' };
  const supported = !!(globalThis.PublicKeyCredential && navigator.credentials);
  return supported ? { supported } : { supported, reason: 'unsupported' };
}
