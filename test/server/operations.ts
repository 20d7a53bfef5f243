import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** An operation of OpenAPI 3.1, as far as tests read it. */
export interface OperationObject {
  requestBody?: { content: { 'application/json': { schema: object } } };
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, OperationObject>>;
}

export interface Operation {
  document: string;
  /** In upper case. */
  method: string;
  /** As its document spells it. */
  path: string;
  /** Where the document's paths begin. */
  base: string;
  described: OperationObject;
}

const bases = { 'openapi.yaml': '/passkeys', 'account.openapi.yaml': '' };

const methods = ['get', 'post', 'put', 'patch', 'delete'];

const read = (name: string): OpenApiDocument => {
  const file = new URL(`../../demo/server/${name}`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as OpenApiDocument;
};

/** The OpenAPI documents of the demo's server, by their names for each other. */
export const documents: Record<string, OpenApiDocument> = Object.fromEntries(
  Object.keys(bases).map((name) => [name, read(name)]),
);

export const operations: Operation[] = Object.entries(bases).flatMap(([document, base]) =>
  Object.entries(documents[document]?.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, described]) => ({
        document,
        method: method.toUpperCase(),
        path,
        base,
        described,
      })),
  ),
);
