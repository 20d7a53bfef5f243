import { type Browser, chromium } from 'playwright';
import { programs, requireProgram } from '../browsers/programs.js';

/** Switches that keep Chromium quiet and let it run as root and without a GPU. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface ChromiumOptions {
  /** The X display to show windows on (`:7`); without one the browser is headless. */
  display?: string;
  args?: readonly string[];
  /** Whether pages that are left stay in the back-forward cache, which Playwright turns off. */
  backForwardCache?: boolean;
}

/** Launches the installed Chromium with a fresh profile. */
export function launchChromium({
  display,
  args = [],
  backForwardCache = false,
}: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: requireProgram(programs.chromium),
    headless: !display,
    args: [...chromiumArguments, ...args],
    ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [],
    ...(display ? { env: { ...environment(), DISPLAY: display } } : {}),
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
