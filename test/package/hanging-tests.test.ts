import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './support/package-json.js';

/** What `node --test` writes about a file with this test, when a test may take a tenth of a second. */
const run = (file: string) =>
  new Promise<string>((resolve) => {
    const watch = join(root, 'test/support/hanging-tests/in-node.mjs');
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    execFile(
      process.execPath,
      ['--import', 'tsx', '--import', watch, '--test', file],
      { cwd: root, env: { ...env, TEST_LIMIT: '100' } },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    );
  });

describe('a test that hangs ends its run, which names it, where it', () => {
  let directory: string;
  before(() => (directory = mkdtempSync(join(tmpdir(), 'hanging-'))));
  after(() => rmSync(directory, { recursive: true }));

  for (const [what, body] of Object.entries({
    'waits without end': 'new Promise(() => setInterval(() => {}, 1000))',
    'loops without end': '{ for (;;); }',
  })) {
    test(what, async () => {
      const file = join(directory, `${what.replaceAll(' ', '-')}.test.mjs`);
      writeFileSync(file, `import { it } from 'node:test'; it('the guilty one', () => ${body});`);
      assert.match(await run(file), /The test "the guilty one" has not ended after 100 ms\./);
    });
  }
});
