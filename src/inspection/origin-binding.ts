import { concatenate, sha256, toHex } from './decoding/bytes.js';
import { decodeClientData } from './decoding/client-data.js';
import type { VerificationKey } from './decoding/cose-key.js';
import type { SignedResponse } from './decoding/credential.js';
import { verifySignature } from './verify-signature.js';

/** How a relying party of another origin would judge a response. */
export interface OriginTrial {
  signedOrigin: string;
  /** The bytes of `origin` in clientDataJSON. */
  originBytes: [start: number, end: number];
  /** Whether the other origin is the signed one. */
  accepted: boolean;
  /** The bytes of the signed data that change when the origin is replaced. */
  changedBytes: [start: number, end: number];
  /**
   * Whether the signature is valid for the signed data, and with the origin replaced. Absent where
   * the public key is not known, or this browser does not support its algorithm.
   */
  verifies?: { signed: boolean; replaced: boolean };
  /** The first 32 bytes of authenticatorData, and the hash of the other origin's domain. */
  rpIdHash: { signed: string; other: string };
}

/**
 * Judges a response as the relying party of another origin does, which a phishing site would have to
 * pass: as it was signed, and with the signed origin replaced by the other one.
 * @throws SyntaxError where clientDataJSON is malformed, TypeError where `other` is not a URL
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export async function tryUnderOrigin(
  { clientDataJSON, authenticatorData, signature }: SignedResponse,
  other: string,
  key?: VerificationKey,
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
    key && verifySignature(key, signature, await signedData(clientData));
  const signed = await verify(clientDataJSON);
  const replaced = await verify(forged);
  return {
    signedOrigin: found.value,
    originBytes: found.bytes,
    accepted: found.value === origin,
    changedBytes: [authenticatorData.length, authenticatorData.length + 32],
    verifies: signed === undefined || replaced === undefined ? undefined : { signed, replaced },
    rpIdHash: {
      signed: toHex(authenticatorData.subarray(0, 32)),
      other: toHex(await sha256(new TextEncoder().encode(hostname))),
    },
  };
}
