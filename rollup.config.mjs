import { readdirSync, readFileSync } from 'node:fs';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';

const { exports, dependencies, peerDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/**
 * The sources of the modules that package.json exports, and of what the bindings stand on, which
 * are made later, from the manifest.
 */
const entries = Object.values(exports)
  .map((entry) => entry.default)
  .filter((path) => path !== undefined)
  .map((path) => path.replace('./dist/', 'src/').replace(/\.js$/, '.ts'))
  .filter((path) => !path.startsWith('src/bindings/'))
  .concat('src/bindings/*.ts')
  .flatMap((path) => (path.includes('*') ? filesOf(path) : path));

/** The files that a path with a star in it stands for. */
function filesOf(path) {
  const [folder, end] = path.split('*');
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => folder + name);
}

const isDependency = (id) =>
  Object.keys({ ...dependencies, ...peerDependencies }).some(
    (name) => id === name || id.startsWith(`${name}/`),
  );

/** Templates are minified before they are compiled, since the minifier looks for their tags. */
const compile = [
  literalsHtmlCssMinifier({ failOnError: true }),
  esbuild({ target: 'es2022', tsconfig: 'src/tsconfig.json' }),
];

const perModule = {
  input: entries,
  external: isDependency,
  plugins: [compile],
  output: { dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

const scriptTag = {
  input: 'src/script-tag.ts',
  plugins: [
    nodeResolve(),
    compile,
    terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } }),
    // After the minifier, which would drop the comment.
    license({
      banner: {
        commentStyle: 'ignored',
        content: `<%= pkg.name %> <%= pkg.version %>, <%= pkg.license %> licence. Contains:
<% dependencies.forEach(({ name, version, license, licenseText }) => { %>\
<%= name %> <%= version %>, <%= license %>, <%= licenseText.match(/Copyright.*/)[0] %>
<% }) %>\
Their licences: THIRD-PARTY-NOTICES.txt beside this file.`,
      },
      thirdParty: { output: 'dist/cdn/THIRD-PARTY-NOTICES.txt' },
    }),
  ],
  output: { file: 'dist/cdn/passkey-elements.js', sourcemap: true },
};

/** The command, which runs in Node. */
const command = {
  input: 'src/check/main.ts',
  external: /^(node:|playwright$)/,
  plugins: [esbuild({ target: 'node20', tsconfig: 'src/check/tsconfig.json' })],
  output: {
    dir: 'dist/check',
    preserveModules: true,
    preserveModulesRoot: 'src/check',
    sourcemap: true,
    banner: ({ fileName }) => (fileName === 'main.js' ? '#!/usr/bin/env node' : ''),
  },
};

export default [perModule, scriptTag, command];
