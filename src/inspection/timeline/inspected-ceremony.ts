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
  /** The browser's exception. */
  refusal?: string;
}

export interface InspectedCeremony {
  ceremony: Ceremony;
  mediation: string;
  /** The tag of the element that started it; absent where a script called the browser. */
  tag?: string;
  /**
   * `waiting`: in autofill, until the user picks or it is `withdrawn`. `received`: a script has the
   * credential, and no event says how it continues.
   */
  status:
    | 'waiting'
    | 'withdrawn'
    | 'requesting'
    | 'prompting'
    | 'received'
    | 'verifying'
    | 'complete'
    | 'failed'
    | 'cancelled';
  startedAt: number;
  endedAt?: number;
  steps: Step[];
  error?: PasskeyError;
  /** The element's text for the user. */
  userMessage?: string;
  signed?: SignedResponse;
  toJSONError?: unknown;
}

/** Whether the ceremony can still change. */
export function isOpen({ status }: InspectedCeremony): boolean {
  return !['complete', 'failed', 'cancelled', 'withdrawn'].includes(status);
}
