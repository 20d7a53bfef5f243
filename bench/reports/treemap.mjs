import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { visualizer } from 'rollup-plugin-visualizer';

/** Draws how much of all the elements, as an app's bundler sees them, each module is. */
export async function drawTreemap(file) {
  const entry = '\0all-elements';
  const bundle = await rollup({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? "import 'passkey-elements/define';" : null),
      },
      nodeResolve({
        browser: true,
        exportConditions: ['production'],
        rootDir: import.meta.dirname,
      }),
      visualizer({
        filename: file,
        title: 'passkey-elements',
        brotliSize: true,
        exclude: [{ file: '**/locales/*' }],
      }),
    ],
  });
  await bundle.generate({ format: 'es', plugins: [terser({ module: true })] });
}
