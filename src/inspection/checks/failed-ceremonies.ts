import type { PasskeyErrorCode } from '../../errors/codes.js';
import { explain } from '../failures.js';
import type { InspectedCeremony } from '../timeline/inspected-ceremony.js';
import { failed } from './finding.js';
import type { Finding } from './finding.js';

/** Codes whose cause is the page or its relying party, with the check that they belong to. */
const titles: Partial<Record<PasskeyErrorCode, string>> = {
  'rp-id-mismatch': 'RP ID',
  'challenge-expired': 'Challenge',
  'extension-interference': 'Extensions',
  'request-pending': 'Other scripts',
};

const lines: Partial<Record<PasskeyErrorCode, string>> = {
  'challenge-expired': '{ "publicKey": …, "expiresAt": "…" }',
};

/** The failures of ceremonies so far, each code once. */
export function checkFailedCeremonies(ceremonies: InspectedCeremony[]): Finding[] {
  const errors = new Map(ceremonies.flatMap(({ error }) => (error ? [[error.code, error]] : [])));
  return [...errors.values()].flatMap((error) => {
    const title = titles[error.code];
    return title
      ? failed(title, error.message, explain(error).suggestedFix, lines[error.code])
      : [];
  });
}
