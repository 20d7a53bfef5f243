import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { documents, operations } from './operations.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
addFormats(ajv, ['date-time']);
ajv.addVocabulary([...new Set(Object.values(documents).flatMap(Object.keys))]);
for (const [name, document] of Object.entries(documents)) ajv.addSchema(document, name);

const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Checks a response against openapi.yaml, or account.openapi.yaml: its status, its content type, its
 * body and that it is not cached.
 * @param path as its document spells it
 */
export const assertMatchesContract = (
  method: string,
  path: string,
  response: Response,
  body: unknown,
): void => {
  const operation =
    operations.find((known) => known.method === method.toUpperCase() && known.path === path) ??
    assert.fail(`${method} ${path} is not in the contract`);
  const described = operation.described.responses[response.status];
  assert.ok(described, `${method} ${path} answered ${response.status}: ${JSON.stringify(body)}`);

  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  if (response.status === 204) return assert.equal(body, undefined);
  const type = response.ok ? 'application/json' : 'application/problem+json';
  assert.equal(response.headers.get('Content-Type')?.split(';')[0], type);
  if (response.status === 429) assert.match(response.headers.get('Retry-After') ?? '', /^\d+$/);

  const here = `#${responsePointer(method, path, response.status)}`;
  const [file, pointer] = (described.$ref ?? here).split('#');
  const schema = `${file || operation.document}#${pointer}/content/${escape(type)}/schema`;
  const validate = ajv.getSchema(schema) ?? assert.fail(schema);
  assert.ok(validate(body), `${ajv.errorsText(validate.errors)} in ${JSON.stringify(body)}`);
};

const responsePointer = (method: string, path: string, status: number): string =>
  `/paths/${escape(path)}/${method.toLowerCase()}/responses/${status}`;
