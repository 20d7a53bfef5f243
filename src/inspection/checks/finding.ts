/** What a check of the page has come to. */
export interface Finding {
  /** What was looked at. */
  title: string;
  /** `told`: neither right nor wrong. */
  outcome: 'passed' | 'failed' | 'told';
  found: string;
  /** What to do about it. */
  suggestedFix?: string;
  /** The line to write: markup, a header, an address or JSON. */
  line?: string;
}

export const passed = (title: string, found: string): Finding => ({
  title,
  outcome: 'passed',
  found,
});

export const told = (title: string, found: string): Finding => ({ title, outcome: 'told', found });

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
