import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { bundle } from './support/bundle.js';
import { modules, packageJson, root } from './support/package-json.js';

/** What `code` logs as JSON, run in a Node process of its own, which has no window. */
const inNode = (code: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

/** What a framework's compiler needs to know, and nothing that runs. */
const typesAlone = /\/(solid|svelte|vue)$/;

describe('the export map', () => {
  test('leads only to files that the build makes', () => {
    const { exports, customElements, unpkg, jsdelivr } = packageJson;
    const files = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    const named = [...files, customElements, unpkg, jsdelivr].filter((file) => !file.includes('*'));
    assert.deepEqual(
      named.filter((file) => !existsSync(root + file)),
      [],
    );
  });

  /** Angular is only where test/frameworks has installed it. */
  const here = modules.filter(({ specifier }) => specifier !== 'passkey-elements/angular');

  for (const { specifier } of here) {
    test(`${specifier} can be imported where there is no window`, () => {
      const names = inNode(
        `console.log(JSON.stringify(Object.keys(await import('${specifier}'))))`,
      ) as string[];
      assert.equal(names.length === 0, typesAlone.test(specifier));
    });
  }
});

describe('importing', () => {
  test('the SDK leaves no trace in the global scope', () => {
    const added = inNode(`
      const before = Reflect.ownKeys(globalThis);
      await import('passkey-elements');
      console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.includes(key))));
    `);
    assert.deepEqual(added, []);
  });

  test("the elements' classes registers no element", () => {
    const registered = inNode(`
      const { PasskeyLogin, PasskeyRegister } = await import('passkey-elements/elements');
      const tags = ['passkey-login', 'passkey-register'];
      console.log(JSON.stringify(tags.filter((tag) => customElements.get(tag))));
    `);
    assert.deepEqual(registered, []);
  });

  test("a tag's module registers that element alone", () => {
    const registered = inNode(`
      await import('passkey-elements/passkey-register');
      const tags = ['passkey-login', 'passkey-register'];
      console.log(JSON.stringify(tags.filter((tag) => customElements.get(tag))));
    `);
    assert.deepEqual(registered, ['passkey-register']);
  });
});

describe('bundlers', () => {
  test('find nothing of Lit, the elements or their texts in the SDK', async () => {
    const { modules: bundled } = await bundle(`export * from 'passkey-elements'`);
    assert.ok(bundled.some((id) => id.endsWith('dist/ceremonies/registration.js')));
    assert.deepEqual(
      bundled.filter((id) =>
        /node_modules\/(@lit|lit)|dist\/(elements|localization|styles)/.test(id),
      ),
      [],
    );
  });

  test('drop an SDK that is imported and not used', async () => {
    assert.equal((await bundle(`import 'passkey-elements'`)).code.trim(), '');
  });

  for (const specifier of ['passkey-elements/define', 'passkey-elements/passkey-login']) {
    test(`keep the registration that ${specifier} is imported for`, async () => {
      const { code } = await bundle(`import '${specifier}'`);
      assert.match(code, /passkey-login/);
    });
  }
});
