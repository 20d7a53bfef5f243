/** The result of one check of the page. */
export interface Finding {
  /** What was checked. */
  title: string;
  /** `info`: worth knowing, neither right nor wrong. */
  outcome: 'passed' | 'failed' | 'info';
  /** What the check found, with its values. */
  found: string;
  /** How to fix it, where the check failed. */
  suggestedFix?: string;
  /** The line to paste: markup, a header, a URL or JSON. */
  line?: string;
}

export const passed = (title: string, found: string): Finding => ({
  title,
  outcome: 'passed',
  found,
});

export const info = (title: string, found: string): Finding => ({ title, outcome: 'info', found });

export const failed = (
  title: string,
  found: string,
  suggestedFix: string,
  line?: string,
): Finding => ({
  title,
  outcome: 'failed',
  found,
  suggestedFix,
  line,
});
