import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchChromium } from '../support/chromium/launch.js';
import { openStorybook } from './built-storybook.js';

const storybook = await openStorybook();
after(() => storybook.close());

const idle = storybook.stories.find(({ id }) => id === 'elements-passkey-login--idle')!;

describe('in the toolbar a designer chooses what happens when they press the button', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
  });
  after(() => browser.close());

  const press = () => page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  const isTold = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

  it('they decide in the browser’s dialog: to go on', async () => {
    await storybook.show(page, idle);
    await press();
    await page.getByRole('button', { name: 'Continue' }).click();
    await isTold('You’re signed in.');
  });

  it('they decide in the browser’s dialog: to cancel', async () => {
    await storybook.show(page, idle);
    await press();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await isTold('That didn’t complete.');
  });

  it('the user cancels', async () => {
    await storybook.show(page, idle, { user: 'cancels' });
    await press();
    await isTold('That didn’t complete.');
  });

  it('the user has no passkey', async () => {
    await storybook.show(page, idle, { user: 'has no passkey' });
    await press();
    await isTold('That didn’t complete.');
  });

  it('the server is slow, and then answers', async () => {
    await storybook.show(page, idle, { user: 'goes on', server: 'is slow' });
    await press();
    await isTold('Signing you in…');
    await isTold('You’re signed in.');
  });

  it('the server fails', async () => {
    await storybook.show(page, idle, { user: 'goes on', server: 'fails' });
    await press();
    await isTold('Something went wrong on our side.');
  });

  it('the server is away', async () => {
    await storybook.show(page, idle, { user: 'goes on', server: 'is away' });
    await press();
    await isTold('No answer.');
  });

  it('the page is in another language, in another direction, and dark', async () => {
    await storybook.show(page, idle, { locale: 'ar', direction: 'rtl', scheme: 'dark' });
    const label = page.locator('passkey-login [part=label]');
    await label.getByText('تسجيل الدخول بمفتاح مرور').waitFor();
    assert.equal(await label.evaluate((element) => getComputedStyle(element).direction), 'rtl');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).colorScheme), 'dark');
  });
});
