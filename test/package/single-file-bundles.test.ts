import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { modules } from './support/package-json.js';
import { bundleByEsbuild, bundleByRollup } from './support/single-file.js';

/** What a page may need in addition, and no entry brings by itself. */
const optional = {
  languages: /^dist\/localization\/locales\/([\w-]+)\.js$/,
  inspector: /^dist\/(elements\/passkey-inspector|inspection)\//,
  'names of providers': /^dist\/elements\/passkey-list\/providers\.js$/,
};

/** The entries that are there for such a thing. */
const purposeOf = (specifier: string): RegExp | undefined => {
  const [, tag] = /\/locales\/(.+)$/.exec(specifier) ?? [];
  if (tag !== undefined) return new RegExp(`^dist/localization/locales/${tag}\\.js$`);
  if (specifier.endsWith('/locales')) return optional.languages;
  if (specifier.endsWith('/providers')) return optional['names of providers'];
  // It names the provider of the passkeys that it decodes.
  if (specifier.endsWith('/passkey-inspector'))
    return new RegExp(`${optional.inspector.source}|${optional['names of providers'].source}`);
  return undefined;
};

/** Angular is only where test/frameworks has installed it. */
const entries = modules.filter(({ specifier }) => specifier !== 'passkey-elements/angular');

for (const [bundler, bundle] of Object.entries({
  esbuild: bundleByEsbuild,
  Rollup: bundleByRollup,
})) {
  describe(`bundled into one file by ${bundler}`, () => {
    for (const { specifier } of entries) {
      test(`${specifier} contains no language, inspector or provider that was not imported`, async () => {
        // For its exports and for its effect.
        const code = `import '${specifier}'; export * from '${specifier}';`;
        const { modules } = await bundle(code);
        const purpose = purposeOf(specifier);
        const found = modules.filter((id) =>
          Object.values(optional).some((pattern) => pattern.test(id)),
        );
        assert.deepEqual(
          found.filter((id) => !purpose?.test(id)),
          [],
        );
        if (purpose) assert.ok(found.length > 0, `${specifier} does not contain what it is for`);
      });
    }
  });
}
