import { pickInAutofillPopup } from '../firefox/autofill-popup.js';
import { type Firefox, launchFirefox } from '../firefox/launch.js';
import { VirtualAuthenticator } from '../firefox/virtual-authenticator.js';
import { recordPasskeyEvents } from './passkey-events.js';
import {
  type AutofillBrowsers,
  type BrowserOptions,
  collectFaults,
  userTimeoutInMilliseconds,
  type User,
  type UserOptions,
} from './user.js';

export type FirefoxUsers = AutofillBrowsers & Pick<Firefox, 'browser'>;

/** Users with headless Firefox, one at a time: its authenticator is the whole browser's. */
export async function firefoxUsers(options?: BrowserOptions): Promise<FirefoxUsers> {
  const { browser, marionette, close } = await launchFirefox(options);

  async function user(options?: UserOptions): Promise<User> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(userTimeoutInMilliseconds);
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
    user,
    async userWith(passkeys) {
      const comer = await user();
      for (const passkey of passkeys) await comer.authenticator.addCredential(passkey);
      return { ...comer, pickInAutofill: (input) => pickInAutofillPopup(input, browser) };
    },
    close,
  };
}
