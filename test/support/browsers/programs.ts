import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that the tests drive: the names it goes by, and the Debian package that brings it. */
export interface Program {
  names: readonly string[];
  /** Where Debian keeps it, if not on PATH: one directory below this for each version. */
  versionsDirectory?: string;
  debianPackage: string;
}

export const programs = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    debianPackage: 'chromium',
  },
  firefox: { names: ['firefox-esr', 'firefox'], debianPackage: 'firefox-esr' },
  webkitDriver: { names: ['WebKitWebDriver'], debianPackage: 'webkit2gtk-driver' },
  xvfb: { names: ['Xvfb'], debianPackage: 'xvfb' },
  xauth: { names: ['xauth'], debianPackage: 'xauth' },
  xdotool: { names: ['xdotool'], debianPackage: 'xdotool' },
  openbox: { names: ['openbox'], debianPackage: 'openbox' },
  initdb: postgresqlProgram('initdb'),
  postgres: postgresqlProgram('postgres'),
} satisfies Record<string, Program>;

function postgresqlProgram(name: string): Program {
  return { names: [name], versionsDirectory: '/usr/lib/postgresql', debianPackage: 'postgresql' };
}

/** The path of the first of a program's names found on PATH or where Debian keeps it, or `undefined`. */
export function findProgram(program: Program): string | undefined {
  const directories = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions(program.versionsDirectory),
  ];
  return program.names
    .flatMap((name) => directories.map((directory) => join(directory, name)))
    .find(isExecutable);
}

/** The path of a program. Throws with the fix where it is not installed. */
export function requireProgram(program: Program): string {
  const path = findProgram(program);
  if (path) return path;
  throw new Error(`${program.names[0]} is not installed: run \`npm test\`, which says how.`);
}

function versions(directory?: string): string[] {
  if (!directory || !existsSync(directory)) return [];
  return readdirSync(directory).map((version) => join(directory, version, 'bin'));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
