import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEveryBrowser } from '../support/users/browser-setup.js';

inEveryBrowser(
  (setup) => {
    for (const [path, submit, secret] of [
      ['/sign-up', 'Continue', undefined],
      ['/sign-up/password', 'Create an account', 'New password'],
      ['/sign-in', 'Sign in with password', 'Password'],
      ['/sign-in/recovery-code', 'Sign in', 'Recovery code'],
    ] as const) {
      it(`without JavaScript the form on ${path} submits, says why and keeps what was typed`, async () => {
        const { page, site } = await setup.visit();
        await page.goto(`${setup.server.origin}${path}`);
        assert.equal(await page.getByRole('button', { name: submit }).count(), 1);

        // By keyboard: a click waits for frames of animation, which Firefox counts by script.
        await site.username.focus();
        await page.keyboard.type('ada');
        if (secret) {
          await page.getByLabel(secret).focus();
          await page.keyboard.type('correct horse battery staple');
        }
        await page.keyboard.press('Enter');

        await page.getByRole('alert').getByText('This form needs JavaScript').waitFor();
        assert.equal(await site.username.inputValue(), 'ada');
      });
    }
  },
  { javaScript: false },
);
