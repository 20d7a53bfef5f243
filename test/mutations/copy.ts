import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Clones the repository's current commit into a folder, and builds it there. Mutations are made in
 * such copies, so that a crash never leaves one in the sources. Packages are hard links.
 */
export function copyRepository(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const run = (program: string, args: string[], cwd = root): void => {
    execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run('git', ['clone', '--quiet', '--shared', root, folder]);
  run('cp', ['--archive', '--link', join(root, 'node_modules'), folder]);
  run('npm', ['run', 'build'], folder);
}
