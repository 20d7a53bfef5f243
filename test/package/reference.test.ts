import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { format } from 'prettier';
import { readElements } from '../../bindings/elements.js';
import { reference } from '../../bindings/reference.js';
import { root } from './support/package-json.js';

test('docs/reference.md says what the manifest says', async () => {
  const elements = readElements(new URL(`file://${root}dist/custom-elements.json`));
  const text = await format(reference(elements), {
    parser: 'markdown',
    ...(JSON.parse(readFileSync(`${root}.prettierrc.json`, 'utf8')) as object),
  });
  const file = `${root}docs/reference.md`;
  if (process.env.DOCUMENT === 'write') writeFileSync(file, text);
  assert.equal(readFileSync(file, 'utf8'), text, 'npm run docs:reference writes it anew');
});
