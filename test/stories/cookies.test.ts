import { after, it } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { openStorybook } from './built-storybook.js';

const storybook = await openStorybook();
const browser = await launchChromium();
after(async () => {
  await browser.close();
  await storybook.close();
});

declare global {
  interface Window {
    /** Has the relying party go on with its first request. */
    goOn?: () => void;
  }
}

it('a story keeps no cookie from an answer that nobody waits for, as a browser does', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const { arrayBuffer, clone } = Request.prototype;
    Request.prototype.arrayBuffer = async function () {
      if (!window.goOn && this.url.endsWith('/authentication/options')) {
        await new Promise<void>((resolve) => (window.goOn = resolve));
      }
      return arrayBuffer.call(this);
    };
    // Only the relying party is held up, which reads the request itself; its browser reads a clone.
    Request.prototype.clone = function () {
      return Object.assign(clone.call(this), { arrayBuffer });
    };
  });
  const idle = storybook.stories.find(({ id }) => id === 'elements-passkey-login--idle')!;
  await storybook.show(page, idle);
  await page.waitForFunction(() => window.goOn);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  const consent = page.getByRole('button', { name: 'Continue' });
  await consent.waitFor();
  await page.evaluate(() => window.goOn!());
  await consent.click();
  await page.getByRole('status').filter({ hasText: 'You’re signed in.' }).waitFor();
});
