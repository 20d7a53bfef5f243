import type { Browser } from 'playwright';
import { until } from '../condition.js';
import { evaluateInBrowserWindow } from './browser-window.js';

/**
 * Presses "Cancel" in Firefox's own passkey prompt, as soon as it is shown. It asks which of two
 * or more passkeys to sign in with; with one it asks nothing.
 */
export async function cancelPasskeyPrompt(browser: Browser): Promise<void> {
  const prompt = `window.PopupNotifications.panel.querySelector('[id^="webauthn-prompt"]')`;
  await until('the passkey prompt is shown', async () =>
    evaluateInBrowserWindow(
      browser,
      `window.PopupNotifications.panel.state === 'open' && !!${prompt}`,
    ),
  );
  await evaluateInBrowserWindow(browser, `void ${prompt}.button.click()`);
}
