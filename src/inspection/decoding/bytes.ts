import { bufferToBase64URLString } from '@simplewebauthn/browser';

/** The bytes of a buffer or a view, of whichever realm. */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  const type = Object.prototype.toString.call(value);
  if (type === '[object ArrayBuffer]') return new Uint8Array(value as ArrayBuffer);
  if (!ArrayBuffer.isView(value)) return undefined;
  const { buffer, byteOffset, byteLength } = value;
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength).slice();
}

export function toBase64url(bytes: Uint8Array): string {
  return bufferToBase64URLString(bytes.slice().buffer);
}

export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export function concatenate(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
