/** Base64url without padding, from base64url or base64 with or without padding. */
export function normalizeBase64URL(text: unknown): string {
  return String(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** Base64url without padding, from bytes of any realm. */
export function toBase64URL(bytes: ArrayBuffer | Uint8Array): string {
  const characters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
  return normalizeBase64URL(btoa(characters.join('')));
}

/**
 * The bytes of base64url or base64, with or without padding.
 * @throws DOMException for anything else
 */
export function fromBase64URL(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
