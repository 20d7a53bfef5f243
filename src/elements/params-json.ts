import type { RequestParams } from '../relying-party/relying-party.js';

/**
 * The JSON of `params`, by which two are compared. `undefined` for what JSON cannot express; the request
 * then refuses it.
 */
export function paramsJSON(params: RequestParams | undefined): string | undefined {
  try {
    return JSON.stringify(params);
  } catch {
    return undefined;
  }
}
