import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './support/package-json.js';

describe('what npm publishes', () => {
  let directory: string;
  let tarball: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'package-'));
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', directory], {
      cwd: root,
    });
    tarball = join(directory, readdirSync(directory)[0] ?? '');
  });
  after(() => rmSync(directory, { recursive: true }));

  const check = (tool: string, ...args: string[]) => {
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  };

  test('holds the build, its sources and the documents, and nothing else', () => {
    const files = execFileSync('tar', ['--list', '--file', tarball], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''));
    for (const document of ['LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md']) {
      assert.ok(files.includes(document), `${document} is missing`);
    }
    const others = files.filter(
      (path) =>
        !/^(package\.json|LICENSE|[A-Z]+\.md)$/.test(path) &&
        !/^src\/.*(?<!\.test)\.ts$/.test(path) &&
        !/^dist\/.*(\.js|\.js\.map|\.d\.ts|\.d\.ts\.map)$/.test(path) &&
        !/^dist\/(custom-elements|html-custom-data|web-types)\.json$/.test(path) &&
        !/^dist\/cdn\/integrity\.json$/.test(path) &&
        !/^dist\/(cdn|inspection\/decoding)\/([\w-]+\.)?THIRD-PARTY-NOTICES\.txt$/.test(path),
    );
    assert.deepEqual(others, []);
  });

  test('is what package managers and bundlers expect (publint)', () => {
    check('publint', tarball, '--strict');
  });

  test('resolves with its types in Node and in bundlers (attw)', () => {
    check('attw', tarball, '--profile', 'esm-only');
  });
});
