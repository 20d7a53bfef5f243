import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import type { Manifest } from './manifest.js';

/** @returns what this machine lacks to run a backend, as text, or undefined */
export const findMissingRequirement = async ({ needs }: Manifest): Promise<string | undefined> => {
  for (const { name, command, atLeast } of needs) {
    const version = await readVersion(command);
    if (version === undefined) return `${name} ${atLeast} or later`;
    if (!isAtLeast(version, atLeast)) return `${name} ${atLeast} or later: it has ${version}`;
  }
  return undefined;
};

const readVersion = async (command: string): Promise<string | undefined> => {
  try {
    const { stdout, stderr } = await promisify(exec)(command);
    return /\d+(\.\d+)+/.exec(stdout + stderr)?.[0];
  } catch {
    return undefined;
  }
};

const isAtLeast = (version: string, minimum: string): boolean =>
  version.localeCompare(minimum, 'en', { numeric: true }) >= 0;
