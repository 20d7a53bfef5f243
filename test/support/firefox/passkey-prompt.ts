import type { Browser } from 'playwright';
import { until } from '../condition.js';
import { evaluateInBrowserWindow } from './browser-window.js';

const prompt = `window.PopupNotifications.panel.querySelector('[id^="webauthn-prompt-select"]')`;

/**
 * Presses "Cancel" in Firefox's own passkey prompt, as soon as it is shown. The prompt lets the user choose between two
 * or more passkeys; with a single one there is no choice.
 */
export async function cancelPasskeyPrompt(browser: Browser): Promise<void> {
  await press('button', browser);
}

/** Chooses the first of the passkeys in the prompt. */
export async function choosePasskey(browser: Browser): Promise<void> {
  await press('secondaryButton', browser);
}

/** Resolves as soon as the prompt is shown. */
export async function passkeyPromptShown(browser: Browser): Promise<void> {
  const shown = `window.PopupNotifications.panel.state === 'open' && !!${prompt}`;
  await until('the passkey prompt is shown', () => evaluateInBrowserWindow(browser, shown));
}

async function press(button: 'button' | 'secondaryButton', browser: Browser): Promise<void> {
  await passkeyPromptShown(browser);
  await evaluateInBrowserWindow(browser, `void ${prompt}.${button}.click()`);
}
