import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchChromium } from '../support/chromium/launch.js';
import { launchFirefox } from '../support/firefox/launch.js';
import { violations } from '../support/users/accessibility.js';
import { collectFaults } from '../support/users/user.js';
import { openStorybook } from './built-storybook.js';

const storybook = await openStorybook();
after(() => storybook.close());

describe('the stories', () => {
  it('are eighty at most, as each is looked at', () => {
    assert.ok(storybook.stories.length <= 80, `${storybook.stories.length}`);
  });
});

for (const [name, launch] of [
  ['Chromium', async () => launchChromium()],
  ['Firefox', async () => launchFirefox()],
] as const) {
  describe(`in ${name} every story renders, plays and is accessible`, () => {
    let close: () => Promise<void>;
    let page: Page;
    let faults: string[];
    before(async () => {
      const launched = await launch();
      close = () => launched.close();
      page = await ('browser' in launched ? launched.browser : launched).newPage();
      faults = collectFaults(page);
    });
    after(() => close());

    for (const story of storybook.stories) {
      it(story.name, async () => {
        faults.length = 0;
        await storybook.show(page, story);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(faults, []);
      });
    }
  });
}

describe('a story whose play function fails', () => {
  it('fails its test, with what was thrown', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        Element.prototype.checkVisibility = () => false;
      });
      const story = storybook.stories.find(({ id }) => id === 'elements-passkey-list--renaming')!;
      await assert.rejects(storybook.show(page, story), /There is no button “Rename”/);
    } finally {
      await browser.close();
    }
  });
});

describe('the documentation', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  for (const { title, url } of storybook.pages) {
    it(`${title} is shown as it was written`, async () => {
      const page = await browser.newPage();
      const faults = collectFaults(page);
      await page.goto(url);
      await page.locator('#storybook-docs h1').first().waitFor();
      assert.equal(await page.getByText(/\| ?---/).count(), 0, 'a table');
      assert.equal(await page.locator('.sb-errordisplay:visible').count(), 0);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});
