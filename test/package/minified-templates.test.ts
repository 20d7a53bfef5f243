import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from './support/package-json.js';

const sources = ['elements', 'styles'].flatMap((folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path)),
);

/** How often each thing that `pattern` finds is there. */
function count(text: string, pattern: RegExp): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [found] of text.matchAll(pattern)) counts[found] = (counts[found] ?? 0) + 1;
  return counts;
}

// Minifiers of templates have been seen to drop what they do not know, without a word.
describe('minifying loses', () => {
  for (const [what, pattern] of [
    [
      'no at-rule of a style',
      /@(?:container|keyframes|layer|media|property|starting-style|supports)\b/g,
    ],
    ['no custom property', /--[a-z_][\w-]*/g],
    ['no part', /part="[^"]+"/g],
    ['no slot', /<slot\b/g],
  ] as const) {
    test(what, () => {
      let compared = 0;
      for (const source of sources) {
        const built = join(root, 'dist', source.replace(/\.ts$/, '.js'));
        if (!existsSync(built)) continue;
        // Comments are dropped on purpose.
        const text = readFileSync(join(root, 'src', source), 'utf8').replace(/\/\*[^]*?\*\//g, '');
        const expected = count(text, pattern);
        compared += Object.keys(expected).length;
        assert.deepEqual(
          count(readFileSync(built, 'utf8').replace(/\/\*[^]*?\*\//g, ''), pattern),
          expected,
          source,
        );
      }
      assert.notEqual(compared, 0);
    });
  }
});
