import { readFileSync } from 'node:fs';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';

const { exports, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The sources of the modules that package.json exports. */
const entries = Object.values(exports)
  .map((entry) => entry.default)
  .filter((path) => path !== undefined)
  .map((path) => path.replace('./dist/', 'src/').replace(/\.js$/, '.ts'));

const isDependency = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Templates are minified before they are compiled, since the minifier looks for their tags. */
const compile = [
  literalsHtmlCssMinifier({ failOnError: true }),
  esbuild({ target: 'es2022', tsconfig: 'src/tsconfig.json' }),
];

/**
 * Leaves out what @simplewebauthn/browser says to developers who call it themselves: about 900 bytes
 * of brotli that nobody reads here, since identify-error reads the browser's error itself. Remove
 * once the library lets bundlers drop it.
 */
const unreadTexts = {
  name: 'unread-texts',
  load(id) {
    const [, ceremony] =
      /simplewebauthn.browser.esm.helpers.identify(Registration|Authentication)Error\.js$/.exec(
        id,
      ) ?? [];
    return ceremony && `export const identify${ceremony}Error = ({ error }) => error;`;
  },
  transform(code, id) {
    if (!/simplewebauthn.browser.esm.methods.start\w+\.js$/.test(id)) return null;
    const shorter = code.replace(/console\.warn\('start\w+\(\) was not called [^']*'\);/, '');
    if (shorter === code) this.error('@simplewebauthn/browser no longer has this text.');
    return { code: shorter, map: null };
  },
};

const perModule = {
  input: entries,
  external: isDependency,
  plugins: [compile],
  output: { dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

const scriptTag = {
  input: 'src/define.ts',
  plugins: [
    unreadTexts,
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

/** `rollup --config --configScriptTag` makes the one file that the demo needs. */
export default ({ configScriptTag }) => (configScriptTag ? scriptTag : [perModule, scriptTag]);
