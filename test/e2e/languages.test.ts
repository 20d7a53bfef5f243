import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locator, Page, Route } from 'playwright';
import { inEveryBrowser, type Visit } from '../support/users/browser-setup.js';
import type { User } from '../support/users/user.js';

const english = 'Sign in with a passkey';
const german = 'Mit Passkey anmelden';
const swedish = 'Logga in med nyckel';

/** A request that waits for the test. */
function heldRoute() {
  let hold: (route: Route) => void = () => undefined;
  const route = new Promise<Route>((resolve) => (hold = resolve));
  return { hold, route };
}

inEveryBrowser((setup) => {
  /** A page of the developer's own, with the script-tag file and nothing else. */
  const open = async (
    lang: string,
    on: Record<string, (route: Route) => unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Visit<User> & { label: Locator }> => {
    const visit = await setup.visit();
    const { page } = visit;
    await page.route('**/bare', (route) =>
      route.fulfill({
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
        body: `<!doctype html><html lang="${lang}">
          <script type="module" src="/passkey-elements/passkey-elements.js"></script>
          <passkey-login endpoint="/passkeys"></passkey-login>`,
      }),
    );
    for (const [path, handle] of Object.entries(on)) await page.route(`**/${path}`, handle);
    await page.goto(`${setup.server.origin}/bare`);
    await page.locator('passkey-login:defined').waitFor();
    return { ...visit, label: page.locator('passkey-login [part=label]') };
  };

  const setLang = (page: Page, lang: string) =>
    page.evaluate((lang) => (document.documentElement.lang = lang), lang);

  const isVisible = (label: Locator) =>
    label.evaluate((element) => getComputedStyle(element).visibility === 'visible');

  it('the script-tag file speaks the language of the page, and follows it when it changes', async () => {
    const { page, label } = await open('de-AT');
    await label.getByText(german).waitFor();
    await setLang(page, 'en');
    await label.getByText(english).waitFor();
    await setLang(page, 'sv');
    await label.getByText(swedish).waitFor();
  });

  it('no word is seen in another language first, and none is waited for without end', async () => {
    const held = heldRoute();
    const { label } = await open('de', { 'locales/de.js': held.hold });
    const route = await held.route;
    assert.equal(await label.textContent(), english);
    assert.equal(await isVisible(label), false);
    await label.evaluate((element) => element.getAnimations().forEach((wait) => wait.finish()));
    assert.equal(await isVisible(label), true);
    await route.continue();
    await label.getByText(german).waitFor();
    assert.equal(await isVisible(label), true);
  });

  it('a language that comes late does not overwrite the one that the page has meanwhile', async () => {
    const held = heldRoute();
    const { page, label } = await open('de', { 'locales/de.js': held.hold });
    const route = await held.route;
    await setLang(page, 'en');
    await label.getByText(english).waitFor();
    const loaded = page.waitForResponse('**/locales/de.js');
    await route.continue();
    await loaded;
    await setLang(page, 'sv');
    await label.getByText(swedish).waitFor();
  });

  for (const [what, handle] of Object.entries<(route: Route) => unknown>({
    'is not there': (route) => route.fulfill({ status: 404 }),
    'is not what was built': async (route) => {
      const response = await route.fetch();
      const body = `globalThis.altered = true;${await response.text()}`;
      await route.fulfill({ response, body });
    },
  })) {
    for (const file of ['on-demand.js', 'locales/de.js']) {
      it(`where ${file} ${what} the page stays in English, and runs nothing of it`, async () => {
        const { page, label, faults } = await open('de', { [file]: handle });
        await page.waitForFunction(() => {
          const label = document
            .querySelector('passkey-login')
            ?.shadowRoot?.querySelector('[part=label]');
          return label && !label.classList.contains('waiting');
        });
        assert.equal(await label.textContent(), english);
        assert.equal(await page.evaluate(() => 'altered' in globalThis), false);
        // What the browser says of it is no fault of the page's.
        faults.length = 0;
      });
    }
  }

  it('languages need nothing that a strict content policy does not give', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
    ].join('; ');
    const { faults, label } = await open('de', {}, { 'content-security-policy': policy });
    await label.getByText(german).waitFor();
    // Firefox requests an icon by itself.
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('/favicon.ico')),
      [],
    );
    faults.length = 0;
  });
});
