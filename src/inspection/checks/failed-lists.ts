import type { PasskeyError } from '../../errors/passkey-error.js';
import { explain } from '../failures.js';
import { failed } from './finding.js';
import type { Finding } from './finding.js';
import { startTag } from './page-elements.js';

/** What a list could not have, rename or remove, which is no ceremony. */
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
