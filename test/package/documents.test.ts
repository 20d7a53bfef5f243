import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { modules, packageJson, root } from './support/package-json.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Declaration {
  tagName?: string;
  members?: { kind: string; name: string; static?: boolean }[];
  attributes?: { name: string }[];
  events?: { name: string }[];
  slots?: { name: string }[];
  cssParts?: { name: string }[];
  cssProperties?: { name: string }[];
  cssStates?: { name: string }[];
}

describe('README.md', () => {
  const readme = read('README.md');
  const missing = (names: Iterable<string>) => [...names].filter((name) => !readme.includes(name));

  test('names every entry of the package', () => {
    const entries = modules.map(({ specifier }) => specifier.replace(/(locales\/).+/, '$1<tag>'));
    assert.deepEqual(missing(new Set(entries.map((entry) => `\`${entry}\``))), []);
  });

  test('names everything that the elements offer', () => {
    const { modules } = JSON.parse(read(packageJson.customElements)) as {
      modules: { declarations: Declaration[] }[];
    };
    const elements = modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName);
    assert.equal(elements.length, 4);
    const offered = elements.flatMap((element) => [
      ...(element.members ?? []).filter(({ kind }) => kind !== 'method'),
      ...(element.attributes ?? []),
      ...(element.events ?? []),
      ...(element.slots ?? []).filter(({ name }) => name),
      ...(element.cssParts ?? []),
      ...(element.cssProperties ?? []),
      ...(element.cssStates ?? []),
    ]);
    assert.deepEqual(missing(new Set(offered.map(({ name }) => `\`${name}\``))), []);
    const methods = elements
      .flatMap(({ members = [] }) => members.filter(({ kind }) => kind === 'method'))
      .map(({ name, static: isStatic }) => `\`${isStatic ? 'static ' : ''}${name}(`);
    assert.deepEqual(missing(new Set(methods)), []);
  });

  test('names every function of the SDK', async () => {
    const sdk = await import('passkey-elements');
    assert.deepEqual(missing(Object.keys(sdk).map((name) => `${name}(`)), []);
  });

  test('names every error code, and no other', () => {
    const declared = /type PasskeyErrorCode =([^;]+);/.exec(read('dist/errors/codes.d.ts'))?.[1];
    const codes = [...(declared ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
    const table = readme.slice(readme.indexOf('| `code`'), readme.indexOf('## The HTTP contract'));
    const rows = [...table.matchAll(/^\|([^|]+)\|/gm)].slice(2).map(([, cell]) => cell ?? '');
    const named = rows.flatMap((cell) =>
      [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
    );
    assert.deepEqual(named.sort(), codes.sort());
  });
});

describe('CONTRIBUTING.md', () => {
  test('says of every dependency why it is there, and of no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const contributing = read('CONTRIBUTING.md');
    const section = contributing.slice(contributing.indexOf('## Dependencies'));
    const explained = [...section.matchAll(/^- (`.+?):/gms)].flatMap(([, names]) =>
      [...(names ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    assert.deepEqual(explained.sort(), Object.keys({ ...dependencies, ...devDependencies }).sort());
  });
});

describe('docs/troubleshooting.md', () => {
  test('has a section for every error code, and for no other', () => {
    const declared = /type PasskeyErrorCode =([^;]+);/.exec(read('dist/errors/codes.d.ts'))?.[1];
    const codes = [...(declared ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
    const sections = [...read('docs/troubleshooting.md').matchAll(/^## `([a-z-]+)`$/gm)];
    assert.deepEqual(sections.map(([, code]) => code).sort(), codes.sort());
  });
});

describe('docs/guides/backends.md', () => {
  test('shows every preset as a page names it', () => {
    const guide = read('docs/guides/backends.md');
    const presets = modules.flatMap(({ specifier }) => /presets\/(.+)$/.exec(specifier)?.[1] ?? []);
    assert.deepEqual(
      presets.filter((preset) => !guide.includes(`backend="${preset}"`)),
      [],
    );
  });
});

describe('the documents', () => {
  const documents = [
    ...['', 'docs/', 'docs/guides/', 'docs/decisions/'].flatMap((directory) =>
      readdirSync(join(root, directory))
        .filter((name) => name.endsWith('.md'))
        .map((name) => directory + name),
    ),
  ];

  test('link only to files that exist', () => {
    const dead = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, link]) => join(dirname(document), link ?? ''))
        .filter((path) => !existsSync(join(root, path))),
    );
    assert.deepEqual(dead, []);
  });

  test('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const unknown = documents.flatMap((document) =>
      [...read(document).matchAll(/npm run ([\w:]+)/g)]
        .map(([, script]) => script ?? '')
        .filter((script) => scripts[script] === undefined),
    );
    assert.deepEqual(unknown, []);
  });
});
