import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { takePasskeyEvents } from '../support/users/passkey-events.js';
import { inEveryBrowser } from '../support/users/scene.js';
import { newUsername } from '../support/users/site.js';

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

  it('two copies on a page do not fight: the first has the tags, and all share the ceremonies', async () => {
    const { page } = await scene.visit();
    const username = newUsername();
    await serve(
      page,
      `<script type="module" src="/passkey-elements/passkey-elements.js?another"></script>
       <passkey-register endpoint="/passkeys" username="${username}"></passkey-register>`,
    );
    await page.goto(`${scene.server.origin}/bare`);
    await page.getByRole('button', { name: 'Create a passkey' }).click();
    await page.getByText('Your passkey is ready.').first().waitFor();
    const first = await page.evaluate(async () => {
      const path = '/passkey-elements/passkey-elements.js';
      const copies = (await Promise.all([import(path), import(`${path}?another`)])) as {
        PasskeyRegister: unknown;
      }[];
      const tag = customElements.get('passkey-register');
      return copies.map(({ PasskeyRegister }) => PasskeyRegister === tag);
    });
    assert.deepEqual(first.sort(), [false, true]);
  });

  it('an import map can give the file the package’s name, for modules of the page', async () => {
    const { page } = await scene.visit();
    await serve(
      page,
      `<script type="importmap">
         { "imports": { "passkey-elements/define": "/passkey-elements/passkey-elements.js" } }
       </script>
       <script type="module">
         import { registerLanguage } from 'passkey-elements/define';
         registerLanguage('eo', { messages: { signIn: 'Ensalutu' }, list: {} });
       </script>
       <passkey-login lang="eo" endpoint="/passkeys"></passkey-login>`,
      '',
    );
    await page.goto(`${scene.server.origin}/bare`);
    await page.getByRole('button', { name: 'Ensalutu' }).waitFor();
  });
});

/** Puts a page of the developer's own on the site, with none of the site's markup or style. */
async function serve(
  page: Page,
  body: string,
  script = '<script type="module" src="/passkey-elements/passkey-elements.js"></script>',
): Promise<void> {
  await page.route('**/bare', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html>
        ${script}
        ${body}`,
    }),
  );
}
