import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { takePasskeyEvents } from '../support/visitors/passkey-events.js';
import { inEveryBrowser } from '../support/visitors/scene.js';
import { newUsername } from '../support/visitors/site.js';

inEveryBrowser((scene) => {
  it('a page with nothing but the script-tag file and the endpoint signs up and in', async () => {
    const { page } = await scene.visit();
    const username = newUsername();
    await serve(
      page,
      `<passkey-register endpoint="/passkeys" username="${username}"></passkey-register>`,
    );
    await page.goto(`${scene.server.origin}/bare`);
    await page.getByRole('button', { name: 'Create a passkey' }).click();
    await page.getByText('Your passkey is ready.').first().waitFor();

    await page.context().clearCookies();
    await serve(page, '<passkey-login endpoint="/passkeys"></passkey-login>');
    await page.reload();
    await takePasskeyEvents(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('You’re signed in.').first().waitFor();

    assert.equal((await takePasskeyEvents(page)).at(-1)?.type, 'passkey-success');
    await page.goto(`${scene.server.origin}/account`);
    await page.getByRole('heading', { name: `Hello, ${username}` }).waitFor();
  });
});

/** Puts a page of the developer's own on the site, with none of the site's markup or style. */
async function serve(page: Page, body: string): Promise<void> {
  await page.route('**/bare', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html>
        <script type="module" src="/passkey-elements/passkey-elements.js"></script>
        ${body}`,
    }),
  );
}
