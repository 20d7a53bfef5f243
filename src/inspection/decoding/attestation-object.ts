import { decodeAuthenticatorData } from './authenticator-data.js';
import { toBase64url } from './bytes.js';
import { readMap } from './cbor.js';
import type { CborMap } from './cbor.js';
import { algorithmName } from './cose-key.js';
import { field } from './field.js';
import type { Field } from './field.js';

/**
 * Decodes an attestation object.
 * @throws Error where its CBOR cannot be read
 * @see https://www.w3.org/TR/webauthn-3/#sctn-attestation
 */
export function decodeAttestationObject(bytes: Uint8Array): {
  fields: Field[];
  publicKey?: CborMap;
} {
  const [object] = readMap(bytes);
  const data = object.get('authData') as Uint8Array;
  const { fields, publicKey } = decodeAuthenticatorData(data);
  const statement = object.get('attStmt') as CborMap;
  return {
    publicKey,
    fields: [
      field('fmt', object.get('fmt')),
      field('attStmt', statement.size === 0 ? 'none' : '', {
        fields: [...statement].map(([name, value]) => statementField(String(name), value)),
      }),
      field('authenticatorData', toBase64url(data), { fields }),
    ],
  };
}

function statementField(name: string, value: unknown): Field {
  if (name === 'alg') return field(name, algorithmName(value));
  if (Array.isArray(value)) {
    const certificates = value as Uint8Array[];
    return field(name, `${certificates.length}`, {
      fields: certificates.map((certificate, number) =>
        field(`${number}`, toBase64url(certificate)),
      ),
    });
  }
  return field(name, value instanceof Uint8Array ? toBase64url(value) : value);
}
