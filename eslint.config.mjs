import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as typescript } from 'typescript-eslint';

// Layout is prettier's; what the compiler's strict settings refuse is the compiler's.
export default defineConfig(
  globalIgnores([
    '.cache/',
    'dist/',
    'coverage/',
    'storybook-static/',
    'test-results/',
    // Each has the tools of its own ecosystem.
    'demo/backends/*/',
    '!demo/backends/runner/',
    'demo/frameworks/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        // node:test waits for its tests itself.
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      // The compiler's noUnusedLocals and noUnusedParameters see more.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // A signal's reason is passed on as it is, as the platform does.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // What a function type promises may be asynchronous elsewhere.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Options and results are objects of plain functions.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [wc.configs['flat/best-practice'], lit.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    // Tests read and alter what comes over the wire; a wrong guess about it fails the test.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // What a type test refuses is not meant to run.
    files: ['test/types/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', module: 'writable' } },
  },
  {
    files: ['bench/**/*.mjs'],
    languageOptions: {
      globals: { Buffer: 'readonly', fetch: 'readonly', performance: 'readonly', URL: 'readonly' },
    },
  },
  {
    // For a page.
    files: ['bench/bytes/floor/*.js', 'bench/times/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['addEventListener', 'CustomEvent', 'customElements', 'document', 'fetch', 'HTMLElement']
          .concat('navigator', 'performance', 'PublicKeyCredential')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['demo/pages/assets/**/*.js', 'demo/backends/runner/assets/**/*.js'],
    languageOptions: {
      globals: {
        AbortSignal: 'readonly',
        document: 'readonly',
        fetch: 'readonly',
        FormData: 'readonly',
        location: 'readonly',
        print: 'readonly',
      },
    },
  },
);
