import type { Page } from 'playwright';

declare global {
  interface Window {
    passkeyPick?: { waiting: boolean; pick(): void };
  }
}

/**
 * Makes conditional requests wait for the visitor's pick, as they do in life. A virtual
 * authenticator without an interface answers a conditional `get()` at once, even with no input on
 * the page (measured on Chromium 156): where it says yes, the visitor's pick would come before
 * anything else could happen. What is held is only the moment; the request that then runs is the
 * page's own. It says nothing about autofill's popup, which needs `openAutofillPopup`.
 *
 * Call before navigating. Can go when headless Chromium shows autofill's popup.
 */
export async function holdConditionalGet(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const container = navigator.credentials;
    const get = container.get.bind(container);
    container.get = async (options) => {
      if (options?.mediation !== 'conditional') return get(options);
      const { signal } = options;
      signal?.throwIfAborted();
      await new Promise<void>((pick, abort) => {
        signal?.addEventListener('abort', () => abort(signal.reason), { once: true });
        window.passkeyPick = { waiting: true, pick };
      }).finally(() => delete window.passkeyPick);
      return get(options);
    };
  });
}

/** Waits until a conditional request is held, then lets it go on as if the visitor had picked. */
export async function pickHeldPasskey(page: Page): Promise<void> {
  await page.waitForFunction(() => window.passkeyPick?.waiting);
  await page.evaluate(() => window.passkeyPick?.pick());
}
