import { readdirSync, readFileSync } from 'node:fs';
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
  'web-types': string;
};

/** What a star in `types` or `file` stands for; '' where there is none. */
function starsOf(file: string): string[] {
  const [folder = '', end] = file.split('*');
  if (end === undefined) return [''];
  const names = readdirSync(root + folder).filter((name) => name.endsWith(end));
  return names.map((name) => name.slice(0, -end.length));
}

/** What a user writes to import each module of the package, by the path in `exports`. */
export const modules = Object.entries(packageJson.exports).flatMap(([path, entry]) =>
  typeof entry === 'string'
    ? []
    : starsOf(entry.default).map((star) => ({
        specifier: packageJson.name + path.slice(1).replace('*', star),
        types: entry.types.replace('*', star),
        file: entry.default.replace('*', star),
      })),
);
