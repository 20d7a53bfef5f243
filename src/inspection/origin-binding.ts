import { concatenate, sha256, toHex } from './decoding/bytes.js';
import { decodeClientData } from './decoding/client-data.js';
import type { SignedResponse } from './decoding/credential.js';

/** What a relying party finds when a response is brought to it that was made somewhere else. */
export interface OriginTrial {
  /** The origin that was signed, with the bytes of clientDataJSON that say so. */
  signedOrigin: string;
  originBytes: [start: number, end: number];
  /** Whether the other origin would find its own name there. */
  accepted: boolean;
  /** The bytes of the signed data that change when the origin is written over. */
  changedBytes: [start: number, end: number];
  /** Whether the signature fits, before and after; absent where the public key is not known. */
  verifies?: { asSigned: boolean; writtenOver: boolean };
  /** The RP ID's hash that was signed is the first 32 bytes of authenticatorData. */
  rpIdHash: { signed: string; others: string };
}

/**
 * Brings a response to the relying party of another origin, as a phishing site would have to, and
 * then writes that origin over the one that was signed.
 * @throws SyntaxError where clientDataJSON is none, TypeError where `origin` is no URL
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export async function tryUnderOrigin(
  { clientDataJSON, authenticatorData, signature }: SignedResponse,
  other: string,
  key?: JsonWebKey,
): Promise<OriginTrial> {
  const { origin, hostname } = new URL(other);
  const found = decodeClientData(clientDataJSON).find(({ name }) => name === 'origin');
  if (!found?.bytes) throw new SyntaxError('clientDataJSON has no origin.');
  const [start, end] = found.bytes;
  const written = new TextEncoder().encode(JSON.stringify(origin));
  const forged = concatenate(
    clientDataJSON.subarray(0, start),
    written,
    clientDataJSON.subarray(end),
  );
  const signedData = async (clientData: Uint8Array<ArrayBuffer>) =>
    concatenate(authenticatorData, await sha256(clientData));
  const verify = async (clientData: Uint8Array<ArrayBuffer>) =>
    verifySignature(key!, signature, await signedData(clientData));
  return {
    signedOrigin: found.value,
    originBytes: found.bytes,
    accepted: found.value === origin,
    changedBytes: [authenticatorData.length, authenticatorData.length + 32],
    verifies: key && {
      asSigned: await verify(clientDataJSON),
      writtenOver: await verify(forged),
    },
    rpIdHash: {
      signed: toHex(authenticatorData.subarray(0, 32)),
      others: toHex(await sha256(new TextEncoder().encode(hostname))),
    },
  };
}

/** What WebCrypto calls the algorithms of passkeys. */
function algorithmOf({ kty, crv }: JsonWebKey): EcKeyImportParams & EcdsaParams {
  if (kty === 'OKP') return { name: 'Ed25519' } as EcKeyImportParams & EcdsaParams;
  if (kty === 'RSA') {
    return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as EcKeyImportParams & EcdsaParams;
  }
  return { name: 'ECDSA', namedCurve: crv!, hash: 'SHA-256' };
}

async function verifySignature(
  key: JsonWebKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = algorithmOf(key);
  const imported = await crypto.subtle.importKey('jwk', key, algorithm, false, ['verify']);
  const raw = key.kty === 'EC' ? rawSignature(signature) : signature;
  return crypto.subtle.verify(algorithm, imported, raw, data);
}

/**
 * Authenticators write an ECDSA signature in DER, two integers in a sequence; WebCrypto wants the
 * two numbers alone, in 32 bytes each.
 */
function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> {
  const integer = (at: number): [number: Uint8Array, end: number] => {
    const end = at + 2 + der[at + 1]!;
    const number = der.slice(at + 2, end).slice(-32);
    return [concatenate(new Uint8Array(32 - number.length), number), end];
  };
  const [r, end] = integer(2);
  return concatenate(r, integer(end)[0]);
}
