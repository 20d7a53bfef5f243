import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's directory, with a trailing slash. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const packageJson = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  unpkg: string;
  jsdelivr: string;
  customElements: string;
};

/** What a user writes to import each module of the package, by the path in `exports`. */
export const modules = Object.entries(packageJson.exports).flatMap(([path, entry]) =>
  typeof entry === 'string'
    ? []
    : [{ specifier: packageJson.name + path.slice(1), types: entry.types, file: entry.default }],
);
