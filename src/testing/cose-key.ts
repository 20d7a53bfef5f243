/**
 * A new ES256 key pair. `publicKey` is the COSE_Key: a CBOR map of five members, of which only the
 * coordinates vary.
 * @see https://www.rfc-editor.org/rfc/rfc9053#section-7.1.1
 */
export async function createKeyPair(): Promise<{ privateKey: CryptoKey; publicKey: Uint8Array }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const publicKey = Uint8Array.from([
    ...[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01],
    ...[0x21, 0x58, 0x20, ...point.slice(1, 33)],
    ...[0x22, 0x58, 0x20, ...point.slice(33)],
  ]);
  return { privateKey: pair.privateKey, publicKey };
}

/**
 * An ES256 signature in DER, as authenticators write it.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signature-attestation-types
 */
export async function sign(
  privateKey: CryptoKey,
  data: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const raw = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, data));
  const integers = [derInteger(raw.slice(0, 32)), derInteger(raw.slice(32))].flat();
  return Uint8Array.from([0x30, integers.length, ...integers]).buffer;
}

/** A positive integer in DER: no leading zeros, except one that keeps the sign bit clear. */
function derInteger(bytes: Uint8Array): number[] {
  const digits = [...bytes.slice(bytes.findIndex((byte) => byte !== 0))];
  if (digits[0]! > 0x7f) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}
