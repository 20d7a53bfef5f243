import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { programs, requireProgram } from '../browsers/programs.js';
import { until } from '../condition.js';
import { endProcess } from '../end-process.js';

interface User {
  uid: number;
  gid: number;
}

export interface PostgresqlOptions {
  /** Whether commits reach the disk. Without, all is faster. */
  durable?: boolean;
}

/** A PostgreSQL server with data of its own, on a Unix socket alone. */
export class Postgresql {
  readonly #directory: string;
  readonly #durable: boolean;
  readonly #user: User;
  #process: ChildProcessByStdio<null, null, Readable> | undefined;

  private constructor(directory: string, durable: boolean, user: User) {
    this.#directory = directory;
    this.#durable = durable;
    this.#user = user;
  }

  static async start({ durable = false }: PostgresqlOptions = {}): Promise<Postgresql> {
    const directory = await mkdtemp(join(tmpdir(), 'postgresql-'));
    const user = unprivilegedUser();
    await chown(directory, user.uid, user.gid);
    const server = new Postgresql(directory, durable, user);
    server.#create();
    await server.#start();
    return server;
  }

  #create(): void {
    const args = ['--username=tests', '--auth=trust', '--encoding=UTF8', '--no-sync'];
    const created = spawnSync(
      requireProgram(programs.initdb),
      [`--pgdata=${this.#data}`, ...args],
      {
        ...this.#user,
        cwd: this.#directory,
        encoding: 'utf8',
      },
    );
    if (created.status !== 0) throw new Error(`initdb failed:\n${created.stderr}`);
  }

  /** Starts it again after `kill`, on the same data. */
  async restart(): Promise<void> {
    // It refuses while the processes of its connections are still about to notice.
    await until('PostgreSQL starts again', () =>
      this.#start().then(
        () => true,
        () => false,
      ),
    );
  }

  async #start(): Promise<void> {
    const settings = {
      listen_addresses: '',
      unix_socket_directories: this.#directory,
      max_connections: '200',
      fsync: this.#durable ? 'on' : 'off',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(requireProgram(programs.postgres), ['-D', this.#data, ...args], {
      ...this.#user,
      cwd: this.#directory,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = server;
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    const ended = once(server, 'exit').then(() => true);
    while (!log.includes('ready to accept connections')) {
      if (await Promise.race([ended, once(server.stderr, 'data').then(() => false)])) {
        throw new Error(`PostgreSQL did not start:\n${log}`);
      }
    }
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (this.#process) await endProcess(this.#process, 'SIGKILL');
  }

  /** Ends it and removes its data. */
  async close(): Promise<void> {
    // Its "immediate shutdown", which ends the processes of its connections as well.
    if (this.#process) await endProcess(this.#process, 'SIGQUIT');
    await rm(this.#directory, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#directory, 'data');
  }

  /** The database that it starts with. */
  get url(): string {
    return `postgresql:///postgres?host=${encodeURIComponent(this.#directory)}&user=tests`;
  }
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function unprivilegedUser(): User {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const idOf = (option: string): number =>
    Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const user = { uid: idOf('-u'), gid: idOf('-g') };
  if (Number.isNaN(user.uid)) {
    throw new Error('PostgreSQL does not run as root, and there is no user named postgres.');
  }
  return user;
}
