/**
 * Changes the code at random places, one at a time, and lists the changes that no test notices:
 * `npm run test:mutations`. Environment variables:
 *
 * - `MUTATIONS_SEED`: which sample, 1 by default
 * - `MUTATIONS`: how many, 100 by default
 * - `MUTATIONS_COPIES`: how many at once, each in a copy of the repository, 1 by default
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from './coverage.js';
import { collectCoverage } from './coverage.js';
import { copyRepository } from './copy.js';
import type { Mutation } from './mutation.js';
import { describeMutation, mutate } from './mutation.js';
import { findNoticer } from './notice.js';
import { sampleMutations } from './sample.js';

const { MUTATIONS_SEED = '1', MUTATIONS = '100', MUTATIONS_COPIES = '1' } = process.env;

const root = process.cwd();
const cache = join(root, '.cache/mutations');
mkdirSync(cache, { recursive: true });
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();

const copies = Array.from({ length: Number(MUTATIONS_COPIES) }, (_, index) =>
  join(cache, `copy-${index + 1}`),
);
for (const copy of copies) copyRepository(root, copy);

const coverage = await coverageOf(copies[0] ?? root);
for (const [file, { passed }] of Object.entries(coverage)) {
  if (!passed) console.warn(`${file} fails without a mutation, and is left out.`);
}

// Those of the relying party first, since they need no build.
const waiting = sampleMutations(copies[0] ?? root, MUTATIONS_SEED, Number(MUTATIONS)).sort((a, b) =>
  a.path.localeCompare(b.path),
);
const total = waiting.length;
const survivors: Mutation[] = [];

async function tryMutations(copy: string): Promise<void> {
  for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
    const file = join(copy, mutation.path);
    const text = readFileSync(file, 'utf8');
    const started = performance.now();
    writeFileSync(file, mutate(text, mutation));
    const noticer = await findNoticer(copy, coverage, mutation);
    writeFileSync(file, text);
    if (!noticer) survivors.push(mutation);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${noticer ?? 'SURVIVED'} | ${describeMutation(mutation)} | ${seconds} s`);
  }
}

console.log(`Noticed by | Mutation (seed ${MUTATIONS_SEED}, ${commit.slice(0, 7)}) | Time`);
await Promise.all(copies.map(tryMutations));
for (const copy of copies) rmSync(copy, { recursive: true });

const noticed = total - survivors.length;
console.log(`\n${noticed} of ${total} were noticed, ${((noticed / total) * 100).toFixed(1)} %.`);
if (survivors.length > 0) {
  console.log(
    `Not noticed:\n${survivors.map((mutation) => `- ${describeMutation(mutation)}`).join('\n')}`,
  );
}

/** Which test file covers which line, from a file if this commit has been measured before. */
async function coverageOf(copy: string): Promise<Coverage> {
  const file = join(cache, `coverage-${commit}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Coverage;
  const measured = await collectCoverage(copy, join(cache, 'coverage'));
  writeFileSync(file, JSON.stringify(measured));
  return measured;
}
