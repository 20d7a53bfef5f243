import { it } from 'node:test';
import type { Page } from 'playwright';
import { assertAccessible } from '../support/users/accessibility.js';
import {
  inChromium,
  inFirefox,
  type BrowserSetup,
  type Visit,
} from '../support/users/browser-setup.js';
import type { Browsers, User } from '../support/users/user.js';

const whilePrompting = 'the passkey button is accessible while the browser prompts';

inChromium((setup) => {
  inAnyBrowser(setup);

  it(whilePrompting, async () => {
    const user = await setup.visit();
    await user.site.signUp();
    await user.site.signOut();
    await user.authenticator.setPresence(false);
    await assertAccessibleWhilePrompting(user);
  });
});

inFirefox((setup) => {
  inAnyBrowser(setup);

  it(whilePrompting, async () => {
    const user = await setup.visit();
    for (let accounts = 0; accounts < 2; accounts++) {
      await user.site.signUp();
      await user.site.signOut();
    }
    await assertAccessibleWhilePrompting(user);
  });
});

function inAnyBrowser(setup: BrowserSetup<Browsers<User>>): void {
  it('every page is accessible, in light and in dark', async () => {
    const { page, site } = await setup.visit();
    for (const path of [
      '/',
      '/sign-up',
      '/sign-up/password',
      '/sign-in',
      '/sign-in/recovery-code',
      '/no-such-page',
    ]) {
      await page.goto(`${setup.server.origin}${path}`);
      await assertAccessible(page, path);
    }
    await site.signUp();
    await assertAccessible(page, '/account');
  });

  it('the passkey button is accessible in every state around the browser’s prompt', async () => {
    const { page, site } = await setup.visit();
    await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    await site.planFault('hang@authentication/options@always');
    // Otherwise the click has the options that autofill waits with.
    await page.reload();
    await site.signInButton.click();
    await assertAccessibleIn('requesting', page);
    await page.keyboard.press('Escape');
    await site.withdrawFault();
    await site.open('/sign-in');

    await site.planFault('hang@authentication/verify');
    await site.signInButton.click();
    await assertAccessibleIn('verifying', page);
    await page.keyboard.press('Escape');

    await site.planFault('500@authentication/verify');
    await site.signInButton.click();
    await assertAccessibleIn('failed', page);

    await page.evaluate(() => addEventListener('passkey-success', (e) => e.preventDefault()));
    await site.signInButton.click();
    await assertAccessibleIn('complete', page);
  });

  it('the page is accessible in a browser without passkeys', async () => {
    const { page } = await setup.visit();
    await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
    await page.goto(`${setup.server.origin}/sign-in`);
    await assertAccessibleIn('unsupported', page);
  });
}

async function assertAccessibleWhilePrompting({ page, site }: Visit<User>): Promise<void> {
  await site.open('/sign-in');
  await site.signInButton.click();
  await assertAccessibleIn('prompting', page);
}

async function assertAccessibleIn(state: string, page: Page): Promise<void> {
  await page.locator(`passkey-login:state(${state})`).waitFor();
  await assertAccessible(page, state);
}
