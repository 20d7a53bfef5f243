import { bytesOf, toBase64url } from './bytes.js';
import { algorithmName } from './cose-key.js';
import { field } from './field.js';
import type { Field } from './field.js';

/** The fields of a dictionary that went to the browser, or came from it, as it is. */
export function dictionaryFields(dictionary: unknown): Field[] {
  return Object.entries(Object(dictionary) as object)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => dictionaryField(name, value));
}

function dictionaryField(name: string, value: unknown): Field {
  const bytes = bytesOf(value);
  if (bytes) return field(name, toBase64url(bytes));
  if (name === 'alg') return field(name, algorithmName(value));
  if (Object(value) !== value) return field(name, value);
  const fields = dictionaryFields(value);
  const simple = Array.isArray(value) && value.every((each) => Object(each) !== each);
  if (simple) return field(name, value.join(', ') || 'none');
  return field(name, fields.length === 0 ? 'none' : '', { fields });
}
