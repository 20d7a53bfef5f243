import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The schemas of the OpenAPI documents, ready to check with. */
export interface Contract {
  /**
   * Checks the JSON body of a request.
   * @param path as its document spells it, such as `/registration/options`
   * @returns what is wrong and where, or undefined. It quotes nothing from the body but the names
   *   of its members.
   */
  requestError(method: BodyMethod, path: string, body: unknown): string | undefined;
}

/** The methods whose requests have a body. */
export type BodyMethod = (typeof bodyMethods)[number];

const bodyMethods = ['post', 'patch', 'put'] as const;

/** The part of an OpenAPI 3.1 document that is read here. */
export interface OpenApiDocument {
  paths: Record<string, { [method in BodyMethod]?: { requestBody?: object } }>;
}

/**
 * Compiles OpenAPI 3.1 documents, by their names for each other. Their schemas are JSON Schema
 * 2020-12, so that they need no translation.
 * @throws when a schema is not valid
 */
export const createContract = (documents: Record<string, OpenApiDocument>): Contract => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv, ['date-time']);
  ajv.addVocabulary([...new Set(Object.values(documents).flatMap(Object.keys))]);
  for (const [name, document] of Object.entries(documents)) ajv.addSchema(document, name);

  const validators = new Map<string, ValidateFunction>();
  for (const [name, { paths }] of Object.entries(documents)) {
    for (const [path, operations] of Object.entries(paths)) {
      for (const method of bodyMethods.filter((known) => operations[known]?.requestBody)) {
        const schema = { $ref: `${name}#${bodySchema(method, path)}` };
        validators.set(`${method} ${path}`, ajv.compile(schema));
      }
    }
  }

  return {
    requestError(method, path, body) {
      const validate = validators.get(`${method} ${path}`);
      if (!validate) throw new TypeError(`The contract has no ${method} ${path}.`);
      if (validate(body)) return undefined;
      const [error] = validate.errors ?? [];
      return `In the body, ${error?.instancePath || 'the whole'} ${error?.message ?? 'is not valid'}.`;
    },
  };
};

/** The JSON Pointer to the schema of an operation's body. */
const bodySchema = (method: BodyMethod, path: string): string =>
  `/paths/${path.replaceAll('/', '~1')}/${method}/requestBody/content/application~1json/schema`;
