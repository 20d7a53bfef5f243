import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCommand } from './run-command.js';
import { browserTest, isGuarantee, nodeTest, testFiles } from './test-files.js';

/** What a test file runs when nothing is mutated. */
export interface CoveredByFile {
  passed: boolean;
  /** Line numbers by source file. */
  lines: Record<string, number[]>;
}

/** By test file. */
export type Coverage = Record<string, CoveredByFile>;

/** Istanbul's format, in which each statement is a line. */
type IstanbulCoverage = Record<
  string,
  { statementMap: Record<string, { start: { line: number } }>; s: Record<string, number> }
>;

const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8')) as Value;

function coveredLines(root: string, coverage: IstanbulCoverage): Record<string, number[]> {
  const lines: Record<string, number[]> = {};
  for (const [path, { statementMap, s }] of Object.entries(coverage)) {
    lines[relative(root, path)] = Object.entries(statementMap)
      .filter(([id]) => s[id])
      .map(([, { start }]) => start.line);
  }
  return lines;
}

/** Runs a command with V8's coverage of the demo's relying party, in every process that it starts. */
async function runWithServerCoverage(root: string, folder: string, command: string[], env = {}) {
  const { passed } = await runCommand(
    root,
    [
      'node_modules/.bin/c8',
      `--temp-directory=${folder}/v8`,
      `--reports-dir=${folder}`,
      '--reporter=json',
      '--include=demo/server/**',
      '--exclude=',
      '--exclude-after-remap',
      ...command,
    ],
    { env, limit: 1200 },
  );
  const coverage = readJson<IstanbulCoverage>(join(folder, 'coverage-final.json'));
  return { passed, lines: coveredLines(root, coverage) };
}

/**
 * Runs every file of the suites once: which pass when nothing is mutated, and, of those in
 * test/server, test/e2e and test/browser, which lines they cover.
 */
export async function collectCoverage(root: string, folder: string): Promise<Coverage> {
  rmSync(folder, { recursive: true, force: true });
  const coverage: Coverage = {};

  const files = [...testFiles(root, 'server'), ...testFiles(root, 'e2e')];
  const runNext = async (): Promise<void> => {
    for (let file = files.shift(); file; file = files.shift()) {
      const ownFolder = join(folder, file.replaceAll('/', '-'));
      coverage[file] = await runWithServerCoverage(root, ownFolder, nodeTest(file));
    }
  };
  await Promise.all([runNext(), runNext()]);

  for (const file of [...testFiles(root, 'unit'), ...testFiles(root, 'package')]) {
    if (!isGuarantee(file)) continue;
    coverage[file] = { passed: (await runCommand(root, nodeTest(file))).passed, lines: {} };
  }

  const browserFolder = join(folder, 'browser');
  mkdirSync(browserFolder, { recursive: true });
  // One process runs all component tests, so each file counts as covering what all need of the demo.
  const { lines } = await runWithServerCoverage(
    root,
    join(folder, 'browser-server'),
    browserTest('test/browser/**/*.test.ts'),
    { COVERAGE_FOLDER: browserFolder },
  );
  for (const name of readdirSync(browserFolder)) {
    const file = readJson<{ path: string; passed: boolean; coverage: IstanbulCoverage }>(
      join(browserFolder, name),
    );
    coverage[file.path] = {
      passed: file.passed,
      lines: { ...coveredLines(root, file.coverage), ...lines },
    };
  }
  return coverage;
}

/** The files of a suite that cover a line, those first that spend the most of their lines on its file. */
export function coveringFiles(
  coverage: Coverage,
  suite: string,
  { path, line }: { path: string; line: number },
): string[] {
  const share = ({ lines }: CoveredByFile): number =>
    (lines[path]?.length ?? 0) / Object.values(lines).reduce((sum, { length }) => sum + length, 1);
  return Object.entries(coverage)
    .filter(
      ([file, { passed, lines }]) =>
        passed && file.startsWith(`test/${suite}/`) && lines[path]?.includes(line),
    )
    .sort(([, a], [, b]) => share(b) - share(a))
    .map(([file]) => file);
}
