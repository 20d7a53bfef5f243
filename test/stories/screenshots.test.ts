import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { launchChromium } from '../support/chromium/launch.js';
import { openStorybook } from './built-storybook.js';

const directory = fileURLToPath(new URL('screenshots/', import.meta.url));
const renew = process.env.SCREENSHOTS === 'renew';

/** What of a picture may differ: how edges of letters are smoothed is the machine's affair. */
const tolerance = 0.002;

const storybook = await openStorybook();
after(() => storybook.close());

describe('stories look as they did when somebody last looked at them', () => {
  let browser: Browser;
  let page: Page;
  let sameBrowser = true;

  before(async () => {
    browser = await launchChromium({
      args: ['--font-render-hinting=none', '--force-device-scale-factor=1'],
    });
    page = await browser.newPage({ viewport: { width: 480, height: 320 } });
    // A list of passkeys says when they were made.
    await page.clock.setFixedTime('2026-03-04T12:00:00Z');
    const [major = ''] = browser.version().split('.');
    const versionFile = `${directory}chromium-version.txt`;
    if (renew) {
      await rm(directory, { recursive: true, force: true });
      await mkdir(directory, { recursive: true });
      await writeFile(versionFile, `${major}\n`);
    }
    sameBrowser = (await readFile(versionFile, 'utf8')).trim() === major;
  });
  after(() => browser.close());

  for (const story of storybook.stories) {
    it(story.name, async (t) => {
      await storybook.show(page, story);
      const picture = await page.screenshot({
        fullPage: true,
        animations: 'disabled',
        caret: 'hide',
      });
      const file = `${directory}${story.id}.png`;
      if (renew) return writeFile(file, picture);
      assert.ok(existsSync(file), `There is no ${story.id}.png: npm run stories:screenshots`);
      const difference = await compare(await readFile(file), picture, story.id);
      t.diagnostic(`${(100 * difference).toFixed(2)} % differ`);
      // Another version of the browser may draw differently, which a person has to judge.
      if (sameBrowser)
        assert.ok(difference <= tolerance, `${(100 * difference).toFixed(2)} % differ`);
    });
  }

  it('and none is kept of a story that is no more', async () => {
    const expected = (await readdir(directory)).filter((file) => file.endsWith('.png')).sort();
    assert.deepEqual(expected, storybook.stories.map(({ id }) => `${id}.png`).sort());
  });
});

/** The share of pixels that differ; what differs is shown in test-results/. */
async function compare(expected: Buffer, taken: Buffer, name: string): Promise<number> {
  const [before, now] = [PNG.sync.read(expected), PNG.sync.read(taken)];
  const { width, height } = before;
  if (now.width !== width || now.height !== height) return 1;
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, difference.data, width, height, {
    threshold: 0.2,
  });
  if (pixels > tolerance * width * height) {
    await mkdir('test-results/stories', { recursive: true });
    await writeFile(`test-results/stories/${name}.png`, PNG.sync.write(difference));
    await writeFile(`test-results/stories/${name}.now.png`, taken);
  }
  return pixels / (width * height);
}
