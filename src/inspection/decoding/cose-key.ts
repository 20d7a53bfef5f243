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
  [-35]: 'ES384',
  [-36]: 'ES512',
  [-37]: 'PS256',
  [-47]: 'ES256K',
  [-48]: 'ML-DSA-44',
  [-49]: 'ML-DSA-65',
  [-50]: 'ML-DSA-87',
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

/** A number with the name that its registry gives it. */
const named = (names: Record<number, string>, value: unknown): string =>
  `${String(value)} (${names[Number(value)] ?? 'not in the registry'})`;

/** As in `alg` of a key or a statement, and in `pubKeyCredParams`. */
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

/** The same key as WebCrypto takes it, where it is of a kind that passkeys have. */
export function coseKeyToJWK(key: CborMap): JsonWebKey | undefined {
  const part = (label: number) => {
    const value = key.get(label);
    return value instanceof Uint8Array ? toBase64url(value) : '';
  };
  const crv = curves[Number(key.get(-1))];
  switch (key.get(1)) {
    case 1:
      return { kty: 'OKP', crv, x: part(-2) };
    case 2:
      return { kty: 'EC', crv, x: part(-2), y: part(-3) };
    case 3:
      return { kty: 'RSA', n: part(-1), e: part(-2) };
    default:
      return undefined;
  }
}
