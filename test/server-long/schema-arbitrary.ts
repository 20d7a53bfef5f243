import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { parse } from 'yaml';

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

interface Operation {
  requestBody?: { content: { 'application/json': { schema: Schema } } };
}

const file = new URL('../../demo/server/openapi.yaml', import.meta.url);
const document = parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

const methods = ['get', 'post', 'patch', 'delete'];

/** Every operation of openapi.yaml, with its body's schema. */
export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  methods
    .filter((method) => method in item)
    .map((method) => ({
      method: method.toUpperCase(),
      path,
      body: item[method]?.requestBody?.content['application/json'].schema,
    })),
);

/** Values of a schema, in which anything may be wrong. */
export const nearlyRight = (schema: Schema): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 8, arbitrary: right(resolve(schema)) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: oddText },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

/** Texts that programs have stumbled over. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
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

function resolve(schema: Schema): Schema {
  const { $ref, ...rest } = schema;
  if ($ref === undefined) return schema;
  const referred = $ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return { ...resolve(referred as Schema), ...rest };
}
