/**
 * The public keys of the passkeys that were created in this tab with an inspector on the page. Only
 * the relying party has the others.
 */
const item = 'passkey-inspector.public-keys';

type Keys = Record<string, JsonWebKey>;

export function knownKey(credentialId: string): JsonWebKey | undefined {
  return readKeys()[credentialId];
}

export function rememberKey(credentialId: string, key: JsonWebKey): void {
  try {
    sessionStorage.setItem(item, JSON.stringify({ ...readKeys(), [credentialId]: key }));
  } catch {
    // A page may have no storage; then a signature is not verified.
  }
}

function readKeys(): Keys {
  try {
    return Object(JSON.parse(sessionStorage.getItem(item) ?? '{}')) as Keys;
  } catch {
    return {};
  }
}
