import type { Browser, BrowserContextOptions } from 'playwright';
import { holdConditionalGet } from 'passkey-elements/testing';
import { launchChromium } from '../chromium/launch.js';
import { VirtualAuthenticator } from 'passkey-elements/testing';
import { recordPasskeyEvents } from './passkey-events.js';
import {
  type BrowserOptions,
  type Browsers,
  collectFaults,
  userTimeoutInMilliseconds,
  type User,
} from './user.js';

/** A user whose authenticator has all that Chromium's has. */
export interface ChromiumUser extends User {
  authenticator: VirtualAuthenticator;
}

export type ChromiumUsers = Browsers<ChromiumUser>;

/** Users with headless Chromium. */
export async function chromiumUsers({
  javaScript = true,
  backForwardCache,
}: BrowserOptions = {}): Promise<ChromiumUsers> {
  const browser = await launchChromium({ backForwardCache });
  return {
    user: (options) => chromiumUser(browser, { ...options, javaScriptEnabled: javaScript }),
    close: () => browser.close(),
  };
}

/** A user to whom autofill offers passkeys, but who does not pick one. */
export async function chromiumUser(
  browser: Browser,
  options?: BrowserContextOptions,
): Promise<ChromiumUser> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(userTimeoutInMilliseconds);
  await page.addInitScript(holdConditionalGet);
  await recordPasskeyEvents(page);
  return {
    page,
    authenticator: await VirtualAuthenticator.add(page),
    faults: collectFaults(page),
    leave: () => context.close(),
  };
}
