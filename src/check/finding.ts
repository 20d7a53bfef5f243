/** The result of one check. */
export interface Finding {
  /** What the check holds the backend to, such as "The passkey signs in". */
  check: string;
  /** `absent`: the backend does not have the feature, so it was not checked. */
  outcome: 'passed' | 'failed' | 'absent';
  /** What the backend did, where the check did not pass. */
  details?: string;
  /** What to change in the backend or in the command, where the check failed. */
  suggestedFix?: string;
}

/** The results of a run, as `--json` prints them. */
export interface Report {
  endpoint: string;
  backend?: string;
  /** Whether no check failed. */
  passed: boolean;
  findings: Finding[];
}
