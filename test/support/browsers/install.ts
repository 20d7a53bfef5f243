/**
 * Makes sure that every browser, display program and database of the tests is there: what is
 * installed is used; as root on a Debian system the rest is installed; elsewhere the one command is
 * printed.
 */
import { spawnSync } from 'node:child_process';
import { findProgram, type Program, programs } from './programs.js';

const aptGet: Program = { names: ['apt-get'], debianPackage: 'apt' };

const missing = Object.values(programs).filter((program) => !findProgram(program));
if (missing.length > 0) {
  const packages = [...new Set(missing.map((program) => program.debianPackage))];
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  if (process.getuid?.() !== 0 || !findProgram(aptGet)) {
    console.error(
      `The tests drive real browsers and a real database, and these programs are not there: ` +
        `${missing.map((program) => program.names[0]).join(', ')}.\n` +
        `On Debian and its relatives install them with:\n\n` +
        `  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`,
    );
    process.exit(1);
  }
  console.log(`Installing ${packages.join(', ')}`);
  runAptGet(['update']);
  runAptGet(install);
  const stillMissing = missing.filter((program) => !findProgram(program));
  if (stillMissing.length > 0) {
    console.error(`Still missing: ${stillMissing.map((program) => program.names[0]).join(', ')}.`);
    process.exit(1);
  }
}

function runAptGet(args: string[]): void {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
