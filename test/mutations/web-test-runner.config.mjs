import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import config from '../../web-test-runner.config.mjs';

const { COVERAGE_FOLDER, FAILURE_FILE } = process.env;

/** Writes what each file covers, since Web Test Runner's own report is of all files together. */
const coverageOfEachFile = {
  reportTestFileResults({ testFile, sessionsForTestFile }) {
    const [{ passed, testCoverage }] = sessionsForTestFile;
    const path = relative(process.cwd(), testFile);
    writeFileSync(
      join(COVERAGE_FOLDER, `${path.replaceAll('/', '-')}.json`),
      JSON.stringify({ path, passed, coverage: testCoverage ?? {} }),
    );
  },
};

/** Writes the path of the first file that fails, then ends, since one failure is enough. */
const stopAtFirstFailure = {
  reportTestFileResults({ testFile, sessionsForTestFile }) {
    if (sessionsForTestFile.every(({ passed }) => passed)) return;
    writeFileSync(FAILURE_FILE, relative(process.cwd(), testFile));
    process.exit(1);
  },
};

/** The component tests' configuration, either with coverage or ending at the first failure. */
export default {
  ...config,
  rootDir: process.cwd(),
  // Compiles TypeScript only, as the coverage needs the source maps of dist/.
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: './tsconfig.json' }),
    ...config.plugins.slice(1),
  ],
  coverage: COVERAGE_FOLDER !== undefined,
  coverageConfig: { include: ['dist/**/*.js'], report: false },
  reporters: [COVERAGE_FOLDER ? coverageOfEachFile : stopAtFirstFailure],
};
