import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { backendNames, type Feature } from '../../demo/backends/runner/manifest.js';
import { readManifest } from '../../demo/backends/runner/manifest.js';
import { findMissingRequirement } from '../../demo/backends/runner/requirements.js';
import { runBackend, type RunningBackend } from '../../demo/backends/runner/run-backend.js';
import { until } from '../support/condition.js';
import { startMirror } from '../support/mirror.js';
import {
  type ChromiumUser,
  type ChromiumUsers,
  chromiumUsers,
} from '../support/users/chromium-users.js';
import { BackendPage } from './backend-page.js';
import { type Column, documentedRow, documentRow, row } from './interop-table.js';
import { recordSignals, signals } from './signals.js';

const only = process.env['BACKEND'];
const run = promisify(execFile);
const command = fileURLToPath(new URL('../../dist/check/main.js', import.meta.url));
const signInScript = fileURLToPath(new URL('sign-in.mjs', import.meta.url));

for (const name of await backendNames()) {
  if (only !== undefined && only !== name) continue;
  const manifest = await readManifest(name);
  const lacking = await findMissingRequirement(manifest);
  if (lacking) {
    process.stdout.write(`${name} is not run: it needs ${lacking}.\n`);
    continue;
  }

  describe(name, { timeout: 900_000 }, () => {
    const cells = new Map<Column, string>();
    let backend: RunningBackend;
    let browsers: ChromiumUsers;
    /** Stories that were begun and have not come to a good end. */
    let unfinished = 0;

    before(async () => {
      browsers = await chromiumUsers();
      backend = await runBackend(name);
    });
    after(async () => {
      await browsers?.close();
      await backend?.close();
      if (!backend || unfinished > 0) return;
      const found = row(name, manifest, cells);
      process.stdout.write(`${found}\n`);
      if (process.env['DOCUMENT'] === 'write') documentRow(name, found);
      else assert.equal(found, documentedRow(name), 'npm run docs:backends writes it anew');
    });

    /** Declares what holds for a user, and a column of the table that says so. */
    const shows = (
      column: Column,
      guarantee: string,
      story: (page: BackendPage, user: ChromiumUser) => Promise<string | void>,
    ): void => {
      it(guarantee, { timeout: 60_000 }, async () => {
        unfinished++;
        const user = await browsers.user();
        await recordSignals(user.page);
        try {
          const cell = await story(new BackendPage(user.page, backend), user);
          cells.set(column, cell ?? 'yes');
          assert.deepEqual(user.faults, []);
        } finally {
          await user.leave();
        }
        unfinished--;
      });
    };
    const has = (feature: Feature): boolean => manifest.features.includes(feature);

    shows('register', 'an account gets a passkey', async (page, { authenticator }) => {
      await page.signUp('ada');
      assert.equal((await authenticator.credentials()).length, 1);
    });

    shows('sign-in', 'a passkey signs in by the button', async (page) => {
      await page.signUp('bea');
      await page.signOut();
      await page.signIn('bea');
    });

    shows('wrong-origin', 'a response for another origin is refused', async (page) => {
      await page.signUp('cleo');
      await page.signOut();
      const mirror = await startMirror(backend.origin, 'localhost');
      await page.open(mirror.origin);
      await page.askForPasskey('cleo');
      const code = await page.isRefused();
      await page.isSignedOut();
      await mirror.close();
      return `\`${code}\``;
    });

    shows('replay', 'a response signs in once', async (page) => {
      await page.signUp('dora');
      await page.signOut();
      await page.signIn('dora');
      await page.signOut();
      await page.replay();
      await page.open();
      await page.isSignedOut();
      return 'refused';
    });

    if (has('autofill')) {
      shows('autofill', 'a passkey signs in by autofill', async (page, user) => {
        await page.signUp('eve');
        await page.signOut();
        await user.page.waitForFunction(() => window.pickPasskey);
        await user.page.evaluate(() => window.pickPasskey?.());
        await page.isSignedInAs('eve');
      });
    }

    if (has('list')) {
      shows('list', 'every passkey of the account is listed', async (page, user) => {
        await page.signUp('fay');
        await page.open();
        await page.list.locator('[part=card]').waitFor();
        assert.equal((await page.passkeys()).length, 1);
        await user.authenticator.clearCredentials();
      });
    }

    if (has('rename')) {
      shows('rename', 'a passkey is renamed', async (page) => {
        await page.signUp('gwen');
        await page.open();
        await page.list.getByRole('button', { name: /Rename/ }).click();
        await page.list.getByRole('textbox').fill('My phone');
        await page.list.getByRole('button', { name: 'Save' }).click();
        await page.list.getByText('My phone', { exact: true }).waitFor();
        await page.open();
        await page.list.getByText('My phone', { exact: true }).waitFor();
      });
    }

    if (has('remove')) {
      shows('remove', 'a passkey that is removed is gone', async (page) => {
        await page.signUp('hope');
        await page.open();
        await page.list.getByRole('button', { name: /Remove/ }).click();
        await page.list.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
        await page.list.locator('[part=card]').waitFor({ state: 'detached' });
        await page.open();
        await page.list.getByText('You have no passkeys yet.').waitFor();
      });
    }

    if (has('step-up')) {
      shows('step-up', 'who signed in long ago proves it again, on the way', async (page) => {
        await backend.restart(2);
        await page.signUp('iris');
        await until('a passkey is asked for on the way', () => page.provesBeforeAdding());
      });
    }

    if (!has('pages')) {
      it('passkey-elements check finds nothing to fix', { timeout: 60_000 }, async () => {
        const { preset, account, endpoint = '/' } = manifest;
        const options = ['--backend', preset, '--page', `${backend.origin}/session`];
        if (account === 'password') options.push('--sign-in', signInScript);
        const address = `${backend.origin}${endpoint}`;
        const { stdout } = await run(process.execPath, [command, 'check', address, ...options]);
        assert.match(stdout, /Everything that the elements require works/);
      });
    }

    shows(
      'unknown-credential',
      'an unknown passkey is refused, and signalled only where the backend says beyond doubt that it is unknown',
      async (page, user) => {
        await page.signUp('jane');
        await page.signOut();
        await backend.restart();
        if (manifest.account === 'password') {
          const other = await browsers.user();
          await new BackendPage(other.page, backend).signUp('jane');
          await other.leave();
        }
        await page.open();
        await page.askForPasskey('jane');
        const code = await page.isRefused();
        await page.isSignedOut();
        assert.equal(code === 'unknown-credential', has('unknown-credential'), code);
        const recorded = await signals(user.page);
        assert.deepEqual(recorded, has('unknown-credential') ? ['signalUnknownCredential'] : []);
        return `\`${code}\``;
      },
    );
  });
}
