import { decodeAttestationObject } from './attestation-object.js';
import { decodeAuthenticatorData } from './authenticator-data.js';
import { bytesOf, toBase64url } from './bytes.js';
import { decodeClientData } from './client-data.js';
import { verificationKey } from './cose-key.js';
import type { VerificationKey } from './cose-key.js';
import { dictionaryFields } from './dictionary.js';
import { field } from './field.js';
import type { Field } from './field.js';

/** The signed data of an authentication, and what verifies it. */
export interface SignedResponse {
  credentialId: string;
  clientDataJSON: Uint8Array<ArrayBuffer>;
  authenticatorData: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

export interface DecodedCredential {
  fields: Field[];
  /** Of an authentication. */
  signed?: SignedResponse;
  /** Of a registration. */
  publicKey?: VerificationKey;
  /** What `toJSON()` threw. */
  toJSONError?: unknown;
}

/** Decodes a credential of the browser. Never throws: a field says what cannot be read. */
export function decodeCredential(credential: unknown): DecodedCredential {
  const bytes = (name: string) => bytesOf(read(read(credential, 'response'), name));
  const id = String(read(credential, 'id'));
  const clientDataJSON = bytes('clientDataJSON');
  const authenticatorData = bytes('authenticatorData');
  const signature = bytes('signature');
  const attestationObject = bytes('attestationObject');
  const userHandle = bytes('userHandle');
  const decoded: DecodedCredential = { fields: [field('credentialId', id)] };
  const add = (
    name: string,
    value: Uint8Array | undefined,
    parts?: (bytes: Uint8Array) => Field[],
  ) => {
    if (value)
      decoded.fields.push(field(name, toBase64url(value), { fields: attempt(value, parts) }));
  };
  add('clientDataJSON', clientDataJSON, decodeClientData);
  add('attestationObject', attestationObject, (data) => {
    const { fields, publicKey } = decodeAttestationObject(data);
    decoded.publicKey = publicKey && verificationKey(publicKey);
    return fields;
  });
  add('authenticatorData', authenticatorData, (data) => decodeAuthenticatorData(data).fields);
  add('signature', signature);
  add('userHandle', userHandle);
  const others = {
    authenticatorAttachment: read(credential, 'authenticatorAttachment') ?? undefined,
    transports: call(read(credential, 'response'), 'getTransports'),
    clientExtensionResults: call(credential, 'getClientExtensionResults'),
  };
  decoded.fields.push(...dictionaryFields(others));
  if (clientDataJSON && authenticatorData && signature) {
    decoded.signed = { credentialId: id, clientDataJSON, authenticatorData, signature };
  }
  try {
    JSON.stringify(credential);
  } catch (error) {
    decoded.toJSONError = error;
  }
  return decoded;
}

function attempt(bytes: Uint8Array, parts?: (bytes: Uint8Array) => Field[]): Field[] | undefined {
  try {
    return parts?.(bytes);
  } catch (error) {
    return [field('cannot be read', error)];
  }
}

function read(object: unknown, name: string): unknown {
  try {
    return (object as Record<string, unknown> | null)?.[name];
  } catch {
    return undefined;
  }
}

function call(object: unknown, name: string): unknown {
  try {
    return (object as Record<string, () => unknown>)[name]?.();
  } catch {
    return undefined;
  }
}
