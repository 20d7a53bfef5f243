import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PasskeyErrorCode } from 'passkey-elements';
import { recordedExceptions } from '../support/recorded-exceptions.js';
import type { BrowserName } from './bench/bench.js';
import type { Failure } from './bench/page-script.js';
import { cases } from './cases/index.js';
import { successes } from './cases/successes.js';
import type { ErrorCase } from './error-case.js';

/** What one browser has shown. */
export interface Sighting {
  version: string;
  failures: Map<ErrorCase, Failure>;
}

type Seen = Record<BrowserName, Sighting>;

const path = fileURLToPath(new URL('../../docs/errors.md', import.meta.url));
const browsers = ['Chromium', 'Firefox'] as const;

/** Holds docs/errors.md to what was seen, or writes it where `DOCUMENT=write`. */
export function checkDocument(seen: Seen, t: TestContext): void {
  const text = documentOf(seen);
  if (process.env['DOCUMENT'] === 'write') {
    writeFileSync(path, text);
    return;
  }
  const written = readFileSync(path, 'utf8');
  if (headingOf(text) === headingOf(written)) {
    assert.equal(text, written, 'Write it again with `npm run docs:errors`.');
    return;
  }
  t.diagnostic(`${headingOf(text)}, not ${headingOf(written)}: only the codes are compared.`);
  assert.deepEqual(codesIn(text), codesIn(written), 'Write it again with `npm run docs:errors`.');
}

function documentOf(seen: Seen): string {
  const versions = browsers.map((browser) => `${browser} ${parseInt(seen[browser].version)}`);
  return `# Errors in ${versions.join(' and ')}

Every \`code\` of a \`PasskeyError\`, the ways to it, and the browser's exception behind it, which is
the error's \`cause\`; a dash is where there is none. \`npm run test:errors\` brings both browsers to
every row, with virtual authenticators and the demo's relying party, and \`npm run docs:errors\` has
written this file.

${Object.entries(cases)
  .map(([code, errorCases]) => sectionOf(code as PasskeyErrorCode, errorCases, seen))
  .join('\n\n')}

## Recorded, not run

What other browsers and authenticators throw, by their sources.

${table(
  ['Code', 'Exception', 'Who throws it'],
  recordedExceptions.map(({ code, name, message, browser, source }) => [
    `\`${code}\``,
    exceptionOf(`${name}: ${message}`),
    `[${browser}](${source})`,
  ]),
)}

## No error

In both browsers these succeed:

${successes.map(({ when }) => `- ${when}`).join('\n')}
`;
}

function sectionOf(code: PasskeyErrorCode, errorCases: ErrorCase[], seen: Seen): string {
  const guessed = errorCases.some(({ likelyReason }) => likelyReason);
  const rows = errorCases.map((errorCase) => [
    errorCase.when,
    ...browsers.map((browser) => cellOf(errorCase, browser, seen[browser])),
    ...(guessed ? [errorCase.likelyReason ? `\`${errorCase.likelyReason}\`` : ''] : []),
  ]);
  const columns = ['What ends so', ...browsers, ...(guessed ? ['`likelyReason`'] : [])];
  return `## \`${code}\`\n\n${table(columns, rows)}`;
}

function cellOf(errorCase: ErrorCase, browser: BrowserName, { failures }: Sighting): string {
  const why = errorCase.skippedIn?.[browser];
  if (why) return `_not here: ${why}_`;
  const failure = failures.get(errorCase);
  assert.ok(failure, `“${errorCase.when}” was not seen in ${browser}.`);
  return failure.exception ? exceptionOf(failure.exception) : '–';
}

/** An exception as code, without the port, which is another one in every run. */
function exceptionOf(text: string): string {
  const message = text.trim().replace(/(localhost|127\.0\.0\.1):\d+/g, '$1');
  return message.includes('`') ? `\`\` ${message} \`\`` : `\`${message}\``;
}

const table = (columns: string[], rows: string[][]): string =>
  [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const headingOf = (text: string): string => text.slice('# '.length, text.indexOf('\n'));

/** The first cell of every row, below its code. */
const codesIn = (text: string): string[] =>
  [...text.matchAll(/^(?:## (.+)|\| ([^|]+) \|.*)$/gm)].map(
    ([, code, errorCase]) => code ?? errorCase ?? '',
  );
