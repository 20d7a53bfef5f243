import type { Finding, Report } from './finding.js';

const marks = { passed: '✔', failed: '✖', absent: '–' };

/** The report as text for a terminal. */
export function formatReport({ endpoint, backend, passed, findings }: Report): string {
  const failures = findings.filter(({ outcome }) => outcome === 'failed').length;
  return [
    backend ? `${endpoint} with the preset ${backend}` : endpoint,
    ...findings.map(formatFinding),
    passed ? 'Everything that the elements require works.' : `Failed checks: ${failures}`,
    '',
  ].join('\n');
}

function formatFinding({ check, outcome, details, suggestedFix }: Finding): string {
  return [
    `${marks[outcome]} ${check}`,
    ...(details ? [`    ${details}`] : []),
    ...(suggestedFix ? [`    → ${suggestedFix}`] : []),
  ].join('\n');
}
