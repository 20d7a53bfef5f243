import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliSize, bundle } from './support/bundle.js';
import { modules, packageJson, root } from './support/package-json.js';
import { bundleByEsbuild } from './support/single-file.js';

type Measured =
  | 'the script-tag file'
  | '<passkey-login> with Lit'
  | '<passkey-login> beside Lit'
  | '<passkey-login> with Lit, by esbuild without splitting'
  | '<passkey-login> and <passkey-register> with Lit'
  | '<passkey-list> with Lit'
  | 'the largest language'
  | 'the SDK alone'
  | 'the preset executor'
  | 'all presets together';

const budgets = JSON.parse(readFileSync(`${root}test/package/budgets.json`, 'utf8')) as Record<
  Measured,
  number
>;

/**
 * What an application pays that uses all of the first, imports the others for their effect, and has
 * the last already.
 */
const sizeOf = async (used: string[], imported: string[] = [], external: string[] = []) => {
  const entry = [
    ...used.map((each) => `export * from '${each}';`),
    ...imported.map((each) => `import '${each}';`),
  ];
  return brotliSize((await bundle(entry.join(''), external)).code);
};

const sdk = 'passkey-elements';
const executor = `${root}dist/relying-party/preset/preset-relying-party.js`;
const presets = modules
  .map(({ specifier }) => specifier)
  .filter((specifier) => specifier.startsWith('passkey-elements/presets/'));

const sizes: Record<Measured, () => number | Promise<number>> = {
  'the script-tag file': () => brotliSize(readFileSync(root + packageJson.unpkg)),
  '<passkey-login> with Lit': () => sizeOf([], ['passkey-elements/passkey-login']),
  '<passkey-login> beside Lit': () => sizeOf([], ['passkey-elements/passkey-login'], ['lit']),
  '<passkey-login> with Lit, by esbuild without splitting': async () =>
    brotliSize((await bundleByEsbuild(`import 'passkey-elements/passkey-login'`)).code),
  '<passkey-login> and <passkey-register> with Lit': () =>
    sizeOf([], ['passkey-elements/passkey-login', 'passkey-elements/passkey-register']),
  '<passkey-list> with Lit': () => sizeOf([], ['passkey-elements/passkey-list']),
  'the largest language': () =>
    Math.max(
      ...readdirSync(`${root}dist/cdn/locales`)
        .filter((file) => file.endsWith('.js'))
        .map((file) => brotliSize(readFileSync(`${root}dist/cdn/locales/${file}`))),
    ),
  'the SDK alone': () => sizeOf([sdk]),
  // What they add to an application that has the SDK.
  'the preset executor': async () => (await sizeOf([sdk, executor])) - (await sizeOf([sdk])),
  'all presets together': async () =>
    (await sizeOf([sdk], presets)) - (await sizeOf([sdk, executor])),
};

for (const [name, size] of Object.entries(sizes)) {
  const budget = budgets[name as Measured];
  test(`${name}: at most ${budget} bytes in brotli`, async (t) => {
    const measured = await size();
    t.diagnostic(`${name}: ${measured} of ${budget} bytes`);
    assert.ok(measured <= budget, `${measured} bytes, ${measured - budget} over the budget.`);
  });
}
