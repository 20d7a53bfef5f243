import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import webpack from 'webpack';

const bench = fileURLToPath(new URL('..', import.meta.url));

/** Each makes of an entry the script that a page loads first, minified. */
export const bundlers = {
  async esbuild(entry) {
    const { outputFiles } = await build({
      entryPoints: [entry],
      absWorkingDir: bench,
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      legalComments: 'none',
      conditions: ['production'],
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.css': 'text' },
      outdir: join(bench, 'out'),
      write: false,
      logLevel: 'silent',
    });
    return firstLoad(
      Object.fromEntries(outputFiles.map(({ path, text }) => [path.split('/').pop(), text])),
      'entry.js',
    );
  },
  async rollup(entry) {
    const bundle = await rollup({
      input: entry,
      plugins: [
        nodeResolve({ browser: true, exportConditions: ['production'] }),
        commonjs(),
        json(),
        terser({ module: true, format: { comments: false } }),
      ],
      onwarn: () => undefined,
    });
    const { output } = await bundle.generate({ format: 'es', entryFileNames: 'entry.js' });
    return firstLoad(
      Object.fromEntries(output.map(({ fileName, code = '' }) => [fileName, code])),
      'entry.js',
    );
  },
  async webpack(entry) {
    const out = await mkdtemp(join(bench, '.out-'));
    await new Promise((resolve, reject) =>
      webpack(
        {
          mode: 'production',
          context: bench,
          entry,
          output: {
            path: out,
            filename: 'entry.js',
            module: true,
            chunkFormat: 'module',
            library: { type: 'module' },
          },
          experiments: { outputModule: true },
          target: ['web', 'es2022'],
          performance: false,
        },
        (error, stats) =>
          error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve(),
      ),
    );
    const files = await readdir(out);
    const texts = await Promise.all(files.map((file) => readFile(join(out, file), 'utf8')));
    await rm(out, { recursive: true });
    return firstLoad(
      Object.fromEntries(files.map((file, index) => [file, texts[index]])),
      'entry.js',
    );
  },
};

/** The entry with the chunks that it imports, not those that it may load later. */
function firstLoad(files, entry, seen = new Set()) {
  if (seen.has(entry)) return '';
  seen.add(entry);
  const code = files[entry] ?? '';
  const imported = code.matchAll(/(?:import|from)\s*["']\.\/([^"']+)["']/g);
  return [code, ...[...imported].map(([, file]) => firstLoad(files, file, seen))].join('\n');
}
