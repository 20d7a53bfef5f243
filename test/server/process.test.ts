import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
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
      DATABASE_FILE: join(directory, `${randomUUID()}.sqlite`),
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

/** The address that the server prints once it listens. */
const address = async (running: Running): Promise<string> => {
  for (;;) {
    const [, origin] = /(http:\/\/localhost:\d+)\n/.exec(running.stdout()) ?? [];
    if (origin) return origin;
    assert.equal(running.process.exitCode, null, running.stderr());
    assert.ok(running.process.stdout);
    await Promise.race([once(running.process.stdout, 'data'), once(running.process, 'close')]);
  }
};

/** Waits until the server has logged an event. */
const logged = async (running: Running, event: string): Promise<void> => {
  assert.ok(running.process.stderr);
  while (!running.stderr().includes(`"event":"${event}"`)) {
    await once(running.process.stderr, 'data');
  }
};

/** The response to a request for the passkeys with a planned fault, over a connection of its own. */
const get = async (origin: string, fault: string): Promise<IncomingMessage> => {
  const headers = { Cookie: `fault=${fault}` };
  const clientRequest = request(`${origin}/passkeys/passkeys`, { agent: false, headers }).end();
  const [response] = (await once(clientRequest, 'response')) as [IncomingMessage];
  return response;
};

describe('the server as a process', { concurrency: true }, () => {
  test('serves pages and files, breaks no rule over the network, and ends on SIGTERM', async (t) => {
    const running = run(t, { FAULTS: 'on' });
    const origin = await address(running);

    await t.test('it serves pages', async () => {
      assert.equal((await fetch(`${origin}/sign-in`)).status, 200);
    });

    await t.test('it serves files, again only when they have changed', async () => {
      const style = await fetch(`${origin}/assets/site.css`);
      assert.match(style.headers.get('Content-Type') ?? '', /^text\/css/);
      assert.equal(style.headers.get('Cache-Control'), 'no-cache');
      await style.text();
      const headers = { 'If-None-Match': style.headers.get('ETag') ?? '' };
      assert.equal((await fetch(`${origin}/assets/site.css`, { headers })).status, 304);
    });

    await t.test('it serves no file from outside their folders', async () => {
      for (const path of ['..%2findex.ts', '%2e%2e/index.ts', '..%5cindex.ts', 'nothing']) {
        assert.equal((await fetch(`${origin}/assets/${path}`)).status, 404, path);
      }
    });

    await t.test('it answers a body of 10 MB', async () => {
      const response = await fetch(`${origin}/passkeys/authentication/options`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin },
        body: new Uint8Array(10_000_000),
      });
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as { code: string }).code, 'invalid_request');
    });

    await t.test(
      'its options say when they were made, as their expiry counts from then',
      async () => {
        const response = await fetch(`${origin}/passkeys/authentication/options`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Origin: origin },
          body: '{}',
        });
        const { expiresAt } = (await response.json()) as { expiresAt: string };
        const made = Date.parse(response.headers.get('Date') ?? '');
        assert.ok(Math.abs(Date.parse(expiresAt) - made - 300_000) < 2000);
      },
    );

    await t.test(
      'drop: the connection breaks before any answer, also when the request is sent again',
      async () => {
        await assert.rejects(get(origin, 'drop@passkeys'), { code: 'ECONNRESET' });
        await assert.rejects(get(origin, 'drop@passkeys'), { code: 'ECONNRESET' });
      },
    );

    await t.test('reset: the connection is reset before any answer', async () => {
      await assert.rejects(get(origin, 'reset@passkeys'), { code: 'ECONNRESET', syscall: 'read' });
    });

    await t.test('half: the connection breaks in the middle of the answer', async () => {
      const response = await get(origin, 'half@passkeys');
      assert.equal(response.statusCode, 401);
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      await assert.rejects(once(response, 'end'), { code: 'ECONNRESET' });
      assert.match(text, /^\{"title":"Una/);
    });

    running.process.kill('SIGTERM');
    assert.deepEqual(await once(running.process, 'close'), [0, null]);
    const lines = running
      .stderr()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
    assert.equal(events[0], 'listening');
    assert.deepEqual(events.slice(-2), ['stopping', 'stopped']);
    assert.deepEqual(new Set(events.slice(1, -2)), new Set(['request']));
  });

  test('on SIGTERM, pending requests get their responses, and new ones are refused', async (t) => {
    const running = run(t, { FAULTS: 'on' });
    const origin = await address(running);
    const agent = new Agent({ keepAlive: true });
    t.after(() => agent.destroy());
    const headers = { Cookie: 'fault=slow@passkeys' };
    const clientRequest = request(`${origin}/passkeys/passkeys`, { agent, headers }).end();
    const responded = once(clientRequest, 'response') as Promise<[IncomingMessage]>;
    await once(clientRequest, 'finish');
    await once(request(`${origin}/healthz`, { agent: false }).end(), 'response');

    running.process.kill('SIGTERM');
    await logged(running, 'stopping');
    await assert.rejects(fetch(`${origin}/healthz`));
    const [response] = await responded;
    assert.equal(response.resume().statusCode, 401);
    assert.deepEqual(await once(running.process, 'close'), [0, null]);
  });

  test('on SIGTERM, a request that never ends is aborted after five seconds', async (t) => {
    const running = run(t, { FAULTS: 'on' });
    const origin = await address(running);
    const hangs = assert.rejects(get(origin, 'hang@passkeys'), { code: 'ECONNRESET' });
    await once(request(`${origin}/healthz`, { agent: false }).end(), 'response');
    const start = performance.now();
    running.process.kill('SIGTERM');
    assert.deepEqual(await once(running.process, 'close'), [0, null]);
    const seconds = (performance.now() - start) / 1000;
    assert.ok(seconds > 4.9 && seconds < 9, `${seconds} s`);
    await hangs;
  });

  test('does not start without a database, and says so in one line', async (t) => {
    const running = run(t, { DATABASE_FILE: join(directory, 'no', 'demo.sqlite') });
    assert.deepEqual(await once(running.process, 'close'), [1, null]);
    assert.match(running.stderr(), /^DATABASE_FILE is .*\n$/);
  });

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
