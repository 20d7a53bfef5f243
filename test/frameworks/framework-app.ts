import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../demo/backends/runner/free-port.js';
import { until } from '../support/condition.js';
import type { AppSite } from './app-site.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** One occurrence of a text in a file, and what it is to be instead. */
export interface Edit {
  file: string;
  from: string;
  to: string;
}

/** A server of an app's own, at a port of this machine. */
export interface AppServer {
  port: number;
  /** Whether it passes what is the relying party's on to it. */
  passesOn: boolean;
  close(): Promise<void>;
}

/**
 * An app of demo/frameworks, in a copy that tests may edit. It is as deep below the repository as the
 * app, so that npm packs the package for both from where their lock files say.
 */
export class FrameworkApp {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  /** Copies an app, and installs its packages and the build of this one. */
  static async install(name: string): Promise<FrameworkApp> {
    const app = new FrameworkApp(join(repository, '.cache/frameworks', name));
    await rm(app.directory, { recursive: true, force: true });
    await cp(join(repository, 'demo/frameworks', name), app.directory, {
      recursive: true,
      filter: (path) =>
        !/\/(node_modules|dist|\.angular|\.astro|\.next|\.nuxt|\.output|\.svelte-kit)$/.test(path),
    });
    await app.#succeed('ci', '--prefer-offline');
    return app;
  }

  /** Builds it, as its own npm script does. */
  async build(): Promise<void> {
    await this.#succeed('run', 'build');
  }

  /** What its own checker of types says, and whether it accepts the app. */
  check(): Promise<{ passed: boolean; output: string }> {
    return this.#npm('run', 'check');
  }

  /** Changes a file of the copy. @returns what changes it back */
  async edit({ file, from, to }: Edit): Promise<() => Promise<void>> {
    const path = join(this.directory, file);
    const before = await readFile(path, 'utf8');
    assert.equal(before.split(from).length, 2, `${file} has one "${from}"`);
    await writeFile(
      path,
      before.replace(from, () => to),
    );
    return () => writeFile(path, before);
  }

  /** Whether its server passes what is the relying party's on to it. */
  async #passesOn(): Promise<boolean> {
    const readme = await readFile(join(this.directory, 'README.md'), 'utf8');
    return readme.includes('RELYING_PARTY');
  }

  /** Whether it has a server, and is not files alone. */
  async hasServer(): Promise<boolean> {
    const text = await readFile(join(this.directory, 'package.json'), 'utf8');
    return 'start' in (JSON.parse(text) as { scripts: Record<string, string> }).scripts;
  }

  /**
   * Starts the server of an npm script, with the port in `PORT` or, of a development server, in
   * `--port`, the site's origin in `ORIGIN` and where the relying party is in `RELYING_PARTY`; waits
   * until it responds.
   */
  async serve(script: 'start' | 'dev', site: AppSite): Promise<AppServer> {
    const port = await freePort();
    const options = script === 'dev' ? ['--', '--port', String(port)] : [];
    const server = spawn('npm', ['run', script, ...options], {
      cwd: this.directory,
      env: {
        ...process.env,
        PORT: String(port),
        ORIGIN: site.origin,
        RELYING_PARTY: site.relyingParty,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm passes no signal on; a group of its own gets it as a whole.
      detached: true,
    });
    let output = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (text: Buffer) => (output += text));
    }
    const ended = once(server, 'exit');
    const close = async (): Promise<void> => {
      if (server.exitCode !== null) return;
      process.kill(-server.pid!, 'SIGTERM');
      await ended;
    };
    const serves = until(
      'the app serves',
      () => fetch(`http://localhost:${port}/`).catch(() => null),
      60_000,
    );
    const starts = await Promise.race([serves, ended.then(() => undefined)]).catch(() => undefined);
    if (!starts) {
      await close();
      throw new Error(`npm run ${script} does not serve.\n${output}`);
    }
    return { port, passesOn: await this.#passesOn(), close };
  }

  async #succeed(...args: string[]): Promise<void> {
    const { passed: passed, output: output } = await this.#npm(...args);
    assert.ok(passed, `npm ${args.join(' ')} fails in ${this.directory}:\n${output}`);
  }

  async #npm(...args: string[]): Promise<{ passed: boolean; output: string }> {
    const npm = spawn('npm', args, { cwd: this.directory, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (text: Buffer) => (output += text));
    }
    const [code] = (await once(npm, 'close')) as [number | null];
    return { passed: code === 0, output: output };
  }
}
