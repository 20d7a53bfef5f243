import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a backend's `backend.json` says of it. Commands are a shell's, run in its directory. */
export interface Manifest {
  title: string;
  /** The preset that its endpoints need. */
  preset: string;
  /** Where the passkey endpoints begin, where the preset's own address does not hold. */
  endpoint?: string;
  /** Whether an account begins with its first passkey, or with a password and gets passkeys then. */
  account: 'passkey' | 'password';
  /** Prefixes of the paths that the backend serves in addition to `/session`; the page serves the rest. */
  forward: string[];
  /** Programs that the machine must have. Each command prints the program's version. */
  needs: { name: string; command: string; atLeast: string }[];
  /** Brings what is missing, and is quick when nothing is. */
  install: string[];
  start: string;
  /** A path that responds, with any status, as soon as the backend serves. */
  ready: string;
  /** What the lock file pins, by package. */
  versions: Record<string, string>;
  features: Feature[];
}

/** What a backend can do beyond registration and sign-in. */
export type Feature =
  | 'autofill'
  /** It renders its own pages, and gets credentials by form. */
  | 'pages'
  | 'list'
  | 'rename'
  | 'remove'
  | 'step-up'
  /** It says beyond doubt which passkey it does not know. */
  | 'unknown-credential';

const backends = new URL('../', import.meta.url);

export const backendDirectory = (name: string): string =>
  fileURLToPath(new URL(`${name}/`, backends));

/** The backends that there are, in the alphabet's order. */
export const backendNames = async (): Promise<string[]> => {
  const entries = await readdir(backends, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => name !== 'runner').sort();
};

/** @throws {Error} that names the backends, when there is none of the name */
export const readManifest = async (name: string): Promise<Manifest> => {
  const names = await backendNames();
  if (!names.includes(name)) {
    throw new Error(`There is no backend "${name}". There are: ${names.join(', ')}.`);
  }
  const text = await readFile(`${backendDirectory(name)}backend.json`, 'utf8');
  return JSON.parse(text) as Manifest;
};
