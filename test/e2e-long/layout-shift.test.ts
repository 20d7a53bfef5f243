import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { inChromium } from '../support/users/browser-setup.js';

// Only Chromium tells.
inChromium((setup) => {
  for (const lang of ['en', 'de']) {
    it(`with the documented rule nothing moves on a page in ${lang}, from its first paint on`, async () => {
      const { page } = await setup.visit();
      await recordShifts(page);
      await page.route('**/bare', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="${lang}">
            <style>
              passkey-login:not(:defined), passkey-register:not(:defined) {
                display: block; min-height: 2.75em;
              }
            </style>
            <p>Before</p>
            <passkey-login endpoint="/passkeys"></passkey-login>
            <passkey-register endpoint="/passkeys"></passkey-register>
            <p>After</p>`,
        }),
      );
      await page.goto(`${setup.server.origin}/bare`);
      await painted(page);
      // As late as on a slow line: the page has been seen without it.
      await page.addScriptTag({ url: '/passkey-elements/passkey-elements.js', type: 'module' });
      await page.waitForFunction(
        () =>
          document.querySelector('passkey-login')?.shadowRoot?.querySelector('.waiting') === null &&
          !!document.querySelector('passkey-login')?.shadowRoot?.querySelector('button'),
      );
      await painted(page);
      assert.equal(await shifts(page), 0);

      await page.evaluate(() => document.querySelector('p')!.style.setProperty('height', '99px'));
      await painted(page);
      assert.notEqual(await shifts(page), 0, 'what moves is noticed');
    });
  }

  it('nothing moves on the demo’s sign-in and sign-up pages', async () => {
    const { page, site } = await setup.visit();
    await recordShifts(page);
    for (const path of ['/sign-in', '/sign-up']) {
      await site.open(path);
      await painted(page);
      assert.equal(await shifts(page), 0, path);
    }
  });
});

declare global {
  interface Window {
    shifts?: number;
  }
}

/** Sums up, in `window.shifts`, how far things move on the pages to come. */
async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.shifts! += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page: Page): Promise<number | undefined> => page.evaluate(() => window.shifts);

/** Waits until what is there has been drawn, and the observers told. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        );
      }),
  );
