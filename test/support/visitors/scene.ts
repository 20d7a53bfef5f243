import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, afterEach, before, describe, type TestContext } from 'node:test';
import { DemoServer } from '../demo-server.js';
import { type ChromiumVisitors, chromiumVisitors } from './chromium-visitors.js';
import { chromiumWindowVisitors } from './chromium-window-visitors.js';
import { type FirefoxVisitors, firefoxVisitors } from './firefox-visitors.js';
import { Site } from './site.js';
import type {
  AutofillBrowsers,
  BrowserOptions,
  Browsers,
  Visitor,
  VisitorOptions,
} from './visitor.js';

/** The demo site of a test file, and visitors who come with one browser. */
export interface Scene<From extends Browsers<Visitor>> {
  server: DemoServer;
  browsers: From;
  /** A new visitor with their view of the site; they leave when the test ends. */
  visit(options?: VisitorOptions): Promise<Visit<Awaited<ReturnType<From['visitor']>>>>;
  /** Gives a visitor their view of the site; they leave when the test ends. */
  welcome<V extends Visitor>(visitor: V): Visit<V>;
}

export type Visit<V extends Visitor> = V & { site: Site };

interface SceneOptions extends BrowserOptions {
  /** The demo's host, and so its relying party ID. */
  host?: string;
  /** How long all tests in one browser may take, in milliseconds. */
  timeout?: number;
}

/** Declares tests that hold in every browser with passkeys. */
export function inEveryBrowser(
  tests: (scene: Scene<Browsers<Visitor>>) => void,
  options?: SceneOptions,
): void {
  inBrowser('Chromium', chromiumVisitors, tests, options);
  inBrowser('Firefox', firefoxVisitors, tests, options);
}

/** Declares tests that need what only Chromium's authenticator can do. */
export function inChromium(
  tests: (scene: Scene<ChromiumVisitors>) => void,
  options?: SceneOptions,
): void {
  inBrowser('Chromium', chromiumVisitors, tests, options);
}

/** Declares tests that need what only Firefox lets tests reach. */
export function inFirefox(
  tests: (scene: Scene<FirefoxVisitors>) => void,
  options?: SceneOptions,
): void {
  inBrowser('Firefox', firefoxVisitors, tests, options);
}

/** Declares tests that pick passkeys in the browsers' own autofill popups. */
export function inEveryAutofill(
  tests: (scene: Scene<AutofillBrowsers>) => void,
  options?: SceneOptions,
): void {
  inBrowser('Chromium', chromiumWindowVisitors, tests, options);
  inBrowser('Firefox', firefoxVisitors, tests, options);
}

/** The test file's one server, and how many scenes are still to come or not over. */
let server: Promise<DemoServer> | undefined;
let scenes = 0;

function inBrowser<From extends Browsers<Visitor>>(
  name: string,
  launch: (options?: BrowserOptions) => Promise<From>,
  tests: (scene: Scene<From>) => void,
  { host, timeout = 120_000, ...browserOptions }: SceneOptions = {},
): void {
  scenes++;
  describe(`in ${name}`, { timeout }, () => {
    const visitors = new Set<Visitor>();
    const scene = {
      visit: async (options?: VisitorOptions) =>
        scene.welcome(await scene.browsers.visitor(options)),
      welcome<V extends Visitor>(visitor: V): Visit<V> {
        visitors.add(visitor);
        return {
          ...visitor,
          site: new Site(visitor.page, scene.server.origin),
          async leave() {
            visitors.delete(visitor);
            await visitor.leave();
          },
        };
      },
    } as Scene<From>;

    before(async () => {
      server ??= DemoServer.start(host);
      [scene.server, scene.browsers] = await Promise.all([server, launch(browserOptions)]);
    });
    after(async () => {
      await scene.browsers?.close();
      if (--scenes === 0) await (await server)?.close();
    });
    afterEach(async (test) => {
      for (const visitor of visitors) {
        visitors.delete(visitor);
        await photographFailure(test as TestContext, name, visitor);
        await visitor.leave();
        assert.deepEqual(visitor.faults, [], 'the page runs without error or policy violation');
      }
    });

    tests(scene);
  });
}

async function photographFailure(
  test: TestContext & { passed?: boolean },
  browser: string,
  { page }: Visitor,
): Promise<void> {
  if (test.passed !== false) return;
  await mkdir('test-results', { recursive: true });
  const file = `${browser} ${test.name}`.replace(/[^\w]+/g, '-');
  await page.screenshot({ path: `test-results/${file}.png` });
}
