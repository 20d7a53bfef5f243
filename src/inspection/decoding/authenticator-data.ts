import { toBase64url, toHex } from './bytes.js';
import { readMap } from './cbor.js';
import type { CborMap } from './cbor.js';
import { coseKeyFields } from './cose-key.js';
import { field } from './field.js';
import type { Field } from './field.js';

/** @see https://www.w3.org/TR/webauthn-3/#authdata-flags */
const flagBits = { UP: 0, UV: 2, BE: 3, BS: 4, AT: 6, ED: 7 };

export interface AuthenticatorData {
  fields: Field[];
  /** The new passkey's, in a registration. */
  publicKey?: CborMap;
}

/**
 * Decodes authenticator data.
 * @throws Error where it ends too early, or its CBOR cannot be read
 * @see https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data
 */
export function decodeAuthenticatorData(data: Uint8Array): AuthenticatorData {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const flags = view.getUint8(32);
  const has = (flag: keyof typeof flagBits) => !!(flags & (1 << flagBits[flag]));
  const fields = [
    field('rpIdHash', toHex(data.subarray(0, 32)), { bytes: [0, 32] }),
    field('flags', `0x${toHex(data.subarray(32, 33))}`, {
      bytes: [32, 33],
      fields: (Object.keys(flagBits) as (keyof typeof flagBits)[]).map((flag) =>
        field(flag, has(flag), { bytes: [32, 33] }),
      ),
    }),
    field('signCount', view.getUint32(33), { bytes: [33, 37] }),
  ];
  let end = 37;
  const take = (length: number): [number, number] => [end, (end += length)];
  let publicKey: CborMap | undefined;
  if (has('AT')) {
    const aaguid = take(16);
    const length = view.getUint16(take(2)[0]);
    const id = take(length);
    const [key, keyLength] = readMap(data.subarray(end));
    publicKey = key;
    fields.push(
      field('aaguid', toAAGUID(data.subarray(...aaguid)), { bytes: aaguid }),
      field('credentialId', toBase64url(data.subarray(...id)), { bytes: id }),
      field('credentialPublicKey', 'COSE_Key', {
        bytes: take(keyLength),
        fields: coseKeyFields(key),
      }),
    );
  }
  if (has('ED')) {
    const [extensions, length] = readMap(data.subarray(end));
    fields.push(
      field('extensions', '', {
        bytes: take(length),
        fields: [...extensions].map(([name, value]) => field(String(name), textOf(value))),
      }),
    );
  }
  return { fields, publicKey };
}

/** Bytes as a UUID. */
function toAAGUID(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return toBase64url(value);
  return value instanceof Map ? JSON.stringify(Object.fromEntries(value)) : String(value);
}
