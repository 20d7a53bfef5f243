import fc, { type Arbitrary } from 'fast-check';
import { documents, type Operation } from '../server/operations.js';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  maxItems?: number;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
}

/** The schema of an operation's body, if it has one. */
export const bodySchema = ({ document, described }: Operation): Schema | undefined => {
  const schema = described.requestBody?.content['application/json'].schema;
  return schema && resolve(schema, document);
};

/** Values of a schema, in which anything may be wrong. */
export const nearlyRight = (schema: Schema): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 8, arbitrary: right(schema) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: oddText },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

/** Texts that programs have stumbled over. */
export const oddText = fc.oneof(
  fc.uint16Array({ maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('\u0000', '__proto__', 'A'.repeat(5000), '\ud800', '../..', "' or ''='"),
);

function right(schema: Schema): Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  const [type] = [schema.type].flat();
  switch (type) {
    case 'object':
      return object(schema);
    case 'array':
      return fc.array(nearlyRight(schema.items ?? {}), { maxLength: (schema.maxItems ?? 16) + 1 });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema);
    default:
      return fc.jsonValue();
  }
}

function object({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
  const known = Object.entries(properties).map(([name, schema]) => [name, nearlyRight(schema)]);
  return fc
    .record(Object.fromEntries(known) as Record<string, Arbitrary<unknown>>, {
      requiredKeys: required.filter((name) => name in properties),
    })
    .chain((value) =>
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(value) },
        {
          weight: 1,
          arbitrary: fc.dictionary(oddText, fc.jsonValue()).map((more) => ({ ...value, ...more })),
        },
      ),
    );
}

/** Text of the pattern or of any kind, about as long as the schema allows. */
function text({ pattern, minLength = 0, maxLength = 400 }: Schema): Arbitrary<string> {
  const any = fc.string({ unit: 'grapheme', minLength, maxLength: maxLength + 1 });
  if (pattern === undefined) return any;
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 1 + Math.ceil((maxLength * 3) / 4) });
  return bytes.map((value) => Buffer.from(value).toString('base64url'));
}

/** The schema with what it refers to, at any depth, in place of the references. */
function resolve(schema: Schema, name: string): Schema {
  const { $ref, ...rest } = schema;
  if ($ref !== undefined) {
    const [file, pointer = ''] = $ref.split('#/');
    const home = file || name;
    const referred = pointer
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], documents[home]);
    return { ...resolve(referred as Schema, home), ...rest };
  }
  const { properties, items } = rest;
  return {
    ...rest,
    ...(items && { items: resolve(items, name) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, each]) => [key, resolve(each, name)]),
      ),
    }),
  };
}
