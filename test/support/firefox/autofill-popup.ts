import type { Browser, Locator, Page } from 'playwright';
import { until } from '../condition.js';
import { evaluateInBrowserWindow } from './browser-window.js';

/** Picks the first passkey in Firefox's real autofill popup, by keyboard. */
export async function pickInAutofillPopup(input: Locator, browser: Browser): Promise<void> {
  await input.click();
  await pickInOpenPopup(input.page(), browser);
}

/** The same after a click of the caller's own on the input. */
export async function pickInOpenPopup({ keyboard }: Page, browser: Browser): Promise<void> {
  await popupIs('open', browser);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await popupIs('closed', browser);
}

async function popupIs(state: 'open' | 'closed', browser: Browser): Promise<void> {
  const expression = `window.document.getElementById('PopupAutoComplete').state`;
  await until(
    `the autofill popup is ${state}`,
    async () => (await evaluateInBrowserWindow(browser, expression)) === state,
  );
}
