import type { Finding } from './checks/finding.js';
import { withoutSecrets } from './decoding/without-secrets.js';
import { explain } from './failures.js';
import type { InspectedCeremony } from './timeline/inspected-ceremony.js';

/** What can be pasted into a bug report: no credential, challenge, name or key is in it. */
export interface InspectionReport {
  browser: string;
  checks: Finding[];
  ceremonies: Record<string, unknown>[];
}

export function reportOf(checks: Finding[], ceremonies: InspectedCeremony[]): InspectionReport {
  return {
    browser: navigator.userAgent,
    checks,
    ceremonies: ceremonies.filter(wasSeen).map((inspected) => {
      const { ceremony, mediation, tag, status, startedAt, endedAt, steps, error } = inspected;
      return {
        ceremony,
        mediation,
        tag,
        status,
        duration: endedAt && Math.round(endedAt - startedAt),
        steps: steps.map(({ name, startedAt, endedAt, fields, refusal }) => ({
          name,
          duration: endedAt && Math.round(endedAt - startedAt),
          refusal,
          fields: withoutSecrets(fields),
        })),
        // Its message may quote an address, and nothing that the server has said.
        error: error && { code: error.code, message: error.message, ...explain(error) },
      };
    }),
  };
}

/** Autofill that was withdrawn for another ceremony is nothing that anybody has seen. */
const wasSeen = ({ status }: InspectedCeremony): boolean => status !== 'withdrawn';
