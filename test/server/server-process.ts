import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { endProcess } from '../support/end-process.js';
import { freePort } from '../../demo/backends/runner/free-port.js';
import { origin } from './relying-party.js';

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));

/** The server in a process of its own, which believes that browsers reach it at `origin`. */
export class ServerProcess {
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  /** Where it listens, on the loopback interface. */
  readonly port: number;

  private constructor(process: ChildProcessByStdio<null, Readable, Readable>, port: number) {
    this.#process = process;
    this.port = port;
  }

  /** Starts it and waits until it serves. */
  static async start(env: Record<string, string>): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, ['--import', 'tsx', main], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        ORIGIN: origin,
        RATE_LIMIT_PER_ADDRESS: '100000',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    const serves = once(child.stdout, 'data').then(() => true);
    const ended = once(child, 'exit').then(() => false);
    if (!(await Promise.race([serves, ended]))) throw new Error(`It did not start:\n${log}`);
    return new ServerProcess(child, port);
  }

  /** Sends a request to it, whatever host the request is for. */
  async fetch(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    return fetch(`http://127.0.0.1:${this.port}${pathname}${search}`, {
      method: request.method,
      headers: request.headers,
      body: request.body ? await request.arrayBuffer() : null,
      redirect: 'manual',
    });
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return endProcess(this.#process, 'SIGKILL');
  }
}
