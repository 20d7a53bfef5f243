import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright';

/**
 * Holds a page, as it is now, to axe's rules, in light and in dark; `what` says what is looked at.
 * Of the rules only the contrast of colours depends on the scheme.
 */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  assert.deepEqual(await violations(page), [], `${what}, light`);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  assert.deepEqual(await violations(page, ['color-contrast']), [], `${what}, dark`);
}

/** What axe objects to in a page as it is now. */
export async function violations(page: Page, runOnly?: string[]): Promise<string[]> {
  // Evaluated, not added as a script, which the site's content security policy would refuse.
  await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const results = await (window as unknown as { axe: typeof axe }).axe.run(options);
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
    },
    runOnly ? { runOnly } : {},
  );
}
