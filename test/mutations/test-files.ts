import { execFileSync } from 'node:child_process';

/** The files of a suite, from the root of the repository. */
export const testFiles = (root: string, suite: string): string[] =>
  execFileSync('git', ['ls-files', `test/${suite}/*.test.ts`], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '');

/** Sizes are left out, since every change of the code changes them. */
export const isGuarantee = (file: string): boolean => !file.endsWith('/sizes.test.ts');

/** Runs a file, or several, by Node's test runner. */
export const nodeTest = (...files: string[]): string[] => [
  'node',
  '--import',
  'tsx',
  '--test',
  '--test-concurrency=2',
  '--test-reporter=spec',
  ...files,
];

/** Runs component tests as test/mutations/web-test-runner.config.mjs says. */
export const browserTest = (...files: string[]): string[] => [
  'node',
  '--import',
  'tsx',
  'node_modules/@web/test-runner/dist/bin.js',
  '--config',
  'test/mutations/web-test-runner.config.mjs',
  '--files',
  ...files,
];
