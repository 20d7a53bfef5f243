import type { Context } from 'hono';
import type { BodyMethod, Contract } from './contract.js';
import { Problem } from './problem.js';

/**
 * Reads a request's JSON body and checks it against the contract.
 * @throws {Problem} `invalid_request`
 */
export const readRequestBody = async <Body>(
  c: Context,
  contract: Contract,
  method: BodyMethod,
  path: string,
): Promise<Body> => {
  requireJson(c);
  const body = parseJson(await c.req.arrayBuffer());
  const detail = contract.requestError(method, path, body);
  if (detail) throw new Problem('invalid_request', { detail });
  return body as Body;
};

/**
 * Refuses a request of another content type: a cross-site form cannot send `application/json`.
 * @throws {Problem} `invalid_request`
 */
export const requireJson = (c: Context): void => {
  const [mediaType] = (c.req.header('Content-Type') ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json') {
    throw new Problem('invalid_request', { detail: 'The content type must be application/json.' });
  }
};

const parseJson = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem('invalid_request', { detail: 'The body is not JSON in UTF-8.' });
  }
};
