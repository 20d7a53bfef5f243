import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliSize, bundle } from './support/bundle.js';
import { packageJson, root } from './support/package-json.js';

type Measured = 'the script-tag file' | 'the SDK alone';

const budgets = JSON.parse(readFileSync(`${root}test/package/budgets.json`, 'utf8')) as Record<
  Measured,
  number
>;

const contents: Record<Measured, () => Promise<string | Buffer>> = {
  'the script-tag file': () => Promise.resolve(readFileSync(root + packageJson.unpkg)),
  'the SDK alone': async () => (await bundle(`export * from 'passkey-elements'`)).code,
};

for (const [name, content] of Object.entries(contents)) {
  const budget = budgets[name as Measured];
  test(`${name} is at most ${budget} bytes in brotli`, async (t) => {
    const size = brotliSize(await content());
    t.diagnostic(`${name}: ${size} of ${budget} bytes`);
    assert.ok(size <= budget, `${name} is ${size} bytes, ${size - budget} over its budget.`);
  });
}
