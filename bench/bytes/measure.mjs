import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundlers } from './bundlers.mjs';
import { floor, ours, peers } from './subjects.mjs';

const bench = fileURLToPath(new URL('..', import.meta.url));

/** What a page pays for a text, in bytes. */
const sizes = (code) => ({
  minified: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});

/**
 * Measures everything in one run.
 * @returns a row a subject, with `sizes` by bundler; an error's first line where one cannot build it
 */
export async function measureBytes() {
  const folder = await mkdtemp(join(bench, '.entries-'));
  const rows = [];
  for (const [group, subjects] of Object.entries({ ours, peers, floor })) {
    for (const [name, code] of Object.entries(subjects)) {
      const entry = join(folder, 'entry.js');
      await writeFile(entry, code.replaceAll("'./bytes/", "'../bytes/"));
      const row = { group, name, sizes: {} };
      for (const [bundler, bundle] of Object.entries(bundlers)) {
        try {
          row.sizes[bundler] = sizes(await bundle(entry));
        } catch (error) {
          row.sizes[bundler] = String(error.message ?? error).split('\n')[0];
        }
      }
      rows.push(row);
    }
  }
  await rm(folder, { recursive: true });
  const file = await readFile(join(bench, '../dist/cdn/passkey-elements.js'));
  rows.unshift({ group: 'ours', name: 'the script-tag file', sizes: { none: sizes(file) } });
  return rows;
}
