import { type Firefox, launchFirefox } from '../firefox/launch.js';
import { VirtualAuthenticator } from '../firefox/virtual-authenticator.js';
import { recordPasskeyEvents } from './passkey-events.js';
import { type Browsers, collectFaults, type Visitor } from './visitor.js';

export type FirefoxVisitors = Browsers<Visitor> & Pick<Firefox, 'browser'>;

/** Visitors with headless Firefox, one at a time: its authenticator is the whole browser's. */
export async function firefoxVisitors(): Promise<FirefoxVisitors> {
  const firefox = await launchFirefox();
  return {
    ...firefox,
    async visitor(options) {
      const context = await firefox.browser.newContext(options);
      const page = await context.newPage();
      await recordPasskeyEvents(page);
      const authenticator = await VirtualAuthenticator.add(firefox.marionette);
      return {
        page,
        authenticator,
        faults: collectFaults(page),
        async leave() {
          await context.close();
          await authenticator.remove();
        },
      };
    },
  };
}
