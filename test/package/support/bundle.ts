import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { root } from './package-json.js';

/**
 * What an application's bundler makes of `code`, minified, with the modules that are in it.
 * @param external packages that are left out, as the application has them already
 */
export async function bundle(
  code: string,
  external: string[] = [],
): Promise<{ code: string; modules: string[] }> {
  const application = `${root}application.js`;
  const bundled = await rollup({
    input: application,
    external,
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === application ? id : null),
        load: (id) => (id === application ? code : null),
      },
      nodeResolve(),
      terser({ module: true, format: { comments: false } }),
    ],
    onwarn: ({ code, message }) => {
      if (code !== 'EMPTY_BUNDLE') throw new Error(message);
    },
  });
  const { output } = await bundled.generate({ format: 'es' });
  return { code: output[0].code, modules: Object.keys(output[0].modules) };
}

/** As a server sends it with brotli's highest quality, in bytes. */
export const brotliSize = (content: string | Buffer): number => brotliCompressSync(content).length;
