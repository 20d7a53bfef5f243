import { bufferToBase64URLString } from '@simplewebauthn/browser';
import { PasskeyError } from '../errors/passkey-error.js';
import { mapLeaves } from './map-leaves.js';
import type { ClientExtensionResultsJSON } from './types.js';

/** A credential that the browser returned. */
export interface CredentialResult<CredentialJSON> {
  /** For the relying party: without the secrets of extensions. */
  credential: CredentialJSON;
  /** For the caller alone: all outputs of the requested extensions; undefined if none were. */
  clientExtensionResults?: ClientExtensionResultsJSON | undefined;
}

/** The members of a response that have a JSON form, and the methods that return one. */
export interface ResponseMembers {
  /** Those that relying parties require. */
  required: string[];
  optional: string[];
}

export const attestation: ResponseMembers = {
  required: ['clientDataJSON', 'attestationObject'],
  optional: ['getAuthenticatorData', 'getTransports', 'getPublicKey', 'getPublicKeyAlgorithm'],
};

export const assertion: ResponseMembers = {
  required: ['clientDataJSON', 'authenticatorData', 'signature'],
  optional: ['userHandle'],
};

/**
 * Converts a credential to JSON, member by member: password managers that replace the browser's
 * functions break `toJSON()` and other methods. A broken optional method costs its value alone.
 * @param extensions The inputs of extensions. Outputs without an input are left out, as servers
 *   refuse them.
 * @throws PasskeyError `extension-interference` where a required member is missing
 * @see https://www.w3.org/TR/webauthn-3/#dom-publickeycredential-tojson
 */
export function credentialToJSON<CredentialJSON>(
  { required, optional }: ResponseMembers,
  credential: PublicKeyCredential | null,
  extensions?: object,
): CredentialResult<CredentialJSON> {
  const id = read(credential, 'rawId') ?? credential?.id;
  const response: Record<string, unknown> = {};
  for (const member of [...required, ...optional]) {
    const name = member.replace(/^get./, (start) => start[3]!.toLowerCase());
    response[name] = read(credential?.response, member);
  }
  const missing = required.filter((name) => !response[name]);
  if (!id) missing.push('id');
  if (missing.length > 0) {
    const message = `An extension or a script has returned a credential without ${missing.join(', ')}.`;
    throw new PasskeyError('extension-interference', { message });
  }

  const outputs = Object(read(credential, 'getClientExtensionResults')) as object;
  const requested = Object.entries(outputs).filter(([name]) => extensions && name in extensions);
  const results = Object.fromEntries(requested) as ClientExtensionResultsJSON;
  return {
    credential: {
      id,
      rawId: id,
      type: 'public-key',
      response,
      authenticatorAttachment: read(credential, 'authenticatorAttachment'),
      clientExtensionResults: withoutSecrets(results),
    } as CredentialJSON,
    clientExtensionResults: extensions && results,
  };
}

/** Without the outputs of PRF and largeBlob, which only the page may have. */
function withoutSecrets({ prf, largeBlob, ...others }: ClientExtensionResultsJSON) {
  return {
    ...others,
    ...(prf && { prf: { ...prf, results: undefined } }),
    ...(largeBlob && { largeBlob: { ...largeBlob, blob: undefined } }),
  };
}

/** Reads a member, or calls a method. What is empty, null or throws is undefined. */
function read(object: unknown, name: string): unknown {
  try {
    const member = (object as Record<string, unknown>)[name];
    const value: unknown = typeof member === 'function' ? member.call(object) : member;
    return mapLeaves(value, bytesToJSON) || undefined;
  } catch {
    console.warn(`passkey-elements: an extension or a script has broken ${name}.`);
    return undefined;
  }
}

/** Converts bytes to base64url; anything else stays as it is. */
function bytesToJSON(value: unknown): unknown {
  // By its tag, since an extension's bytes come from another realm.
  const type = Object.prototype.toString.call(value);
  return /ArrayBuffer|Uint8Array/.test(type)
    ? bufferToBase64URLString(value as ArrayBuffer)
    : value;
}
