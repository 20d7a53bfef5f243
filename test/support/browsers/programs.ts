import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that the tests drive: the names it goes by, and the Debian package that brings it. */
export interface Program {
  names: readonly string[];
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
} satisfies Record<string, Program>;

/** The path of the first of a program's names found on PATH, or `undefined`. */
export function findProgram(program: Program): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  return program.names
    .flatMap((name) => directories.map((directory) => join(directory, name)))
    .find(isExecutable);
}

/** The path of a program. Throws with the mend where it is not installed. */
export function requireProgram(program: Program): string {
  const path = findProgram(program);
  if (path) return path;
  throw new Error(`${program.names[0]} is not installed: run \`npm test\`, which says how.`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
