import { concatenate } from './decoding/bytes.js';
import type { VerificationKey } from './decoding/cose-key.js';

const hashes: Record<number, string> = {
  [-7]: 'SHA-256',
  [-9]: 'SHA-256',
  [-35]: 'SHA-384',
  [-51]: 'SHA-384',
  [-36]: 'SHA-512',
  [-52]: 'SHA-512',
  [-37]: 'SHA-256',
  [-38]: 'SHA-384',
  [-39]: 'SHA-512',
  [-257]: 'SHA-256',
  [-258]: 'SHA-384',
  [-259]: 'SHA-512',
  [-65535]: 'SHA-1',
};

/** The length of each number of an ECDSA signature, in bytes. */
const coordinateBytes: Record<string, number> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** WebCrypto's parameters for importing a key and verifying with it. */
type Algorithm = EcKeyImportParams & EcdsaParams & RsaHashedImportParams & RsaPssParams;

function algorithmOf({ jwk: { kty, crv }, alg }: VerificationKey): Partial<Algorithm> {
  const hash = hashes[alg];
  if (kty === 'OKP') return { name: 'Ed25519' };
  if (kty === 'EC') return { name: 'ECDSA', namedCurve: crv, hash };
  return alg <= -37 && alg >= -39
    ? { name: 'RSA-PSS', hash, saltLength: Number(hash?.slice(4)) / 8 }
    : { name: 'RSASSA-PKCS1-v1_5', hash };
}

/**
 * Verifies a signature as a relying party does.
 * @returns `undefined` where this browser cannot verify the key's algorithm
 */
export async function verifySignature(
  key: VerificationKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  const { jwk } = key;
  const algorithm = algorithmOf(key) as Algorithm;
  const imported = await crypto.subtle
    .importKey('jwk', jwk, algorithm, false, ['verify'])
    .catch(() => undefined);
  if (!imported) return undefined;
  const raw = jwk.kty === 'EC' ? rawSignature(signature, coordinateBytes[jwk.crv!]!) : signature;
  return crypto.subtle.verify(algorithm, imported, raw, data);
}

/**
 * Authenticators write an ECDSA signature in DER: a sequence of two integers. WebCrypto reads the
 * two numbers alone, each with `length` bytes.
 */
function rawSignature(der: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const integer = (at: number): [number: Uint8Array, end: number] => {
    const end = at + 2 + der[at + 1]!;
    const number = der.slice(at + 2, end).slice(-length);
    return [concatenate(new Uint8Array(length - number.length), number), end];
  };
  // A sequence of 128 bytes and more has a second byte for its length.
  const [r, end] = integer(der[1]! > 127 ? 3 : 2);
  return concatenate(r, integer(end)[0]);
}
