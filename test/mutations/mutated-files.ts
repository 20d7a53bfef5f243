import { execFileSync } from 'node:child_process';

/** Texts of the interface: a test of each language would repeat it. */
const texts = /^src\/localization\/(locales\/|en\.ts|list-en\.ts)/;

/**
 * The files that mutations change: the package and the demo's relying party. Files of types alone
 * have no mutations by themselves.
 */
export const mutatedFiles = (root: string): string[] =>
  execFileSync('git', ['ls-files', 'src', 'demo/server'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !texts.test(path));
