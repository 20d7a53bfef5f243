/** What a check has come to. */
export interface Finding {
  /** What was looked at, in a few words. */
  check: string;
  /** `absent`: the backend does not have it, or says so itself. */
  outcome: 'passed' | 'failed' | 'absent';
  /** What was seen. */
  seen?: string;
  /** What to change, where something failed. */
  suggestedFix?: string;
}

/** What the whole check has come to, as `--json` prints it. */
export interface Report {
  endpoint: string;
  backend?: string;
  passed: boolean;
  findings: Finding[];
}
