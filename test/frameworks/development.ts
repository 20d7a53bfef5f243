import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Running, visit } from './guarantees.js';
import type { Edit } from './framework-app.js';

/**
 * Declares what holds while an app is developed: that nothing runs twice, which React's StrictMode
 * tries, and an edit of the sign-in page.
 */
export function testGuaranteesInDevelopment(running: Running, heading: Edit): void {
  describe('in development', () => {
    let close: (() => Promise<void>) | undefined;
    before(async () => {
      const server = await running.app.serve('dev', running.site);
      close = server.close;
      running.site.show(server);
    });
    after(async () => close?.());

    it('runs each ceremony and each handler once, whatever the framework runs twice', () =>
      visit(running, async ({ page, site, goTo, isOfferedPasskeys, requests }) => {
        const verified: string[] = [];
        const arrivals: string[] = [];
        page.on('request', (request) => {
          if (/verify$/.test(request.url())) verified.push(request.url());
          if (request.isNavigationRequest()) arrivals.push(request.url());
        });
        await page.exposeFunction('arrive', (url: string) => arrivals.push(url));
        await page.addInitScript(() => {
          const push = history.pushState.bind(history);
          history.pushState = (...entry) => {
            (window as unknown as { arrive(url: string): void }).arrive(String(entry[2]));
            push(...entry);
          };
        });
        const name = await site.signUp();
        await site.signOut();
        await goTo('Sign in');
        await isOfferedPasskeys();
        assert.equal((await requests()).length, 1);
        await site.signIn(name);
        assert.equal(verified.length, 2);
        assert.equal(arrivals.filter((url) => /\/account$/.test(url)).length, 2);
      }));

    it('still signs in when the page has been edited meanwhile', () =>
      visit(running, async ({ page, site, goTo, isOfferedPasskeys }) => {
        const name = await site.signUp();
        await site.signOut();
        await goTo('Sign in');
        await isOfferedPasskeys();
        await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
        const restore = await running.app.edit(heading);
        await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
        assert.equal(await page.locator('[data-kept]').count(), 1, 'the page is not loaded again');
        await isOfferedPasskeys();
        await site.signIn(name);
        await restore();
      }));
  });
}
