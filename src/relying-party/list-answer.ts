import { PasskeyError } from '../errors/passkey-error.js';
import type { PasskeyListResult } from './relying-party.js';

/** Takes `{passkeys: […], account}`. */
export function toList(body: unknown): PasskeyListResult {
  if (Array.isArray((body as PasskeyListResult).passkeys)) return body as PasskeyListResult;
  throw new PasskeyError('bad-response', { message: 'The list has no passkeys.' });
}
