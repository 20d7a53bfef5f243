import { decodeFirst } from 'cborg';

/** A CBOR map; COSE's keys are numbers. */
export type CborMap = Map<string | number, unknown>;

/**
 * Reads the map at the start of `bytes`.
 * @returns the map, and how many bytes it took
 * @throws Error where there is none
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export function readMap(bytes: Uint8Array): [map: CborMap, length: number] {
  const [value, rest] = decodeFirst(bytes, { useMaps: true }) as [unknown, Uint8Array];
  if (!(value instanceof Map)) throw new TypeError('A CBOR map was expected.');
  return [value as CborMap, bytes.length - rest.length];
}
