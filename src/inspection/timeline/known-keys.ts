import type { VerificationKey } from '../decoding/cose-key.js';

/**
 * The public keys of the passkeys that were created in this tab with an inspector on the page. Only
 * the relying party has the others.
 */
const item = 'passkey-inspector.public-keys';

type Keys = Record<string, VerificationKey>;

export function knownKey(credentialId: string): VerificationKey | undefined {
  return readKeys()[credentialId];
}

export function rememberKey(credentialId: string, key: VerificationKey): void {
  try {
    sessionStorage.setItem(item, JSON.stringify({ ...readKeys(), [credentialId]: key }));
  } catch {
    // A page without storage shows no verification.
  }
}

function readKeys(): Keys {
  try {
    return Object(JSON.parse(sessionStorage.getItem(item) ?? '{}')) as Keys;
  } catch {
    return {};
  }
}
