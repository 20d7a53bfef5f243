import type { PasskeyError } from '../../errors/passkey-error.js';
import { explain } from '../failures.js';
import { failed } from './finding.js';
import type { Finding } from './finding.js';
import { startTag } from './page-elements.js';

/** A failure to load, rename or remove passkeys, which is not a ceremony. */
export interface FailedList {
  element: Element;
  error: PasskeyError;
}

/** The last failure of each list. */
export function checkFailedLists(lists: FailedList[]): Finding[] {
  const last = new Map(lists.map(({ element, error }) => [element, error]));
  return [...last].map(([element, error]) =>
    failed(`Relying party of ${startTag(element)}`, error.message, explain(error).suggestedFix),
  );
}
