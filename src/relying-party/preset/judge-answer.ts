import type { PasskeyErrorCode } from '../../errors/codes.js';
import { codeOfStatus } from '../request-json.js';
import type { ErrorRule, PresetRequest } from './preset.js';
import { holds } from './values.js';

/** What is wrong with the answer to a request of a preset that has `others` as its errors. */
export function judgeAnswer(
  { expects, empty, errors = [] }: PresetRequest,
  others: readonly ErrorRule[] = [],
  response: Response,
  answer: unknown,
): PasskeyErrorCode | undefined {
  const { ok, status } = response;
  const read = Object(answer) === answer;
  if (ok && (read ? holds(expects, answer) : empty && answer === '')) return undefined;
  const rule = [...errors, ...others].find(
    ({ status: wanted = status, where }) => wanted === status && holds(where, answer),
  );
  return rule?.code ?? (ok && read ? 'rejected' : codeOfStatus(response));
}
