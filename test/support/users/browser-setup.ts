import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, afterEach, before, describe, type TestContext } from 'node:test';
import { DemoServer } from '../demo-server.js';
import { type ChromiumUsers, chromiumUsers } from './chromium-users.js';
import { chromiumWindowUsers } from './chromium-window-users.js';
import { type FirefoxUsers, firefoxUsers } from './firefox-users.js';
import { Site } from './site.js';
import type { AutofillBrowsers, BrowserOptions, Browsers, User, UserOptions } from './user.js';

/** The demo site of a test file, and users of one browser. */
export interface BrowserSetup<From extends Browsers<User>> {
  server: DemoServer;
  browsers: From;
  /** A new user with their page of the site, which closes when the test ends. */
  visit(options?: UserOptions): Promise<Visit<Awaited<ReturnType<From['user']>>>>;
  /** Gives an existing user a page of the site, which closes when the test ends. */
  welcome<V extends User>(user: V): Visit<V>;
}

export type Visit<V extends User> = V & { site: Site };

interface SetupOptions extends BrowserOptions {
  /** The demo's host, and so its relying party ID. */
  host?: string;
  /** How long all tests in one browser may take, in milliseconds. */
  timeout?: number;
}

/** Declares tests that hold in every browser with passkeys. */
export function inEveryBrowser(
  tests: (setup: BrowserSetup<Browsers<User>>) => void,
  options?: SetupOptions,
): void {
  inBrowser('Chromium', chromiumUsers, tests, options);
  inBrowser('Firefox', firefoxUsers, tests, options);
}

/** Declares tests that need what only Chromium's authenticator can do. */
export function inChromium(
  tests: (setup: BrowserSetup<ChromiumUsers>) => void,
  options?: SetupOptions,
): void {
  inBrowser('Chromium', chromiumUsers, tests, options);
}

/** Declares tests that need what only Firefox lets tests reach. */
export function inFirefox(
  tests: (setup: BrowserSetup<FirefoxUsers>) => void,
  options?: SetupOptions,
): void {
  inBrowser('Firefox', firefoxUsers, tests, options);
}

/** Declares tests that pick passkeys in the browsers' own autofill popups. */
export function inEveryAutofill(
  tests: (setup: BrowserSetup<AutofillBrowsers>) => void,
  options?: SetupOptions,
): void {
  inBrowser('Chromium', chromiumWindowUsers, tests, options);
  inBrowser('Firefox', firefoxUsers, tests, options);
}

/** The test file's one server, and how many browsers still have tests to run. */
let server: Promise<DemoServer> | undefined;
let pendingSetups = 0;

function inBrowser<From extends Browsers<User>>(
  name: string,
  launch: (options?: BrowserOptions) => Promise<From>,
  tests: (setup: BrowserSetup<From>) => void,
  { host, timeout = 120_000, ...browserOptions }: SetupOptions = {},
): void {
  pendingSetups++;
  describe(`in ${name}`, { timeout }, () => {
    const users = new Set<User>();
    const setup = {
      visit: async (options?: UserOptions) => setup.welcome(await setup.browsers.user(options)),
      welcome<V extends User>(user: V): Visit<V> {
        users.add(user);
        return {
          ...user,
          site: new Site(user.page, setup.server.origin),
          async leave() {
            users.delete(user);
            await user.leave();
          },
        };
      },
    } as BrowserSetup<From>;

    before(async () => {
      server ??= DemoServer.start(host);
      [setup.server, setup.browsers] = await Promise.all([server, launch(browserOptions)]);
    });
    after(async () => {
      await setup.browsers?.close();
      if (--pendingSetups === 0) await (await server)?.close();
    });
    afterEach(async (test) => {
      for (const user of users) {
        users.delete(user);
        await photographFailure(test as TestContext, name, user);
        await user.leave();
        assert.deepEqual(user.faults, [], 'the page runs without error or policy violation');
      }
    });

    tests(setup);
  });
}

async function photographFailure(
  test: TestContext & { passed?: boolean },
  browser: string,
  { page }: User,
): Promise<void> {
  if (test.passed !== false) return;
  await mkdir('test-results', { recursive: true });
  const file = `${browser} ${test.name}`.replace(/[^\w]+/g, '-');
  await page.screenshot({ path: `test-results/${file}.png` });
}
