import { figure, table } from './table.mjs';

const headings = { ours: 'passkey-elements', peers: 'Others', floor: 'The floor' };
const bundlers = ['esbuild', 'rollup', 'webpack'];

/** What a page loads. */
export function bytesSection(rows) {
  const { rollup } = rows.find(({ name }) => name === '@simplewebauthn/browser').sizes;
  return `## Bytes

What a page loads first, minified, in bytes of brotli (quality 11). Last, how often that is
@simplewebauthn/browser's registration and authentication, which have no interface and ask no server.
A dash is where a bundler cannot build it.
${Object.entries(headings)
  .map(([group, heading]) => `\n### ${heading}\n\n${groupTable(rows, group, rollup.brotli)}\n`)
  .join('')}`;
}

const groupTable = (rows, group, reference) =>
  table(
    [...bundlers, 'gzip (rollup)', 'minified (rollup)', 'ratio'],
    rows
      .filter((row) => row.group === group)
      .map(({ name, sizes }) => {
        const whole = sizes.rollup ?? sizes.none;
        return [
          name,
          ...bundlers.map((bundler) => figure((sizes[bundler] ?? sizes.none).brotli)),
          figure(whole.gzip),
          figure(whole.minified),
          whole.brotli ? figure(whole.brotli / reference, 1) : '–',
        ];
      }),
  );
