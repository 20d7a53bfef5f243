import { field } from './field.js';
import type { Field } from './field.js';

/**
 * The members of clientDataJSON, each with the bytes of its value, quotation marks included.
 * @throws SyntaxError where it is no JSON
 * @see https://www.w3.org/TR/webauthn-3/#dictionary-client-data
 */
export function decodeClientData(bytes: Uint8Array): Field[] {
  const text = new TextDecoder().decode(bytes);
  const members = JSON.parse(text) as Record<string, unknown>;
  return Object.entries(members).map(([name, value]) =>
    field(name, typeof value === 'object' ? JSON.stringify(value) : value, {
      bytes: rangeOf(text, name, value),
      ...(name === 'type' && {
        meaning:
          'The ceremony that was signed, so that a response to one is not valid for the other.',
      }),
    }),
  );
}

function rangeOf(text: string, name: string, value: unknown): [number, number] | undefined {
  const before = `${JSON.stringify(name)}:`;
  const written = JSON.stringify(value);
  const at = text.indexOf(before + written);
  if (at === -1) return undefined;
  const { length: start } = new TextEncoder().encode(text.slice(0, at) + before);
  return [start, start + new TextEncoder().encode(written).length];
}
