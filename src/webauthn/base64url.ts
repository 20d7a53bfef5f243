/** Base64url without padding, from base64url or base64 with or without padding. */
export function normalizeBase64URL(text: unknown): string {
  return String(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}
