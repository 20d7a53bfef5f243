import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { backendDirectory, type Manifest } from './manifest.js';

/** A backend that runs: a process of its own, at a port of this machine. */
export interface BackendProcess {
  /** Ends it. Whatever it kept in memory is forgotten. */
  stop(): Promise<void>;
}

interface Place {
  port: number;
  /** The origin of the pages, the one that the backend accepts. */
  origin: string;
  rpId: string;
  /** How long after a sign-in passkeys may be changed; without, the backend's own time. */
  freshSeconds?: number | undefined;
}

const patienceInMilliseconds = 120_000;
const intervalInMilliseconds = 100;

/**
 * Brings what a backend needs of its ecosystem's packages.
 * @throws {Error} with the end of what the failing command said
 */
export const installBackend = async (name: string, { install }: Manifest): Promise<void> => {
  for (const command of install) {
    const child = inShell(name, command);
    const said = listen(child);
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${name}: "${command}" failed.\n${said()}`);
  }
};

/**
 * Starts a backend and waits until it serves.
 * @throws {Error} with the end of what it said, when it ends instead or takes over two minutes
 */
export const startBackend = async (
  name: string,
  { start, ready }: Manifest,
  { port, origin, rpId, freshSeconds }: Place,
): Promise<BackendProcess> => {
  const child = inShell(name, start, {
    PORT: String(port),
    ORIGIN: origin,
    RP_ID: rpId,
    ...(freshSeconds !== undefined && { FRESH_SECONDS: String(freshSeconds) }),
  });
  const said = listen(child);
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    await ended;
  };
  const giveUp = performance.now() + patienceInMilliseconds;
  while (!(await answers(`http://127.0.0.1:${port}${ready}`))) {
    if (hasEnded(child)) throw new Error(`${name} ended at once.\n${said()}`);
    if (performance.now() > giveUp) {
      await stop();
      throw new Error(`${name} does not answer.\n${said()}`);
    }
    await setTimeout(intervalInMilliseconds);
  }
  return { stop };
};

const inShell = (name: string, command: string, environment: NodeJS.ProcessEnv = {}) =>
  spawn(command, {
    shell: true,
    cwd: backendDirectory(name),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Keeps the end of what a process says. */
const listen = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (more: Buffer) => (text = (text + more).slice(-4000)));
  }
  return () => text;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    await (await fetch(url)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
};
