import { until } from '../support/condition.js';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { inChromium } from '../support/users/browser-setup.js';

const script = '<script type="module" src="/passkey-elements/passkey-elements.js"></script>';
const button = '<passkey-login endpoint="/passkeys"></passkey-login>';
const form = `<form>
  <label>Username <input id="username" autocomplete="username webauthn"></label>
  <passkey-login for="username" endpoint="/passkeys"></passkey-login>
</form>`;

inChromium((setup) => {
  /** Opens a page with that markup. @returns the paths of its requests, its own left out */
  async function open(page: Page, body: string): Promise<string[]> {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.route('**/costs', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>Costs</title>${body}${script}`,
      }),
    );
    await page.goto(`${setup.server.origin}/costs`, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => document.querySelector('passkey-login:defined'));
    return requests.filter((path) => path !== '/costs');
  }

  it('a page with the button loads one file, and asks its relying party nothing', async () => {
    const { page } = await setup.visit();
    assert.deepEqual(await open(page, button), ['/passkey-elements/passkey-elements.js']);
  });

  it('a page with autofill asks its relying party once', async () => {
    const { page } = await setup.visit();
    assert.deepEqual(await open(page, form), [
      '/passkey-elements/passkey-elements.js',
      '/passkeys/authentication/options',
    ]);
  });

  it('a sign-in is two requests, of which one comes after the click', async () => {
    const { page, site } = await setup.visit();
    await site.signUp();
    const requests = await open(page, button);
    requests.length = 0;
    const prefetched = page.waitForResponse('**/passkeys/authentication/options');
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await site.signInButton.hover();
    await prefetched;
    assert.deepEqual(requests, ['/passkeys/authentication/options']);
    await site.signInButton.click();
    await page.getByText('You’re signed in.').first().waitFor();
    assert.deepEqual(requests, [
      '/passkeys/authentication/options',
      '/passkeys/authentication/verify',
    ]);
  });

  it('elements that came and went a thousand times leave no node, listener or request', async () => {
    const { page } = await setup.visit();
    await open(page, form);
    const cdp = await page.context().newCDPSession(page);
    const comeAndGo = (times: number) =>
      page.evaluate(async (times) => {
        for (let time = 0; time < times; time += 1) {
          const added = ['login', 'register', 'list'].map((name) =>
            Object.assign(document.createElement(`passkey-${name}` as 'passkey-login'), {
              htmlFor: 'username',
              endpoint: '/passkeys',
            }),
          );
          document.querySelector('form')!.append(...added);
          await Promise.all(added.map((element) => element.updateComplete));
          for (const element of added) element.remove();
        }
      }, times);
    const held = async () => {
      await page.waitForLoadState('networkidle');
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    // What is made once, such as a template, is there from now on.
    await comeAndGo(10);
    const before = await held();
    await page.evaluate(() => {
      const { fetch } = window;
      window.pending = 0;
      window.fetch = (...request) => {
        window.pending += 1;
        return fetch(...request).finally(() => (window.pending -= 1));
      };
    });
    await comeAndGo(1000);
    await page.waitForFunction(() => window.pending === 0);
    // Fewer, where the first collection has left something. What waits for a response that is no
    // longer wanted is collected a little later on a busy machine.
    await until('everything is collected', async () => {
      const after = await held();
      return after.nodes <= before.nodes && after.jsEventListeners <= before.jsEventListeners;
    });
  });
});

declare global {
  interface Window {
    pending: number;
  }
}
