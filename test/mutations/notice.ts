import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Coverage } from './coverage.js';
import { coveringFiles } from './coverage.js';
import type { Mutation } from './mutation.js';
import type { CommandResult } from './run-command.js';
import { runCommand } from './run-command.js';
import { browserTest, nodeTest, testFiles } from './test-files.js';

/** The first test that failed, as Node's reporter names it. */
const failedTest = ({ output, timedOut }: CommandResult): string =>
  timedOut ? 'hangs' : (/^ *✖ (.+?) \(\d/m.exec(output)?.[1] ?? 'fails');

const typecheck = (project: string): string[] => [
  'node_modules/.bin/tsc',
  `--project`,
  project,
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  `.cache/${project.replaceAll('/', '-')}.tsbuildinfo`,
];

async function noticedByTypes(root: string, path: string): Promise<string | undefined> {
  const projects = path.startsWith('src/check/')
    ? ['src/check/tsconfig.json']
    : path.startsWith('src/')
      ? ['src/tsconfig.json']
      : [];
  for (const project of [...projects, 'tsconfig.json']) {
    const { passed } = await runCommand(root, typecheck(project));
    if (!passed) return 'typecheck';
  }
  return undefined;
}

/** Runs files at once, which is quicker where most of them pass. */
async function noticedAtOnce(root: string, files: string[]): Promise<string | undefined> {
  const result = await runCommand(root, nodeTest(...files));
  return result.passed ? undefined : `${dirname(files[0] ?? '')}: ${failedTest(result)}`;
}

/** Runs files one by one. A failure counts if it repeats. */
async function noticedByFiles(root: string, files: string[]): Promise<string | undefined> {
  for (const file of files) {
    const first = await runCommand(root, nodeTest(file));
    if (first.passed) continue;
    const second = first.timedOut ? first : await runCommand(root, nodeTest(file));
    if (!second.passed) return `${file}: ${failedTest(second)}`;
  }
  return undefined;
}

/** Runs component tests until one fails. A failure counts if it repeats. */
async function noticedByComponents(root: string, files: string[]): Promise<string | undefined> {
  const failureFile = join(root, '.cache/failed-test-file');
  const env = { FAILURE_FILE: failureFile };
  for (let rest = files; rest.length > 0;) {
    rmSync(failureFile, { force: true });
    const { passed, timedOut } = await runCommand(root, browserTest(...rest), { env, limit: 600 });
    if (passed) return undefined;
    if (timedOut || !existsSync(failureFile)) return 'test/browser: hangs';
    const failed = readFileSync(failureFile, 'utf8');
    const again = await runCommand(root, browserTest(failed), { env });
    if (!again.passed) return failed;
    rest = rest.slice(rest.indexOf(failed) + 1);
  }
  return undefined;
}

const fails = async (root: string, command: string[]): Promise<string | undefined> =>
  (await runCommand(root, command)).passed ? undefined : 'build';

/**
 * What notices that the tree at `root` is mutated: the cheapest suite first, and of the dearer ones
 * only the files that cover the line. Undefined if none does.
 */
export async function findNoticer(
  root: string,
  coverage: Coverage,
  mutation: Mutation,
): Promise<string | undefined> {
  const covering = (suite: string): string[] => coveringFiles(coverage, suite, mutation);
  const passing = (suite: string): string[] =>
    testFiles(root, suite).filter((file) => coverage[file]?.passed);

  const inPackage = [
    () => noticedAtOnce(root, passing('unit')),
    () =>
      fails(root, [
        'node_modules/.bin/rollup',
        '--config',
        'test/mutations/rollup.config.mjs',
        '--silent',
      ]),
    () => noticedByComponents(root, covering('browser')),
    () => fails(root, ['npm', 'run', 'build']),
    () => noticedAtOnce(root, passing('package')),
    // Browsers other than Chromium give no coverage, so that all files may run the line.
    () => noticedByFiles(root, passing('e2e')),
  ];
  const inRelyingParty = [
    () => noticedByFiles(root, covering('server')),
    () => noticedByFiles(root, covering('e2e')),
    () => noticedByComponents(root, covering('browser')),
  ];

  const stages = mutation.path.startsWith('src/') ? inPackage : inRelyingParty;
  for (const stage of [() => noticedByTypes(root, mutation.path), ...stages]) {
    const noticer = await stage();
    if (noticer) return noticer;
  }
  return undefined;
}
