import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Page } from 'playwright';

const directory = fileURLToPath(new URL('../../storybook-static', import.meta.url));

export interface Story {
  id: string;
  /** What it is called, as in `Elements/passkey-login: Idle`. */
  name: string;
  /** What the user has set in their system. */
  media: Preferences;
}

/** As Playwright emulates it. */
type Preferences = NonNullable<Parameters<Page['emulateMedia']>[0]>;

const none: Preferences = {
  forcedColors: 'none',
  contrast: 'no-preference',
  reducedMotion: 'no-preference',
};

/** What a story's tag says of the user's system. */
const preferences: Record<string, Preferences> = {
  'forced-colors': { forcedColors: 'active' },
  'more-contrast': { contrast: 'more' },
  'reduced-motion': { reducedMotion: 'reduce' },
};

/** What Storybook's channel says of a story that has failed. */
const failures = [
  'storyThrewException',
  'storyErrored',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

/** The static build of Storybook, at an address of its own. */
export interface BuiltStorybook {
  stories: Story[];
  /** The pages of documentation, by their titles, with their addresses. */
  pages: { title: string; url: string }[];
  /**
   * Shows a story, waits until its play function has ended, and throws what it has thrown.
   * @param choices what is chosen in the toolbar
   */
  show(page: Page, story: Story, choices?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error where `npm run build-storybook` has not built it */
export async function openStorybook(): Promise<BuiltStorybook> {
  const index = await readFile(`${directory}/index.json`, 'utf8');
  const { entries } = JSON.parse(index) as {
    entries: Record<
      string,
      { type: string; id: string; title: string; name: string; tags: string[] }
    >;
  };
  const app = new Hono().use(serveStatic({ root: directory }));
  const listener = getRequestListener(app.fetch);
  const server = createServer((...exchange) => void listener(...exchange)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    stories: Object.values(entries)
      .filter(({ type }) => type === 'story')
      .map(({ id, title, name, tags }) => ({
        id,
        name: `${title}: ${name}`,
        media: Object.assign({}, none, ...tags.map((tag) => preferences[tag])) as Preferences,
      })),
    pages: Object.values(entries)
      .filter(({ type }) => type === 'docs')
      .map(({ id, title }) => ({ title, url: `${origin}/iframe.html?viewMode=docs&id=${id}` })),
    async show(page, { id, media }, choices = {}) {
      await page.emulateMedia(media);
      // Its own look at accessibility is for people; tests have theirs.
      const globals = Object.entries(choices).map(([name, value]) => `;${name}:${value}`);
      await page.goto(
        `${origin}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true${globals.join('')}`,
      );
      const channel = await page.waitForFunction(() => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window;
        return (
          channel && (channel.last('storyFinished') ?? channel.last('storyMissing')) && channel
        );
      });
      // Storybook takes a play function that has thrown for a success all the same.
      const thrown = await channel.evaluate(
        (channel, failures) => failures.flatMap((event) => channel?.last(event) ?? []),
        failures,
      );
      if (thrown.length > 0) throw new Error(JSON.stringify(thrown));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Storybook's own, as it is in the frame of a story. */
interface Channel {
  last(event: string): unknown[] | undefined;
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}
