import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { rollup } from 'rollup';
import { packageJson, root } from './support/package-json.js';

const file = join(root, packageJson.unpkg);
const code = readFileSync(file, 'utf8');
const banner = code.slice(0, code.indexOf('*/'));

const installed = (name: string) => {
  const { version } = JSON.parse(
    readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'),
  ) as { version: string };
  return `${name} ${version}`;
};

describe('the script-tag file', () => {
  test('needs no other module', async () => {
    const { output } = await (await rollup({ input: file, external: /./ })).generate({});
    assert.deepEqual([...output[0].imports, ...output[0].dynamicImports], []);
  });

  test('names its version', () => {
    assert.ok(banner.includes(`${packageJson.name} ${packageJson.version}`));
  });

  test('is ASCII alone, so that browsers keep one byte for each of its characters', () => {
    assert.deepEqual(code.match(/\P{ASCII}/gu), null);
  });

  for (const [name, copyright] of [
    ['@simplewebauthn/browser', 'MIT, Copyright (c) 2020 Matthew Miller'],
    ['lit-html', 'BSD-3-Clause, Copyright (c) 2017 Google LLC'],
    ['lit-element', 'BSD-3-Clause, Copyright (c) 2017 Google LLC'],
    ['@lit/reactive-element', 'BSD-3-Clause, Copyright (c) 2017 Google LLC'],
  ] as const) {
    test(`carries the notice of ${name}, whose licence is beside it`, () => {
      assert.ok(banner.includes(`${installed(name)}, ${copyright}`), banner);
      const notices = readFileSync(join(dirname(file), 'THIRD-PARTY-NOTICES.txt'), 'utf8');
      assert.ok(notices.includes(`Name: ${name}\n`));
    });
  }

  test("is made of Lit's production build", () => {
    assert.ok(!code.includes('Lit is in dev mode'));
  });
});

describe('integrity.json', () => {
  const integrity = JSON.parse(
    readFileSync(join(dirname(file), 'integrity.json'), 'utf8'),
  ) as Record<string, string>;

  test('has the hash of every file for a script tag', () => {
    const scripts = readdirSync(dirname(file), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js'))
      .sort();
    assert.deepEqual(Object.keys(integrity), scripts);
    for (const [path, expected] of Object.entries(integrity)) {
      const hash = createHash('sha384').update(readFileSync(join(dirname(file), path)));
      assert.equal(expected, `sha384-${hash.digest('base64')}`, path);
    }
  });
});

describe('source maps', () => {
  /** What the build makes from the manifest has no source. */
  const made = /^bindings\/(?!react-component)/;
  const scripts = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') && !made.test(path))
    .map((path) => join(root, 'dist', path));

  test('stand beside every module and hold the sources', () => {
    assert.ok(scripts.includes(file));
    for (const script of scripts) {
      assert.ok(existsSync(`${script}.map`), `${script} has no map`);
      const { sources, sourcesContent } = JSON.parse(readFileSync(`${script}.map`, 'utf8')) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      assert.equal(sourcesContent?.filter(Boolean).length, sources.length, script);
    }
  });

  test('of the script-tag file lead to our own sources', () => {
    const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources: string[] };
    const ours = sources.filter((source) => !source.includes('node_modules'));
    assert.ok(ours.length > 0);
    assert.deepEqual(
      ours.filter((source) => !existsSync(join(dirname(file), source))),
      [],
    );
  });
});
