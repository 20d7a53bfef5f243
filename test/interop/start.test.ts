import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { endProcess } from '../support/end-process.js';
import { freePort } from '../../demo/backends/runner/free-port.js';

const main = fileURLToPath(new URL('../../demo/main.ts', import.meta.url));

const start = (backend: string, port = 0) =>
  spawn(process.execPath, ['--import', 'tsx', main, '--backend', backend], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('npm start -- --backend', { timeout: 120_000 }, () => {
  test('shows the page of a backend, and ends both on SIGTERM', async () => {
    const port = await freePort();
    const demo = start('simplewebauthn', port);
    let output = '';
    for await (const text of demo.stdout) {
      output += String(text);
      if (output.includes(`http://localhost:${port}`)) break;
    }
    const page = await fetch(`http://localhost:${port}/`);
    assert.match(await page.text(), /<passkey-login for="username" backend="simplewebauthn"/);
    assert.equal((await fetch(`http://localhost:${port}/session`)).status, 401);
    await endProcess(demo, 'SIGTERM');
    await assert.rejects(fetch(`http://localhost:${port}/`));
  });

  test('names the backends that there are, where it is given another', async () => {
    const demo = start('cobol');
    let output = '';
    demo.stderr.on('data', (text: Buffer) => (output += String(text)));
    const [code] = (await once(demo, 'close')) as [number];
    assert.equal(code, 1);
    assert.match(output, /no backend "cobol".*better-auth.*webauthn-rs/);
  });
});
