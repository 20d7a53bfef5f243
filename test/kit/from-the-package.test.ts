import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { programs, requireProgram } from '../support/browsers/programs.js';
import { chromiumArguments } from '../support/chromium/launch.js';
import { DemoServer } from '../support/demo-server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('an app that has the package from npm tests its sign-in in under thirty lines', async () => {
  const readme = await readFile(`${root}docs/testing.md`, 'utf8');
  const [, example = ''] = /```js\n\/\/ sign-in\.test\.js\n(.*?)```/s.exec(readme) ?? [];
  assert.ok(example.trim().split('\n').length < 30);

  const server = await DemoServer.start();
  const directory = await mkdtemp(join(tmpdir(), 'app-'));
  try {
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', directory], {
      cwd: root,
    });
    const [tarball = ''] = await readdir(directory);
    await writeFile(join(directory, 'package.json'), '{ "type": "module", "private": true }');
    execFileSync('npm', ['install', '--silent', '--prefer-offline', `./${tarball}`], {
      cwd: directory,
    });
    const installed = (await readdir(join(directory, 'node_modules'))).filter(
      (name) => !name.startsWith('.'),
    );
    assert.deepEqual(installed.sort(), [
      ...['@lit', '@lit-labs', '@simplewebauthn', '@types', 'lit', 'lit-element', 'lit-html'],
      'passkey-elements',
    ]);
    // The app's own driver, which the package does not bring.
    for (const driver of ['playwright', 'playwright-core']) {
      await symlink(`${root}node_modules/${driver}`, join(directory, 'node_modules', driver));
    }
    await writeFile(join(directory, 'sign-in.test.js'), example);
    execFileSync(process.execPath, ['--test', 'sign-in.test.js'], {
      cwd: directory,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        SITE: server.origin,
        CHROMIUM: requireProgram(programs.chromium),
        CHROMIUM_ARGUMENTS: chromiumArguments.join(' '),
      },
    });
  } finally {
    await rm(directory, { recursive: true });
    await server.close();
  }
});
