import type { Finding, Report } from './finding.js';

const marks = { passed: '✔', failed: '✖', absent: '–' };

/** The report for people. */
export function readable({ endpoint, backend, passed, findings }: Report): string {
  const asked = backend ? `${endpoint} as ${backend}` : endpoint;
  const failures = findings.filter(({ outcome }) => outcome === 'failed').length;
  return [
    asked,
    ...findings.map(line),
    passed ? 'Everything that the elements need works.' : `To fix: ${failures}.`,
    '',
  ].join('\n');
}

function line({ check, outcome, seen, suggestedFix }: Finding): string {
  return [
    `${marks[outcome]} ${check}`,
    ...(outcome !== 'passed' && seen ? [`    ${seen}`] : []),
    ...(suggestedFix ? [`    → ${suggestedFix}`] : []),
  ].join('\n');
}
