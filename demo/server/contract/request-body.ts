import type { Context } from 'hono';
import type { Contract } from './contract.js';
import { Problem } from './problem.js';

/**
 * Reads the JSON body of a POST and checks it against the contract.
 *
 * The content type is a defence too: a cross-site form cannot send `application/json`.
 * @throws {Problem} `invalid_request`
 */
export const requestBody = async <Body>(
  c: Context,
  contract: Contract,
  path: string,
): Promise<Body> => {
  const [mediaType] = (c.req.header('Content-Type') ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json') {
    throw new Problem('invalid_request', { detail: 'The content type must be application/json.' });
  }
  const body = parse(await c.req.arrayBuffer());
  const detail = contract.requestError(path, body);
  if (detail) throw new Problem('invalid_request', { detail });
  return body as Body;
};

const parse = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem('invalid_request', { detail: 'The body is not JSON in UTF-8.' });
  }
};
