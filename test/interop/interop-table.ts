import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '../../demo/backends/runner/manifest.js';

/** What can be shown of a backend, a column each. */
export const columns = {
  register: 'Register',
  'sign-in': 'Sign in',
  'wrong-origin': 'Wrong origin',
  replay: 'Replay',
  'unknown-credential': 'Unknown passkey',
  autofill: 'Autofill',
  list: 'List',
  rename: 'Rename',
  remove: 'Remove',
  'step-up': 'Step-up',
} as const;

export type Column = keyof typeof columns;

const file = fileURLToPath(new URL('../../docs/backends.md', import.meta.url));
const begin = '<!-- The table is written by npm run docs:backends. -->\n\n';
const end = '\n<!-- End of the table. -->';

/** A backend's row. What it does not have is a dash. */
export const row = (
  name: string,
  { title, preset, versions }: Manifest,
  cells: ReadonlyMap<Column, string>,
): string => {
  const pinned = Object.entries(versions).map((pair) => pair.join(' '));
  const shown = Object.keys(columns).map((column) => cells.get(column as Column) ?? '–');
  return line([
    `[${title}](../demo/backends/${name})`,
    `\`${preset}\``,
    pinned.join(', '),
    ...shown,
  ]);
};

/** The row that the documentation has of a backend. */
export const documentedRow = (name: string): string | undefined =>
  table(readFileSync(file, 'utf8')).find((known) => isOf(known, name));

/** Puts a row in the documentation, in place of the one that it has of that backend. */
export const documentRow = (name: string, written: string): void => {
  const text = readFileSync(file, 'utf8');
  const rows = [...table(text).filter((known) => !isOf(known, name)), written];
  const titles = ['Backend', 'Preset', 'Run against', ...Object.values(columns)];
  const head = [line(titles), line(titles.map(() => '---'))];
  const [before] = text.split(begin);
  const [, after] = text.split(end);
  writeFileSync(file, `${before}${begin}${[...head, ...rows.sort()].join('\n')}\n${end}${after}`);
};

const isOf = (known: string, name: string): boolean => known.includes(`/backends/${name})`);

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const table = (text: string): string[] =>
  (text.split(begin)[1]?.split(end)[0] ?? '')
    .split('\n')
    .filter((known) => known.startsWith('| ['));
