import type { Finding } from './checks/finding.js';
import { withoutSecrets } from './decoding/without-secrets.js';
import { explain } from './failures.js';
import type { PersonalValues } from './personal-values.js';
import type { InspectedCeremony } from './timeline/inspected-ceremony.js';

/** A bug report's data. It holds no credential, challenge, name of a person or key. */
export interface InspectionReport {
  browser: string;
  checks: Finding[];
  ceremonies: Record<string, unknown>[];
}

export function createReport(
  checks: Finding[],
  ceremonies: InspectedCeremony[],
  personalValues: PersonalValues,
): InspectionReport {
  return {
    browser: navigator.userAgent,
    checks: personalValues.removeFrom(checks),
    // Autofill that was withdrawn for another ceremony is nothing that a user noticed.
    ceremonies: ceremonies
      .filter(({ status }) => status !== 'withdrawn')
      .map((ceremony) => personalValues.removeFrom(ceremonyReport(ceremony))),
  };
}

function ceremonyReport({
  ceremony,
  mediation,
  tag,
  status,
  startedAt,
  endedAt,
  steps,
  error,
}: InspectedCeremony): Record<string, unknown> {
  return {
    ceremony,
    mediation,
    tag,
    status,
    duration: duration({ startedAt, endedAt }),
    steps: steps.map(({ name, startedAt, endedAt, fields, refusal }) => ({
      name,
      duration: duration({ startedAt, endedAt }),
      refusal,
      fields: withoutSecrets(fields),
    })),
    error: error && { code: error.code, message: error.message, ...explain(error) },
  };
}

/** In whole milliseconds. */
const duration = ({ startedAt, endedAt }: { startedAt: number; endedAt?: number }) =>
  endedAt && Math.round(endedAt - startedAt);
