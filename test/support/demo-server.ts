import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { until } from './condition.js';
import { endProcess } from './end-process.js';
import { freePort } from '../../demo/backends/runner/free-port.js';

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));

/** The demo site in a process of its own, on a port of its own, with a database of its own. */
export class DemoServer {
  /** Where the pages are, `http://localhost:40123` for example. */
  readonly origin: string;
  readonly #directory: string;
  #process: ChildProcessByStdio<null, Readable, Readable> | undefined;
  #log = '';

  private constructor(origin: string, directory: string) {
    this.origin = origin;
    this.#directory = directory;
  }

  /**
   * Starts the server, faults on, and waits until it serves. `host` is `localhost` or a name below
   * it, which browsers resolve to this machine and take for secure; it is the relying party ID too.
   */
  static async start(host = 'localhost'): Promise<DemoServer> {
    const directory = await mkdtemp(join(tmpdir(), 'passkey-elements-'));
    const server = new DemoServer(`http://${host}:${await freePort()}`, directory);
    await server.start();
    return server;
  }

  /** Starts it again after `kill`, on the same port and database. */
  async start(): Promise<void> {
    const server = spawn(process.execPath, ['--import', 'tsx', main], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: new URL(this.origin).port,
        ORIGIN: this.origin,
        DATABASE_FILE: join(this.#directory, 'demo.sqlite'),
        FAULTS: 'on',
        // All users of a test have one address, and some send requests for minutes.
        RATE_LIMIT_PER_ADDRESS: '100000',
        RATE_LIMIT_PER_ACCOUNT: '100000',
        RATE_LIMIT_PER_SESSION: '100000',
      },
    });
    this.#process = server;
    server.stderr.on('data', (text: Buffer) => (this.#log += text));
    const serves = once(server.stdout, 'data').then(() => true);
    const ended = once(server, 'exit').then(() => false);
    if (!(await Promise.race([serves, ended])))
      throw new Error(`The demo did not start:\n${this.#log}`);
  }

  /** Waits until its log says why it has refused a response, and forgets what it said so far. */
  refusal(): Promise<string> {
    return until('the server refuses', async () => {
      const reason = /"event":"ceremony-refused".*"reason":"([^"]+)"/.exec(this.#log)?.[1];
      if (reason) this.#log = '';
      return reason;
    });
  }

  /** Ends it as a power cut would: no chance to write anything any more. */
  async kill(): Promise<void> {
    if (this.#process) await endProcess(this.#process, 'SIGKILL');
  }

  /** Ends it and removes its database. */
  async close(): Promise<void> {
    await this.kill();
    await rm(this.#directory, { recursive: true, force: true });
  }
}
