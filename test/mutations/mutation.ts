/** One small change of a source file, as a mistake would make it. */
export interface Mutation {
  /** Of the file, from the root of the repository. */
  path: string;
  /** Starts at 1. */
  line: number;
  kind: string;
  /** Offsets into the file's text. */
  start: number;
  end: number;
  original: string;
  replacement: string;
}

export function mutate(text: string, { start, end, replacement }: Mutation): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** At most 60 characters on one line. */
const shorten = (code: string): string => {
  const line = code.trim().replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

export const describeMutation = ({ path, line, kind, original, replacement }: Mutation): string =>
  `${path}:${line} ${kind}: \`${shorten(original)}\`` +
  (/\w/.test(replacement) || replacement.trim().length > 1 ? ` → \`${shorten(replacement)}\`` : '');
