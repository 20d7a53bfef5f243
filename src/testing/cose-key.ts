/**
 * A new ES256 key pair, and its public key in COSE (RFC 9053, section 7.1.1): a map of five, whose
 * bytes are all known but for the point's.
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

/** A signature in ASN.1, as WebAuthn has it. */
export async function sign(
  privateKey: CryptoKey,
  data: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const raw = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, data));
  const integers = [integer(raw.slice(0, 32)), integer(raw.slice(32))].flat();
  return Uint8Array.from([0x30, integers.length, ...integers]).buffer;
}

/** A positive integer of ASN.1: without zeros before it, but for one that keeps it positive. */
function integer(bytes: Uint8Array): number[] {
  const digits = [...bytes.slice(bytes.findIndex((byte) => byte !== 0))];
  if (digits[0]! > 0x7f) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}
