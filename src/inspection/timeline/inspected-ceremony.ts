import type { Ceremony } from '../../errors/codes.js';
import type { PasskeyError } from '../../errors/passkey-error.js';
import type { SignedResponse } from '../decoding/credential.js';
import type { Field } from '../decoding/field.js';

/** A step of a ceremony; times are in milliseconds since the page was opened. */
export interface Step {
  name: 'options' | 'prompt' | 'credential' | 'verification' | 'signal';
  startedAt: number;
  endedAt?: number;
  fields: Field[];
  /** What the browser said, where it refused. */
  refusal?: string;
}

export interface InspectedCeremony {
  ceremony: Ceremony;
  mediation: string;
  /** The tag of the element that began it; none where a script called the browser. */
  tag?: string;
  /**
   * `waiting`: in autofill, for the user to pick, until it is `withdrawn`; `answered`: the page has what the browser said,
   * and where no element has asked, nobody tells what becomes of it.
   */
  status:
    | 'waiting'
    | 'withdrawn'
    | 'requesting'
    | 'prompting'
    | 'answered'
    | 'verifying'
    | 'complete'
    | 'failed'
    | 'cancelled';
  startedAt: number;
  endedAt?: number;
  steps: Step[];
  error?: PasskeyError;
  /** What the element has told the user. */
  userMessage?: string;
  signed?: SignedResponse;
  toJSONError?: unknown;
}

/** Whether there is more to come. */
export function isOpen({ status }: InspectedCeremony): boolean {
  return !['complete', 'failed', 'cancelled', 'withdrawn'].includes(status);
}
