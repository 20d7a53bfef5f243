import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium/launch.js';
import { launchFirefox } from '../support/firefox/launch.js';
import { violations } from '../support/visitors/accessibility.js';
import { collectFaults } from '../support/visitors/visitor.js';
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
