import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEveryBrowser } from '../support/visitors/scene.js';

inEveryBrowser(
  (scene) => {
    for (const path of ['/sign-in', '/sign-up']) {
      it(`without JavaScript the form on ${path} submits, says why and keeps what was typed`, async () => {
        const { page, site } = await scene.visit();
        await page.goto(`${scene.server.origin}${path}`);
        assert.equal(await page.getByRole('button', { name: 'Continue' }).count(), 1);

        // By keyboard: a click waits for frames of animation, which Firefox counts by script.
        await site.username.focus();
        await page.keyboard.type('ada');
        await page.keyboard.press('Enter');

        await page.getByRole('alert').getByText('Passkeys need JavaScript').waitFor();
        assert.equal(await site.username.inputValue(), 'ada');
      });
    }
  },
  { javaScript: false },
);
