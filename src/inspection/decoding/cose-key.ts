import { toBase64url } from './bytes.js';
import type { CborMap } from './cbor.js';
import { field } from './field.js';
import type { Field } from './field.js';

/** @see https://www.iana.org/assignments/cose/cose.xhtml#key-type */
const keyTypes: Record<number, string> = { 1: 'OKP', 2: 'EC2', 3: 'RSA', 7: 'AKP' };

/** @see https://www.iana.org/assignments/cose/cose.xhtml#algorithms */
const algorithms: Record<number, string> = {
  [-7]: 'ES256',
  [-8]: 'EdDSA',
  [-9]: 'ESP256',
  [-19]: 'Ed25519',
  [-35]: 'ES384',
  [-36]: 'ES512',
  [-37]: 'PS256',
  [-38]: 'PS384',
  [-39]: 'PS512',
  [-47]: 'ES256K',
  [-48]: 'ML-DSA-44',
  [-49]: 'ML-DSA-65',
  [-50]: 'ML-DSA-87',
  [-51]: 'ESP384',
  [-52]: 'ESP512',
  [-257]: 'RS256',
  [-258]: 'RS384',
  [-259]: 'RS512',
  [-65535]: 'RS1',
};

/** @see https://www.iana.org/assignments/cose/cose.xhtml#elliptic-curves */
const curves: Record<number, string> = {
  1: 'P-256',
  2: 'P-384',
  3: 'P-521',
  6: 'Ed25519',
  8: 'secp256k1',
};

/** A number with its name in the registry. */
const named = (names: Record<number, string>, value: unknown): string =>
  `${String(value)} (${names[Number(value)] ?? 'not in the registry'})`;

/** The text for `alg` of a key, of an attestation statement and of `pubKeyCredParams`. */
export const algorithmName = (value: unknown): string => named(algorithms, value);

/** The fields of a COSE_Key. @see https://www.rfc-editor.org/rfc/rfc9052#section-7 */
export function coseKeyFields(key: CborMap): Field[] {
  const kty = key.get(1);
  const names: Record<number, string> =
    kty === 3 ? { [-1]: 'n', [-2]: 'e' } : { [-2]: 'x', [-3]: 'y' };
  return [...key].map(([label, value]) => {
    if (label === 1) return field('kty', named(keyTypes, value));
    if (label === 3) return field('alg', algorithmName(value));
    if (label === -1 && kty !== 3) return field('crv', named(curves, value));
    const text = value instanceof Uint8Array ? toBase64url(value) : value;
    return field(names[Number(label)] ?? `label ${label}`, text);
  });
}

/** A passkey's public key for WebCrypto. */
export interface VerificationKey {
  jwk: JsonWebKey;
  /** The COSE algorithm of its signatures. */
  alg: number;
}

/** @returns `undefined` for a kind of key that WebCrypto does not know */
export function verificationKey(key: CborMap): VerificationKey | undefined {
  const part = (label: number) => {
    const value = key.get(label);
    return value instanceof Uint8Array ? toBase64url(value) : '';
  };
  const alg = Number(key.get(3));
  const crv = curves[Number(key.get(-1))];
  switch (key.get(1)) {
    case 1:
      return { alg, jwk: { kty: 'OKP', crv, x: part(-2) } };
    case 2:
      return { alg, jwk: { kty: 'EC', crv, x: part(-2), y: part(-3) } };
    case 3:
      return { alg, jwk: { kty: 'RSA', n: part(-1), e: part(-2) } };
    default:
      return undefined;
  }
}
