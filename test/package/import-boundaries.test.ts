import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const configuration = '.dependency-cruiser.cjs';

type Files = Record<string, string>;

/** A small tree that keeps every rule. */
const lawful: Files = {
  'package.json': JSON.stringify({
    name: 'passkey-elements',
    type: 'module',
    exports: { '.': './dist/index.js' },
    dependencies: { lit: '3.0.0', '@simplewebauthn/browser': '14.0.0', cborg: '6.0.0' },
    peerDependencies: { react: '19.0.0' },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'esnext', target: 'es2022' } }),
  'node_modules/lit/package.json': '{ "name": "lit", "exports": "./index.js" }',
  'node_modules/lit/index.js': '',
  'node_modules/@simplewebauthn/browser/package.json':
    '{ "name": "@simplewebauthn/browser", "exports": "./index.js" }',
  'node_modules/@simplewebauthn/browser/index.js': '',
  'node_modules/cborg/package.json': '{ "name": "cborg", "exports": "./index.js" }',
  'node_modules/cborg/index.js': '',
  'node_modules/react/package.json': '{ "name": "react", "exports": "./index.js" }',
  'node_modules/react/index.js': '',
  'node_modules/unlisted/package.json': '{ "name": "unlisted", "exports": "./index.js" }',
  'node_modules/unlisted/index.js': '',
  'dist/index.js': '',
  'src/index.ts': `export * from './ceremonies/registration.js';
    export * from './relying-party/adapter.js';`,
  'src/define.ts': `import './elements/passkey-login/define.js';`,
  'src/errors/error.ts': `export type Code = string; export const error = 1;`,
  'src/webauthn/credentials.ts': `import { error } from '../errors/error.js';
    import '@simplewebauthn/browser';
    export type Credential = string; export const credential = error;`,
  'src/relying-party/relying-party.ts': `import type { Credential } from '../webauthn/credentials.js';
    export type Port = Credential; export const port = 1;`,
  'src/relying-party/adapter.ts': `import type { Port } from './relying-party.js';
    export type Adapter = Port; export const adapter = 1;`,
  'src/ceremonies/registration.ts': `import { credential } from '../webauthn/credentials.js';
    import type { Port } from '../relying-party/relying-party.js';
    export type Registration = Port; export const registration = credential;`,
  'src/localization/english.ts': `import type { Code } from '../errors/error.js';
    export type Texts = Code; export const english = 1;`,
  'src/inspection/timeline.ts': `import type { Port } from '../relying-party/relying-party.js';
    import { registration } from '../ceremonies/registration.js'; import 'cborg';
    export type Timeline = Port; export const timeline = registration;`,
  'src/styles/element.ts': `import 'lit'; export const element = 1;`,
  'src/providers.ts': `import './elements/index.js';`,
  'src/presets.ts': `export * from './relying-party/adapter.js';`,
  'src/script-tag/script-tag.ts': `import '../define.js'; import '../relying-party/adapter.js';
    import '../index.js'; import '../localization/english.js'; import 'lit';`,
  'src/locales.ts': `import './localization/english.js';`,
  'src/check/main.ts': `import 'node:fs';`,
  'src/elements/index.ts': `export * from './passkey-login/passkey-login.js';`,
  'src/elements/passkey-login/passkey-login.ts': `import 'lit';
    import '../../ceremonies/registration.js'; import '../../localization/english.js';
    import '../../styles/element.js'; import '../../inspection/timeline.js';`,
  'src/elements/passkey-login/define.ts': `import './passkey-login.js';`,
  'src/bindings/react-component.ts': `import 'react';`,
  'bindings/main.ts': `import 'node:fs'; import './react.js';`,
  'bindings/react.ts': `export const react = 1;`,
  'src/testing/index.ts': `export * from '../index.js';`,
  'demo/server/main.ts': `import 'passkey-elements';`,
  'test/unit/error.test.ts': `import '../../src/errors/error.js';`,
  'test/browser/login.test.ts': `import 'passkey-elements';`,
};

/** One more file, or one file changed, and the rule that must refuse it. */
const unlawful: [rule: string, file: string, text: string][] = [
  ['errors-imports', 'src/errors/a.ts', `import '../webauthn/credentials.js';`],
  ['errors-imports', 'src/errors/b.ts', `import type {} from '../webauthn/credentials.js';`],
  ['errors-imports', 'src/errors/c.ts', `import 'node:fs';`],
  ['webauthn-imports', 'src/webauthn/a.ts', `import '../relying-party/adapter.js';`],
  ['webauthn-imports', 'src/webauthn/b.ts', `import 'lit';`],
  ['relying-party-imports', 'src/relying-party/a.ts', `import '@simplewebauthn/browser';`],
  [
    'relying-party-imports-types-of-webauthn',
    'src/relying-party/b.ts',
    `import { credential } from '../webauthn/credentials.js'; export const a = credential;`,
  ],
  ['ceremonies-imports', 'src/ceremonies/a.ts', `import '../localization/english.js';`],
  ['ceremonies-imports', 'src/ceremonies/b.ts', `import '@simplewebauthn/browser';`],
  ['ceremonies-imports', 'src/ceremonies/c.ts', `import 'lit';`],
  [
    'ceremonies-imports-types-of-relying-party/relying-party.ts',
    'src/ceremonies/d.ts',
    `import { port } from '../relying-party/relying-party.js'; export const a = port;`,
  ],
  [
    'ceremonies-imports',
    'src/ceremonies/e.ts',
    `import type {} from '../relying-party/adapter.js';`,
  ],
  ['localization-imports', 'src/localization/a.ts', `import '../webauthn/credentials.js';`],
  [
    'localization-imports-types-of-errors',
    'src/localization/b.ts',
    `import { error } from '../errors/error.js'; export const a = error;`,
  ],
  ['inspection-imports', 'src/inspection/a.ts', `import '../localization/english.js';`],
  ['inspection-imports', 'src/inspection/b.ts', `import 'lit';`],
  [
    'inspection-imports-types-of-relying-party/relying-party.ts',
    'src/inspection/c.ts',
    `import { port } from '../relying-party/relying-party.js'; export const a = port;`,
  ],
  ['styles-imports', 'src/styles/a.ts', `import '../errors/error.js';`],
  ['elements-imports', 'src/elements/a.ts', `import '@simplewebauthn/browser';`],
  ['elements-imports', 'src/elements/b.ts', `import '../index.js';`],
  ['bindings-imports', 'src/bindings/a.ts', `import '../elements/index.js';`],
  ['bindings-from-the-manifest', 'bindings/a.ts', `import 'lit';`],
  ['bindings-from-the-manifest', 'bindings/b.ts', `import '../src/errors/error.js';`],
  ['testing-imports', 'src/testing/a.ts', `import '../ceremonies/registration.js';`],
  ['check-imports', 'src/check/a.ts', `import '../errors/error.js';`],
  ['define.ts-imports', 'src/define.ts', `import './errors/error.js';`],
  ['providers.ts-imports', 'src/providers.ts', `import './errors/error.js';`],
  ['index.ts-imports', 'src/index.ts', `import './localization/english.js';`],
  ['sdk-is-headless', 'src/index.ts', `import './elements/index.js';`],
  ['every-module-is-in-the-table', 'src/extras/a.ts', `import '../errors/error.js';`],
  ['presets.ts-imports', 'src/presets.ts', `import './errors/error.js';`],
  ['locales.ts-imports', 'src/locales.ts', `import './errors/error.js';`],
  ['script-tag-imports', 'src/script-tag/a.ts', `import '../errors/error.js';`],
  ['no-dead-module', 'src/errors/dead.ts', `export {};`],
  ['package-by-its-name', 'demo/server/a.ts', `import '../../src/index.js';`],
  ['package-by-its-name', 'stories/a.ts', `import '../src/index.js';`],
  ['package-by-its-name', 'test/browser/a.ts', `import '../../src/index.js';`],
  ['package-by-its-name', 'test/e2e/a.ts', `import type {} from '../../src/index.js';`],
  ['package-by-its-name-not-its-files', 'test/e2e/b.ts', `import '../../dist/index.js';`],
  ['demo-without-tests', 'demo/pages/a.ts', `import '../../test/unit/error.test.js';`],
  ['no-cycle', 'demo/pages/b.ts', `import './c.js'; export const b = 1;`],
  ['no-undeclared-package', 'demo/pages/d.ts', `import 'unlisted';`],
];

let directory: string;
before(() => (directory = mkdtempSync(join(tmpdir(), 'modules-'))));
after(() => rmSync(directory, { recursive: true }));

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

function check(name: string, files: Files): Violation[] {
  const cwd = join(directory, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  cpSync(join(root, configuration), join(cwd, configuration));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', configuration, '--output-type', 'json'],
      ...[
        'src',
        'bindings',
        'demo',
        'test',
        ...(files['stories/a.ts'] === undefined ? [] : ['stories']),
      ],
    ],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the modules of the source', () => {
  test('a tree that keeps the table is accepted', () => {
    assert.deepEqual(check('lawful', lawful), []);
  });

  describe('an import that breaks the table is refused:', () => {
    let refused: Violation[];
    before(() => {
      const broken: Files = { ...lawful, 'demo/pages/c.ts': `import './b.js';` };
      for (const [, file, text] of unlawful) broken[file] = `${broken[file] ?? ''}\n${text}`;
      refused = check('unlawful', broken);
    });

    for (const [rule, file, text] of unlawful) {
      test(`${rule}: ${file} with ${text}`, () => {
        const found = refused.some(
          ({ rule: { name }, from, to }) => name === rule && [from, to].includes(file),
        );
        assert.ok(found, `refused were only:\n${JSON.stringify(refused, null, 1)}`);
      });
    }
  });

  test('every rule is among those shown to refuse', () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, configuration)) as {
      forbidden: { name: string }[];
    };
    const shown = new Set(unlawful.map(([rule]) => rule));
    assert.deepEqual(
      forbidden.map(({ name }) => name).filter((name) => !shown.has(name)),
      [],
    );
  });
});
