import type { PasskeyErrorCode } from '../../errors/codes.js';
import { codeOfStatus } from '../request-json.js';
import type { Outcome, PresetRequest } from './preset.js';
import { holds } from './values.js';

/** What is wrong with the answer to a request of a preset that has `others` as its outcomes. */
export function judgeAnswer(
  { expects, empty, outcomes = [] }: PresetRequest,
  others: readonly Outcome[] = [],
  response: Response,
  answer: unknown,
): PasskeyErrorCode | undefined {
  const { ok, status } = response;
  const read = Object(answer) === answer;
  if (ok && (read ? holds(expects, answer) : empty && answer === '')) return undefined;
  const outcome = [...outcomes, ...others].find(
    ({ status: wanted = status, where }) => wanted === status && holds(where, answer),
  );
  return outcome?.code ?? (ok && read ? 'rejected' : codeOfStatus(response));
}
