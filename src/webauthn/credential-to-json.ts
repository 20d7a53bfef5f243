import { bufferToBase64URLString } from '@simplewebauthn/browser';
import { PasskeyError } from '../errors/passkey-error.js';
import type { ClientExtensionResultsJSON } from './types.js';

/** A credential that the browser returned. */
export interface CredentialResult<CredentialJSON> {
  /** For the relying party: without the secrets of extensions. */
  credential: CredentialJSON;
  /** For the caller alone: all outputs of the extensions that were asked for, if any were. */
  clientExtensionResults?: ClientExtensionResultsJSON;
}

/** The members of a response that have a JSON form, and the methods that tell one. */
export interface ResponseMembers {
  /** What a relying party cannot do without. */
  needed: string[];
  others: string[];
}

export const attestation: ResponseMembers = {
  needed: ['clientDataJSON', 'attestationObject'],
  others: ['getAuthenticatorData', 'getTransports', 'getPublicKey', 'getPublicKeyAlgorithm'],
};

export const assertion: ResponseMembers = {
  needed: ['clientDataJSON', 'authenticatorData', 'signature'],
  others: ['userHandle'],
};

/**
 * The JSON form of a credential, read one by one: password managers that answer in the browser's
 * place break `toJSON()` and other methods, which costs only what that method would have told.
 * @param asked the extensions' inputs; what answers to no input is left out, as servers refuse it
 * @throws PasskeyError `extension-interference` where something is missing that is needed
 * @see https://www.w3.org/TR/webauthn-3/#dom-publickeycredential-tojson
 */
export function credentialToJSON<CredentialJSON>(
  { needed, others }: ResponseMembers,
  credential: PublicKeyCredential | null,
  asked?: object,
): CredentialResult<CredentialJSON> {
  const id = read(credential, 'rawId') ?? credential?.id;
  const response: Record<string, unknown> = {};
  for (const member of [...needed, ...others]) {
    const name = member.replace(/^get./, (start) => start[3]!.toLowerCase());
    response[name] = read(credential?.response, member);
  }
  const missing = needed.filter((name) => !response[name]);
  if (!id) missing.push('id');
  if (missing.length > 0) {
    const message = `An extension or a script has answered without ${missing.join(', ')}.`;
    throw new PasskeyError('extension-interference', { message });
  }

  const outputs = Object(read(credential, 'getClientExtensionResults')) as object;
  const answered = Object.entries(outputs).filter(([name]) => asked && name in asked);
  const results = Object.fromEntries(answered) as ClientExtensionResultsJSON;
  return {
    credential: {
      id,
      rawId: id,
      type: 'public-key',
      response,
      authenticatorAttachment: read(credential, 'authenticatorAttachment'),
      clientExtensionResults: withoutSecrets(results),
    } as CredentialJSON,
    clientExtensionResults: asked && results,
  };
}

/** What PRF and largeBlob have answered is the page's own. */
function withoutSecrets({ prf, largeBlob, ...others }: ClientExtensionResultsJSON) {
  return {
    ...others,
    ...(prf && { prf: { ...prf, results: undefined } }),
    ...(largeBlob && { largeBlob: { ...largeBlob, blob: undefined } }),
  };
}

/** Reads a member, or calls a method; what throws or answers null is as if it were not there. */
function read(object: unknown, name: string): unknown {
  try {
    const member = (object as Record<string, unknown>)[name];
    const value: unknown = typeof member === 'function' ? member.call(object) : member;
    return bytesToJSON(value) ?? undefined;
  } catch {
    console.warn(`passkey-elements: an extension or a script has broken ${name}.`);
    return undefined;
  }
}

/** Puts base64url in the place of bytes, at any depth. */
function bytesToJSON(value: unknown): unknown {
  if (Object(value) !== value || typeof value === 'function') return value;
  if (Array.isArray(value)) return value.map(bytesToJSON);
  // Bytes of another realm, an extension's say, are no instances of this one's classes.
  const type = Object.prototype.toString.call(value);
  if (/ArrayBuffer|Uint8Array/.test(type)) return bufferToBase64URLString(value as ArrayBuffer);
  const entries = Object.entries(value as object).map(([name, each]) => [name, bytesToJSON(each)]);
  return Object.fromEntries(entries) as unknown;
}
