import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Running, visit } from './guarantees.js';

declare global {
  interface Window {
    /** Every change of the form so far, and whether the page was hydrated by then. */
    changes?: { of: string; hydrated: boolean }[];
    isHydrated?: (form: Element) => boolean;
  }
}

/**
 * Declares what holds of pages that a server renders.
 * @param isHydrated a script's expression that tells whether the framework has taken `form` over
 */
export function testServerMarkup(running: Running, isHydrated: string): void {
  it('a server sends the tags and the input as they are written', async () => {
    const markup = await (await fetch(`${running.site.origin}/sign-in`)).text();
    assert.match(markup, /<passkey-login[^>]* endpoint="\/passkeys"/);
    assert.match(markup, /<passkey-login[^>]* for="username"/);
    assert.match(markup, /<input[^>]* auto[cC]omplete="username"/);
  });

  it('nothing in the page changes before it is hydrated, autocomplete included', () =>
    visit(running, async ({ page, isOfferedPasskeys }) => {
      await page.addInitScript(`window.isHydrated = (form) => ${isHydrated}`);
      await page.addInitScript(() => {
        const changes: NonNullable<typeof window.changes> = (window.changes = []);
        new MutationObserver((records) => {
          const form = document.querySelector('form');
          for (const { type, target, attributeName, removedNodes } of records) {
            if (!form?.contains(target)) continue;
            // What the parser adds is what the server sent; it neither removes nor changes attributes.
            const adds = type === 'childList' && removedNodes.length === 0;
            if (adds && document.readyState === 'loading') continue;
            const of = `${(target as Element).localName} ${attributeName ?? type}`;
            changes.push({ of, hydrated: window.isHydrated!(form) });
          }
        }).observe(document, { attributes: true, childList: true, subtree: true });
      });
      await page.goto(`${running.site.origin}/sign-in`);
      await isOfferedPasskeys();
      const changes = (await page.evaluate(() => window.changes)) ?? [];
      assert.ok(changes.some(({ of }) => of === 'input autocomplete'));
      assert.deepEqual(
        changes.filter(({ hydrated }) => !hydrated),
        [],
      );
    }));
}

/** Declares that a development server, which says more, finds no fault with them either. */
export function testHydrationInDevelopment(running: Running): void {
  describe('in development', () => {
    let close: (() => Promise<void>) | undefined;
    before(async () => {
      const server = await running.app.serve('dev', running.site);
      close = server.close;
      running.site.show(server);
    });
    after(async () => close?.());

    it('pages are hydrated as the server rendered them', () =>
      visit(running, async ({ page, isOfferedPasskeys }) => {
        await page.goto(`${running.site.origin}/sign-in`);
        await isOfferedPasskeys();
      }));
  });
}
