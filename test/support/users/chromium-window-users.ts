import { pickInAutofillPopup } from '../chromium/autofill-popup.js';
import { launchChromium } from '../chromium/launch.js';
import { VirtualAuthenticator } from 'passkey-elements/testing';
import { openDisplay } from '../display/display.js';
import { chromiumUser } from './chromium-users.js';
import { recordPasskeyEvents } from './passkey-events.js';
import { type AutofillBrowsers, collectFaults, userTimeoutInMilliseconds } from './user.js';

/** Users with Chromium in a window, which has an autofill popup. */
export async function chromiumWindowUsers(): Promise<AutofillBrowsers> {
  const display = await openDisplay();
  const browser = await launchChromium({ display: display.name });
  return {
    user: (options) => chromiumUser(browser, options),
    async userWith(passkeys) {
      const context = await browser.newContext();
      const page = await context.newPage();
      page.setDefaultTimeout(userTimeoutInMilliseconds);
      await recordPasskeyEvents(page);
      const authenticator = await VirtualAuthenticator.add(page, {}, { enableUI: true });
      for (const passkey of passkeys) await authenticator.addCredential(passkey);
      return {
        page,
        authenticator,
        faults: collectFaults(page),
        pickInAutofill: (input) => pickInAutofillPopup(input, display),
        leave: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await display.close();
    },
  };
}
