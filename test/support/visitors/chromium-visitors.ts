import type { Browser, BrowserContextOptions } from 'playwright';
import { holdConditionalGet } from 'passkey-elements/testing';
import { launchChromium } from '../chromium/launch.js';
import { VirtualAuthenticator } from 'passkey-elements/testing';
import { recordPasskeyEvents } from './passkey-events.js';
import {
  type BrowserOptions,
  type Browsers,
  collectFaults,
  patience,
  type Visitor,
} from './visitor.js';

/** A visitor whose authenticator has all that Chromium's has. */
export interface ChromiumVisitor extends Visitor {
  authenticator: VirtualAuthenticator;
}

export type ChromiumVisitors = Browsers<ChromiumVisitor>;

/** Visitors with headless Chromium. */
export async function chromiumVisitors({
  javaScript = true,
  backForwardCache,
}: BrowserOptions = {}): Promise<ChromiumVisitors> {
  const browser = await launchChromium({ backForwardCache });
  return {
    visitor: (options) => chromiumVisitor(browser, { ...options, javaScriptEnabled: javaScript }),
    close: () => browser.close(),
  };
}

/** A visitor to whom autofill offers passkeys, but who does not pick one. */
export async function chromiumVisitor(
  browser: Browser,
  options?: BrowserContextOptions,
): Promise<ChromiumVisitor> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(holdConditionalGet);
  await recordPasskeyEvents(page);
  return {
    page,
    authenticator: await VirtualAuthenticator.add(page),
    faults: collectFaults(page),
    leave: () => context.close(),
  };
}
