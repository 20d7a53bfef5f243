import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { programs, requireProgram } from '../browsers/programs.js';
import { endProcess } from '../end-process.js';

const execute = promisify(execFile);

/** An X display of its own, with a window manager, so that real keys reach a browser's own UI. */
export interface Display {
  /** What goes into `DISPLAY`, `:7` for example. */
  name: string;
  /** Presses a key as a keyboard would: `Down`, `Return`, `Escape`. */
  press(key: string): Promise<void>;
  /** The ids of the windows that the program in front shows, its popups included. */
  windowsInFront(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a display on the first free number. */
export async function openDisplay(): Promise<Display> {
  const server = spawn(
    requireProgram(programs.xvfb),
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const name = `:${await firstLine(server.stdio[3] as Readable)}`;
  const env = { ...process.env, DISPLAY: name };
  const windowManager = spawn(requireProgram(programs.openbox), { env, stdio: 'ignore' });
  const xdotool = async (...args: string[]) =>
    (await execute(requireProgram(programs.xdotool), args, { env })).stdout;
  return {
    name,
    async press(key) {
      await xdotool('key', key);
    },
    async windowsInFront() {
      const process = (await xdotool('getactivewindow', 'getwindowpid')).trim();
      const found = await xdotool('search', '--onlyvisible', '--pid', process);
      return found.split('\n').filter(Boolean);
    },
    async close() {
      await endProcess(windowManager);
      await endProcess(server);
    },
  };
}

async function firstLine(stream: Readable): Promise<string> {
  const lines = createInterface({ input: stream });
  for await (const line of lines) return line;
  throw new Error('Xvfb ended before it named its display.');
}
