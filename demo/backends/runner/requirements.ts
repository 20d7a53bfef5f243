import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import type { Manifest } from './manifest.js';

/** @returns what this machine lacks to run a backend, in words, or undefined */
export const missing = async ({ needs }: Manifest): Promise<string | undefined> => {
  for (const { name, command, atLeast } of needs) {
    const version = await versionOf(command);
    if (version === undefined) return `${name} ${atLeast} or later`;
    if (!isAtLeast(version, atLeast)) return `${name} ${atLeast} or later: it has ${version}`;
  }
  return undefined;
};

const versionOf = async (command: string): Promise<string | undefined> => {
  try {
    const { stdout, stderr } = await promisify(exec)(command);
    return /\d+(\.\d+)+/.exec(stdout + stderr)?.[0];
  } catch {
    return undefined;
  }
};

const isAtLeast = (version: string, least: string): boolean =>
  version.localeCompare(least, 'en', { numeric: true }) >= 0;
