import { pickInAutofillPopup } from '../firefox/autofill-popup.js';
import { type Firefox, launchFirefox } from '../firefox/launch.js';
import { VirtualAuthenticator } from '../firefox/virtual-authenticator.js';
import { recordPasskeyEvents } from './passkey-events.js';
import {
  type AutofillBrowsers,
  type BrowserOptions,
  collectFaults,
  patience,
  type Visitor,
  type VisitorOptions,
} from './visitor.js';

export type FirefoxVisitors = AutofillBrowsers & Pick<Firefox, 'browser'>;

/** Visitors with headless Firefox, one at a time: its authenticator is the whole browser's. */
export async function firefoxVisitors(options?: BrowserOptions): Promise<FirefoxVisitors> {
  const { browser, marionette, close } = await launchFirefox(options);

  async function visitor(options?: VisitorOptions): Promise<Visitor> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await recordPasskeyEvents(page);
    const authenticator = await VirtualAuthenticator.add(marionette);
    return {
      page,
      authenticator,
      faults: collectFaults(page),
      async leave() {
        await context.close();
        await authenticator.remove();
      },
    };
  }

  return {
    browser,
    visitor,
    async visitorWith(passkeys) {
      const comer = await visitor();
      for (const passkey of passkeys) await comer.authenticator.addCredential(passkey);
      return { ...comer, pickInAutofill: (input) => pickInAutofillPopup(input, browser) };
    },
    close,
  };
}
