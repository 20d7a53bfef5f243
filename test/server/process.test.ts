import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'relying-party-'));
after(() => rmSync(directory, { recursive: true }));

interface Running {
  process: ChildProcess;
  stdout(): string;
  stderr(): string;
}

const run = (t: TestContext, env: Record<string, string>): Running => {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_FILE: join(directory, 'demo.sqlite'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return { process: child, stdout: () => stdout, stderr: () => stderr };
};

/** The address that the server prints once it answers. */
const address = async (running: Running): Promise<string> => {
  for (;;) {
    const [, origin] = /(http:\/\/localhost:\d+)\n/.exec(running.stdout()) ?? [];
    if (origin) return origin;
    assert.equal(running.process.exitCode, null, running.stderr());
    assert.ok(running.process.stdout);
    await Promise.race([once(running.process.stdout, 'data'), once(running.process, 'close')]);
  }
};

describe('the server as a process', { concurrency: true }, () => {
  test('prints its address, serves pages and files, logs lines of JSON, and ends on SIGTERM', async (t) => {
    const running = run(t, {});
    const origin = await address(running);
    assert.equal((await fetch(`${origin}/sign-in`)).status, 200);
    const style = await fetch(`${origin}/assets/site.css`);
    assert.match(style.headers.get('Content-Type') ?? '', /^text\/css/);
    const etag = style.headers.get('ETag') ?? '';
    await style.text();
    const again = await fetch(`${origin}/assets/site.css`, { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
    for (const path of ['/assets/..%2findex.ts', '/assets/%2e%2e/index.ts', '/assets/nothing']) {
      assert.equal((await fetch(origin + path)).status, 404, path);
    }
    running.process.kill('SIGTERM');
    assert.deepEqual(await once(running.process, 'close'), [0, null]);
    const lines = running
      .stderr()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
    assert.deepEqual(events, new Array(6).fill('request'));
  });

  test('answers a body of 10 MB before it has read it all', async (t) => {
    const origin = await address(run(t, {}));
    const response = await fetch(`${origin}/passkeys/registration/options`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: new Uint8Array(10_000_000),
    });
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { code: string }).code, 'invalid_request');
  });

  test('breaks the connection of one request in the development mode', async (t) => {
    const origin = await address(run(t, { FAULTS: 'on' }));
    const post = () =>
      fetch(`${origin}/passkeys/authentication/options`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Origin: origin,
          Cookie: 'fault=drop@authentication/options',
        },
        body: '{}',
      });
    await assert.rejects(post(), TypeError);
    assert.equal((await post()).status, 200);
  });

  const refused: [string, Record<string, string>, RegExp][] = [
    ['faults in production', { FAULTS: 'on', NODE_ENV: 'production' }, /^FAULTS=on .*NODE_ENV/],
    ['a database in no directory', { DATABASE_FILE: join(directory, 'no', 'x') }, /^DATABASE_FILE/],
  ];
  for (const [description, env, message] of refused) {
    test(`does not start with ${description}, and says so in one line`, async (t) => {
      const running = run(t, env);
      assert.deepEqual(await once(running.process, 'close'), [1, null]);
      assert.match(running.stderr(), message);
      assert.equal(running.stderr().trim().split('\n').length, 1);
    });
  }

  test('does not start on a port in use, and names it', async (t) => {
    const occupant = createServer().listen(0, '127.0.0.1');
    t.after(() => occupant.close());
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;
    const running = run(t, { PORT: String(port) });
    assert.deepEqual(await once(running.process, 'close'), [1, null]);
    assert.match(running.stderr(), new RegExp(`port ${port} .*PORT`));
  });
});
