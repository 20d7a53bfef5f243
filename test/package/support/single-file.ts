import { build } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from './package-json.js';

/** One file, and the modules in it, as paths from the project's directory. */
export interface SingleFile {
  code: string;
  modules: string[];
}

/** Frameworks, which an application has already. */
const external = ['react', 'react/jsx-runtime', '@angular/core'];

/** What esbuild makes of `code` without splitting, as Rails' jsbundling and Phoenix run it. */
export async function bundleByEsbuild(code: string): Promise<SingleFile> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
    external,
  });
  return {
    code: outputFiles[0]!.text,
    modules: Object.keys(Object.values(metafile.outputs)[0]!.inputs),
  };
}

/** What Rollup makes of `code` as a classic script, which cannot load another file. */
export async function bundleByRollup(code: string): Promise<SingleFile> {
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
    ],
    onwarn: ({ code, message }) => {
      // `'use client'` is for the frameworks that render on a server.
      if (code !== 'EMPTY_BUNDLE' && code !== 'MODULE_LEVEL_DIRECTIVE') throw new Error(message);
    },
  });
  const { output } = await bundled.generate({
    format: 'iife',
    name: 'app',
    inlineDynamicImports: true,
    globals: (id) => id.replaceAll(/\W/g, '_'),
  });
  const { code: bundle, modules } = output[0];
  const rendered = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return { code: bundle, modules: rendered.map(([id]) => id.replace(root, '')) };
}
