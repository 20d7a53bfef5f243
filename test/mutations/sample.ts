import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutatedFiles } from './mutated-files.js';
import type { Mutation } from './mutation.js';
import { isValid, mutationsOf } from './mutations-of.js';

/**
 * A seeded sample of the tree's mutations, at most one a line: each line of code has the same chance,
 * however many mutations it has. A larger sample of the same seed begins with the smaller one.
 */
export function sampleMutations(root: string, seed: string, count: number): Mutation[] {
  const texts = new Map<string, string>();
  const lines = new Map<string, Mutation[]>();
  for (const path of mutatedFiles(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
    for (const mutation of mutationsOf(path, text)) {
      const line = `${path}:${mutation.line}`;
      lines.set(line, [...(lines.get(line) ?? []), mutation]);
    }
  }
  const sample: Mutation[] = [];
  for (const [, mutations] of inSeededOrder(seed, [...lines], ([line]) => line)) {
    if (sample.length === count) break;
    const valid = inSeededOrder(seed, mutations, ({ kind, start }) => `${kind} ${start}`).find(
      (mutation) => isValid(texts.get(mutation.path) ?? '', mutation),
    );
    if (valid) sample.push(valid);
  }
  return sample;
}

/** Shuffles: by the hash of each item's key with the seed, so that one item's place is its own. */
function inSeededOrder<Item>(seed: string, items: Item[], key: (item: Item) => string): Item[] {
  const rank = (item: Item): string =>
    createHash('sha256')
      .update(`${seed} ${key(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}
