/** The port to a backend, which all its implementations have in common. */
const port = 'relying-party/relying-party.ts';

/**
 * Which module of src/ may import what. An import that is not in its module's row is refused, a
 * package's or Node's included; `types` may be imported with `import type` only.
 */
const modules = {
  errors: {},
  webauthn: { modules: ['errors'], packages: ['@simplewebauthn/browser'] },
  'relying-party': { modules: ['errors'], types: ['webauthn'] },
  ceremonies: { modules: ['webauthn', 'errors'], types: [port] },
  localization: { types: ['errors'] },
  inspection: {
    modules: ['errors', 'webauthn', 'ceremonies'],
    types: [port],
    packages: ['cborg', '@simplewebauthn/browser'],
  },
  styles: { packages: ['lit'] },
  elements: {
    modules: [
      'errors',
      'webauthn',
      'relying-party',
      'ceremonies',
      'localization',
      'inspection',
      'styles',
    ],
    packages: ['lit'],
  },
  bindings: { packages: ['react'] },
  testing: { files: ['index.ts'] },
  check: { packages: ['playwright'], builtins: true },
  'script-tag': {
    modules: ['relying-party', 'localization', 'elements'],
    files: ['index.ts', 'define.ts'],
    packages: ['lit'],
  },
  'define.ts': { modules: ['elements'] },
  'locales.ts': { modules: ['localization'] },
  'providers.ts': { modules: ['elements'] },
  'presets.ts': { modules: ['relying-party'] },
  'index.ts': { modules: ['errors', 'webauthn', 'relying-party', 'ceremonies'] },
};

const entries =
  '^src/(index|define|locales|presets|providers|script-tag/(script-tag|import-checked)|check/main|elements/index|elements/[^/]+/define|' +
  'relying-party/presets/[^/]+|localization/locales/[^/]+|bindings/[^/]+|testing/index)\\.ts$';

const place = (module) => (module.endsWith('.ts') ? `^src/${module}$` : `^src/${module}/`);

const rulesOf = ([
  module,
  { modules = [], types = [], packages = [], files = [], builtins = false },
]) => [
  {
    name: `${module}-imports`,
    comment: `What src/${module} may import is in the table at the top of this file.`,
    severity: 'error',
    from: { path: place(module) },
    to: {
      pathNot: [
        ...[module, ...modules, ...types, ...files].map(place),
        ...packages.map((name) => `^node_modules/${name}/`),
      ],
      ...(builtins && { dependencyTypesNot: ['core'] }),
    },
  },
  ...types.map((other) => ({
    name: `${module}-imports-types-of-${other}`,
    comment: `src/${module} may import types of src/${other}, no values.`,
    severity: 'error',
    from: { path: place(module) },
    to: { path: place(other), dependencyTypesNot: ['type-only'] },
  })),
];

module.exports = {
  forbidden: [
    ...Object.entries(modules).flatMap(rulesOf),
    {
      name: 'every-module-is-in-the-table',
      comment: 'A new module of src/ needs its row in the table at the top of this file.',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(modules).map(place) },
      to: {},
    },
    {
      name: 'sdk-is-headless',
      comment: 'Who imports the SDK loads neither Lit nor the texts of the interface.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: {
        path: '^(node_modules/(@lit/|lit)|src/(elements|localization|styles)/)',
        reachable: true,
      },
    },
    {
      name: 'no-dead-module',
      comment: 'Nothing that the package exports needs this module.',
      severity: 'error',
      from: { path: entries },
      to: { path: '^src/', pathNot: entries, reachable: false },
    },
    {
      name: 'package-by-its-name',
      comment: 'Demo, stories and tests use the package as its users do; only unit tests see src/.',
      severity: 'error',
      from: { path: '^(demo|stories|test)/', pathNot: '^test/unit/' },
      to: { path: '^src/' },
    },
    {
      name: 'package-by-its-name-not-its-files',
      comment: "Import 'passkey-elements', not the file that it stands for.",
      severity: 'error',
      from: { path: '^(demo|stories|test)/' },
      to: { path: '^dist/', dependencyTypes: ['local'] },
    },
    {
      name: 'bindings-from-the-manifest',
      comment: 'What makes the bindings knows the elements from custom-elements.json alone.',
      severity: 'error',
      from: { path: '^bindings/' },
      to: { pathNot: '^bindings/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'demo-without-tests',
      comment: 'Tests know the demo; the demo knows no test.',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycle',
      comment: 'Neither module can be understood without the other, even where both import types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'package.json does not name it, or nothing of that name is there.',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        // A peer is named there, and said not to be all the same.
        dependencyTypesNot: ['npm-peer'],
        // The package under its own name.
        pathNot: '^dist/',
      },
    },
  ],
  options: {
    // Each of these has its own ecosystem's packages.
    exclude: { path: '^demo/(frameworks/|backends/(?!runner/))' },
    doNotFollow: { path: ['^node_modules/', '^dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
    },
  },
};
