import { spawn } from 'node:child_process';

export interface CommandResult {
  passed: boolean;
  timedOut: boolean;
  output: string;
  seconds: number;
}

/** Runs a program in a folder, and stops it with all its children after a number of seconds. */
export function runCommand(
  cwd: string,
  [program = '', ...args]: string[],
  { limit = 300, env = {} }: { limit?: number; env?: Record<string, string> } = {},
): Promise<CommandResult> {
  const started = performance.now();
  // A process group of its own, since browsers outlive the process that starts them.
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All have ended by themselves.
    }
  };
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, limit * 1000);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      stop();
      const seconds = (performance.now() - started) / 1000;
      resolve({ passed: code === 0, timedOut, output, seconds });
    });
  });
}
