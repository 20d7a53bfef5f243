import { holdConditionalGet } from '../chromium/hold-conditional-get.js';
import { launchChromium } from '../chromium/launch.js';
import { VirtualAuthenticator } from '../chromium/virtual-authenticator.js';
import { recordPasskeyEvents } from './passkey-events.js';
import { type Browsers, collectFaults, type Visitor } from './visitor.js';

/** A visitor whose authenticator has all that Chromium's has. */
export interface ChromiumVisitor extends Visitor {
  authenticator: VirtualAuthenticator;
}

export type ChromiumVisitors = Browsers<ChromiumVisitor>;

/** Visitors with headless Chromium. Autofill offers them passkeys, but nobody picks one. */
export async function chromiumVisitors(): Promise<ChromiumVisitors> {
  const browser = await launchChromium();
  return {
    async visitor(options) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.addInitScript(holdConditionalGet);
      await recordPasskeyEvents(page);
      return {
        page,
        authenticator: await VirtualAuthenticator.add(page),
        faults: collectFaults(page),
        leave: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
