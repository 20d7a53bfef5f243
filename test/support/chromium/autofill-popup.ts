import type { Locator } from 'playwright';
import { until } from '../condition.js';
import type { Display } from '../display/display.js';

/**
 * Chromium takes no choice from a popup that has been up for less than this many milliseconds, so
 * that nobody picks what was put under their finger, and no event marks the end of that time.
 */
const clickjackingGuard = 500;

/** How long, in milliseconds, to wait for a popup before another try. */
const popupTimeoutInMilliseconds = 2000;

/**
 * Picks the first passkey in Chromium's real autofill popup, with real keys, as Playwright's do
 * not reach it. The page needs a window on `display` and an authenticator added with `enableUI`.
 * An input that came after the request was armed shows no passkey at first, hence the tries.
 */
export async function pickInAutofillPopup(input: Locator, display: Display): Promise<void> {
  await input.page().bringToFront();
  const popup = await open(input, display);
  const shown = performance.now();
  await display.press('Down');
  await until(
    'the popup takes a choice',
    async () => performance.now() - shown > clickjackingGuard,
  );
  await display.press('Return');
  await until('the popup closes', async () => !(await display.windowsInFront()).includes(popup));
}

async function open(input: Locator, display: Display, attempts = 3): Promise<string> {
  const before = new Set(await display.windowsInFront());
  await input.click();
  const popup = await until(
    'the autofill popup opens',
    async () => (await display.windowsInFront()).find((window) => !before.has(window)),
    popupTimeoutInMilliseconds,
  ).catch((error: unknown) => {
    if (attempts > 1) return undefined;
    throw error;
  });
  if (popup) return popup;
  await input.blur();
  return open(input, display, attempts - 1);
}
