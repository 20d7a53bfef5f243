import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The schemas of openapi.yaml, ready to check with. */
export interface Contract {
  /**
   * Checks the JSON body of a request.
   * @param path as openapi.yaml spells it, such as `/registration/options`
   * @returns what is wrong and where, or undefined. It quotes nothing from the body but the names
   *   of its members.
   */
  requestError(method: BodyMethod, path: string, body: unknown): string | undefined;
}

/** The methods whose requests have a body. */
export type BodyMethod = (typeof bodyMethods)[number];

const bodyMethods = ['post', 'patch'] as const;

/** The part of an OpenAPI 3.1 document that is read here. */
export interface OpenApiDocument {
  paths: Record<string, { [method in BodyMethod]?: object }>;
}

/**
 * Compiles an OpenAPI 3.1 document. Its schemas are JSON Schema 2020-12, so that they need no
 * translation.
 * @throws when a schema is not valid
 */
export const createContract = (document: OpenApiDocument): Contract => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv, ['date-time']);
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, 'contract');

  const validators = new Map<string, ValidateFunction>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const method of bodyMethods.filter((known) => known in operations)) {
      const schema = { $ref: `contract#${bodySchema(method, path)}` };
      validators.set(`${method} ${path}`, ajv.compile(schema));
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
