import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { takePasskeyEvents } from '../support/users/passkey-events.js';
import { inEveryBrowser } from '../support/users/browser-setup.js';
import { newUsername } from '../support/users/site.js';

const presetNames = readdirSync(new URL('../../src/relying-party/presets', import.meta.url))
  .map((file) => file.replace('.ts', ''))
  .sort();

inEveryBrowser((setup) => {
  it('a page with nothing but the script-tag file and the endpoint signs up and in', async () => {
    const { page } = await setup.visit();
    const username = newUsername();
    await serve(
      page,
      `<passkey-register endpoint="/passkeys" username="${username}"></passkey-register>`,
    );
    await page.goto(`${setup.server.origin}/bare`);
    await page.getByRole('button', { name: 'Create a passkey' }).click();
    await page.getByText('Your passkey is ready.').first().waitFor();

    await page.context().clearCookies();
    await serve(page, '<passkey-login endpoint="/passkeys"></passkey-login>');
    await page.reload();
    await takePasskeyEvents(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('You’re signed in.').first().waitFor();

    assert.equal((await takePasskeyEvents(page)).at(-1)?.type, 'passkey-success');
    await page.goto(`${setup.server.origin}/account`);
    await page.getByRole('heading', { name: `Hello, ${username}` }).waitFor();
  });

  it('two copies on a page do not fight: the first has the tags, and all share the ceremonies', async () => {
    const { page } = await setup.visit();
    const username = newUsername();
    await serve(
      page,
      `<script type="module" src="/passkey-elements/passkey-elements.js?another"></script>
       <passkey-register endpoint="/passkeys" username="${username}"></passkey-register>`,
    );
    await page.goto(`${setup.server.origin}/bare`);
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
    const { page } = await setup.visit();
    await serve(
      page,
      `<script type="importmap">
         { "imports": { "passkey-elements": "/passkey-elements/passkey-elements.js" } }
       </script>
       <script type="module">
         import { registerLanguage } from 'passkey-elements';
         registerLanguage('eo_EO', { messages: { signIn: 'Ensalutu' }, list: {} });
       </script>
       <passkey-login lang="eo-EO" endpoint="/passkeys"></passkey-login>`,
      '',
    );
    await page.goto(`${setup.server.origin}/bare`);
    await page.getByRole('button', { name: 'Ensalutu' }).waitFor();
  });

  it('exports the elements, the SDK, the presets and what a page makes its own of', async () => {
    const { page } = await setup.visit();
    await serve(page, '');
    await page.goto(`${setup.server.origin}/bare`);
    const exported = await page.evaluate(async () => {
      const module = (await import(`${location.origin}/passkey-elements/passkey-elements.js`)) as {
        presets: Map<string, unknown>;
      };
      return { names: Object.keys(module), presets: [...module.presets.keys()] };
    });
    const expected = [
      ...Object.keys(await import('passkey-elements')),
      ...Object.keys(await import('passkey-elements/define')),
      ...Object.keys(await import('passkey-elements/presets')),
      'registerLanguage',
      'presets',
    ];
    assert.deepEqual(exported.names.sort(), expected.sort());
    assert.deepEqual(exported.presets.sort(), presetNames);
  });

  it('a relying party of the page’s own can say what went wrong', async () => {
    const { page } = await setup.visit();
    await serve(
      page,
      `<passkey-login></passkey-login>
       <script type="module">
         import { PasskeyError } from '/passkey-elements/passkey-elements.js';
         document.querySelector('passkey-login').relyingParty = {
           authenticationOptions() { throw new PasskeyError('rate-limited', { retryAfter: 120 }); },
         };
       </script>`,
    );
    await page.goto(`${setup.server.origin}/bare`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('Too many tries. Try again').waitFor();
  });

  it('a mistake in a preset of the page’s own is named in the console', async () => {
    const { page } = await setup.visit();
    await serve(
      page,
      `<p id="console"></p>
       <script type="module">
         import { definePreset } from '/passkey-elements/passkey-elements.js';
         console.error = ({ message }) => document.getElementById('console').append(message);
         const ceremony = { options: { path: '/options' }, verify: { path: '/verify' } };
         definePreset('mine', { registration: ceremony, autentication: ceremony });
       </script>`,
    );
    await page.goto(`${setup.server.origin}/bare`);
    await page.getByText('Preset "mine".authentication is missing').waitFor();
  });

  it('the inspector is loaded once it is on the page, and not before', async () => {
    const { page } = await setup.visit();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await serve(page, '<passkey-login endpoint="/passkeys"></passkey-login>');
    await page.goto(`${setup.server.origin}/bare`);
    await page.locator('passkey-login:defined').waitFor();
    await page.evaluate(() => document.body.append(document.createElement('p')));
    assert.deepEqual(
      requested.filter((path) => /on-demand|inspector/.test(path)),
      [],
    );
    await page.evaluate(() => {
      const section = document.createElement('section');
      section.innerHTML = '<div><passkey-inspector></passkey-inspector></div>';
      document.body.append(section);
    });
    await page.locator('passkey-inspector:defined').waitFor();
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
