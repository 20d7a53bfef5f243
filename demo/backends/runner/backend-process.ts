import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { backendDirectory, type Manifest } from './manifest.js';

/** A backend that runs: a process of its own, at a port of this machine. */
export interface BackendProcess {
  /** Ends it. What it stored in memory is lost. */
  stop(): Promise<void>;
}

interface BackendAddress {
  port: number;
  /** The origin of the pages, the one that the backend accepts. */
  origin: string;
  rpId: string;
  /** How long after a sign-in passkeys may be changed; without, the backend's own time. */
  freshSeconds?: number | undefined;
}

const startTimeoutInMilliseconds = 120_000;
const intervalInMilliseconds = 100;

/**
 * Installs the packages that a backend needs.
 * @throws {Error} with the end of the failing command's output
 */
export const installBackend = async (name: string, { install }: Manifest): Promise<void> => {
  for (const command of install) {
    const child = runInShell(name, command);
    const readOutput = collectOutput(child);
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${name}: "${command}" failed.\n${readOutput()}`);
  }
};

/**
 * Starts a backend and waits until it serves.
 * @throws {Error} with the end of its output, if it ends instead or takes over two minutes
 */
export const startBackend = async (
  name: string,
  { start, ready }: Manifest,
  { port, origin, rpId, freshSeconds }: BackendAddress,
): Promise<BackendProcess> => {
  const child = runInShell(name, start, {
    PORT: String(port),
    ORIGIN: origin,
    RP_ID: rpId,
    ...(freshSeconds !== undefined && { FRESH_SECONDS: String(freshSeconds) }),
  });
  const readOutput = collectOutput(child);
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    await ended;
  };
  const deadline = performance.now() + startTimeoutInMilliseconds;
  while (!(await isServing(`http://127.0.0.1:${port}${ready}`))) {
    if (hasEnded(child)) throw new Error(`${name} ended at once.\n${readOutput()}`);
    if (performance.now() > deadline) {
      await stop();
      throw new Error(`${name} does not respond.\n${readOutput()}`);
    }
    await setTimeout(intervalInMilliseconds);
  }
  return { stop };
};

const runInShell = (name: string, command: string, environment: NodeJS.ProcessEnv = {}) =>
  spawn(command, {
    shell: true,
    cwd: backendDirectory(name),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Collects the end of a process' output. */
const collectOutput = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (text = (text + chunk).slice(-4000)));
  }
  return () => text;
};

const isServing = async (url: string): Promise<boolean> => {
  try {
    await (await fetch(url)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
};
