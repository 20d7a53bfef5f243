import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
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

/** What the inspector reads CBOR with, which is no dependency of the package but in this file. */
const cbor = 'inspection/decoding/cbor';

const perModule = {
  input: entries,
  external: (id) => isDependency(id) || id.endsWith('/cbor.js'),
  makeAbsoluteExternalsRelative: false,
  plugins: [compile],
  output: { dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

const notices = (file) => license({ thirdParty: { output: file } });

const bundledCbor = {
  input: `src/${cbor}.ts`,
  plugins: [nodeResolve(), compile, notices(`dist/${cbor}.THIRD-PARTY-NOTICES.txt`)],
  output: { file: `dist/${cbor}.js`, sourcemap: true },
};

/** Where the files for a script tag are, which a page can take from any server. */
const cdn = 'dist/cdn';

const hash = (algorithm, path) =>
  `${algorithm}-${createHash(algorithm).update(readFileSync(path)).digest('base64')}`;

const minified = (format) => [
  nodeResolve(),
  compile,
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
    format: { comments: false, ...format },
  }),
];

// One letter beyond ASCII, and browsers keep two bytes for each character of a file.
const besideEachOther = minified({ ascii_only: true });

/** The file next to the script-tag file that holds a module and what it imports. */
const fileOf = (specifier) => specifier.match(/(locales\/)?[\w-]+(?=(\/define)?\.js$)/)[0];

/** Replaces each `import()` by one of a file that has been built before, checked by its hash. */
const checkedImports = {
  name: 'checked-imports',
  transform(code) {
    const checked = code.replaceAll(/\bimport\(['"](\.[^'"]+)['"]\)/g, (_, specifier) => {
      const file = `${fileOf(specifier)}.js`;
      return `importChecked('./${file}', '${hash('sha256', `${cdn}/${file}`)}')`;
    });
    if (checked === code) return null;
    const from = JSON.stringify(resolve('src/script-tag/import-checked.ts'));
    return { code: `import { importChecked } from ${from};${checked}`, map: null };
  },
};

/** Tells pages what to write in the attribute of that name. */
const integrity = {
  name: 'integrity',
  writeBundle() {
    const files = readdirSync(cdn, { recursive: true }).filter((path) => path.endsWith('.js'));
    const hashes = files.sort().map((path) => [path, hash('sha384', `${cdn}/${path}`)]);
    writeFileSync(`${cdn}/integrity.json`, JSON.stringify(Object.fromEntries(hashes), null, 2));
  },
};

/** Leaves the registration out of languages, since the file that loads them has the registry. */
const textsAlone = {
  name: 'texts-alone',
  resolveId: (id) => (id.endsWith('/registered-languages.js') ? '\0texts-alone' : null),
  load: (id) => (id === '\0texts-alone' ? 'export const registerBuiltIn = () => {};' : null),
};

const languages = {
  input: filesOf('src/localization/locales/*.ts'),
  // Most of their letters are beyond ASCII, and longer when they are escaped.
  plugins: [textsAlone, ...minified()],
  output: { dir: `${cdn}/locales`, sourcemap: true },
};

const onDemand = {
  input: 'src/script-tag/on-demand.ts',
  plugins: [...besideEachOther, checkedImports],
  output: { file: `${cdn}/on-demand.js`, sourcemap: true },
};

const providers = {
  input: 'src/elements/passkey-list/providers.ts',
  plugins: besideEachOther,
  output: { file: `${cdn}/providers.js`, sourcemap: true },
};

/** Has what is loaded on demand share the Lit of the file that loads it. */
const sharedLit = {
  name: 'shared-lit',
  resolveId: (id) => (id === 'lit' ? '\0shared-lit' : null),
  load: (id) =>
    id === '\0shared-lit'
      ? "export const { css, html, LitElement, nothing } = document[Symbol.for('passkey-elements.lit')];"
      : null,
};

const inspector = {
  input: 'src/elements/passkey-inspector/define.ts',
  plugins: [
    sharedLit,
    ...besideEachOther,
    notices(`${cdn}/passkey-inspector.THIRD-PARTY-NOTICES.txt`),
  ],
  output: { file: `${cdn}/passkey-inspector.js`, sourcemap: true },
};

const presetChecks = {
  input: 'src/relying-party/preset/check-preset.ts',
  plugins: besideEachOther,
  output: { file: `${cdn}/check-preset.js`, sourcemap: true },
};

const scriptTag = {
  input: 'src/script-tag/script-tag.ts',
  plugins: [
    ...besideEachOther,
    checkedImports,
    // After the minifier, which would drop the comment.
    license({
      banner: {
        commentStyle: 'ignored',
        content: `<%= pkg.name %> <%= pkg.version %>, <%= pkg.license %>. Contains:
<% dependencies.forEach(({ name, version, license, licenseText }) => { %>\
<%= name %> <%= version %>, <%= license %>, <%= licenseText.match(/Copyright.*/)[0] %>
<% }) %>\
Licences: THIRD-PARTY-NOTICES.txt beside this.`,
      },
      thirdParty: { output: `${cdn}/THIRD-PARTY-NOTICES.txt` },
    }),
    integrity,
  ],
  output: { file: `${cdn}/passkey-elements.js`, sourcemap: true },
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

export default [
  perModule,
  bundledCbor,
  languages,
  providers,
  presetChecks,
  inspector,
  onDemand,
  scriptTag,
  command,
];
