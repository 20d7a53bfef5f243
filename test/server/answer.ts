import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}

const file = new URL('../../demo/server/openapi.yaml', import.meta.url);
const document = parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
addFormats(ajv, ['date-time']);
ajv.addVocabulary(Object.keys(document));
ajv.addSchema(document, 'openapi');

const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Checks an answer of the passkey endpoints against openapi.yaml: its status, its content type, its
 * body and that it is not cached.
 * @param path below `/passkeys`, as openapi.yaml spells it
 */
export const assertMatchesContract = (
  method: string,
  path: string,
  response: Response,
  body: unknown,
): void => {
  const operation = document.paths[path]?.[method.toLowerCase()];
  assert.ok(operation, `${method} ${path} is not in openapi.yaml`);
  const described = operation.responses[response.status];
  assert.ok(described, `${method} ${path} answered ${response.status}: ${JSON.stringify(body)}`);

  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  if (response.status === 204) return assert.equal(body, undefined);
  const type = response.ok ? 'application/json' : 'application/problem+json';
  assert.equal(response.headers.get('Content-Type')?.split(';')[0], type);
  if (response.status === 429) assert.match(response.headers.get('Retry-After') ?? '', /^\d+$/);

  const pointer = described.$ref?.slice(1) ?? responsePointer(method, path, response.status);
  const valid = ajv.validate({ $ref: `openapi#${pointer}/content/${escape(type)}/schema` }, body);
  assert.ok(valid, `${ajv.errorsText()} in ${JSON.stringify(body)}`);
};

const responsePointer = (method: string, path: string, status: number): string =>
  `/paths/${escape(path)}/${method.toLowerCase()}/responses/${status}`;
