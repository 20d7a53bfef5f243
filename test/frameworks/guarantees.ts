import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  type ChromiumUser,
  type ChromiumUsers,
  chromiumUsers,
} from '../support/users/chromium-users.js';
import { Site } from '../support/users/site.js';
import { type AppSite, openAppSite } from './app-site.js';
import { type Edit, FrameworkApp } from './framework-app.js';
import { type RecordedRequest, recordRequests } from './recorded-requests.js';

/** An app that is installed, built and served at one origin with the demo's relying party. */
export interface Running {
  app: FrameworkApp;
  site: AppSite;
  browsers: ChromiumUsers;
}

/** A user of an app, whose pages are named and labelled as the demo's. */
export interface AppVisit extends ChromiumUser {
  site: Site;
  /** Follows a link of the app's navigation, and waits until its page is there. */
  goTo(link: string): Promise<void>;
  /** Waits until exactly one request offers passkeys in autofill. */
  isOfferedPasskeys(): Promise<void>;
  /** The requests of the elements to the browser on this page, and how each ended. */
  requests(): Promise<RecordedRequest[]>;
}

interface AppOptions {
  /** Mistakes that the app's own checker refuses, by name. */
  mistakes?: Record<string, Edit>;
  /** Declares further guarantees of the built app. */
  built?: (running: Running) => void;
  /** Declares further guarantees that bring a server of their own. */
  more?: (running: Running) => void;
}

const terminal = ['passkey-success', 'passkey-error'];

/** Declares what holds for users of an app of demo/frameworks, whatever it is written with. */
export function testGuarantees(
  name: string,
  { mistakes = {}, built, more }: AppOptions = {},
): void {
  describe(name, { timeout: 300_000 }, () => {
    const running = {} as Running;

    before(async () => {
      running.app = await FrameworkApp.install(name);
      await running.app.build();
      running.site = await openAppSite();
      running.browsers = await chromiumUsers();
    });
    after(async () => {
      await running.browsers?.close();
      await running.site?.close();
    });

    describe('built', () => {
      let close: (() => Promise<void>) | undefined;
      before(async () => {
        const { app, site } = running;
        if (await app.hasServer()) {
          const server = await app.serve('start', site);
          close = server.close;
          site.show(server);
        } else {
          site.show({ files: join(app.directory, 'dist') });
        }
      });
      after(async () => close?.());

      it('signs a user up, and shows them their passkey', () =>
        visit(running, async ({ page, site }) => {
          await site.signUp();
          await page.locator('passkey-list [part=card]').waitFor();
        }));

      it('signs a user in with the button', () =>
        visit(running, async ({ site, goTo }) => {
          const name = await site.signUp();
          await site.signOut();
          await goTo('Sign in');
          await site.signIn(name);
        }));

      it('offers passkeys in autofill again when the user comes back', () =>
        visit(running, async ({ page, site, goTo, isOfferedPasskeys }) => {
          const name = await site.signUp();
          await site.signOut();
          await goTo('Sign in');
          await isOfferedPasskeys();
          await goTo('Sign up');
          await goTo('Sign in');
          await isOfferedPasskeys();
          await goTo('Home');
          await page.goBack();
          await isOfferedPasskeys();
          await page.evaluate(() => window.pickPasskey?.());
          await site.waitForAccountPage(name);
        }));

      it('cancels what is under way, without a word, when the user goes on', () =>
        visit(running, async ({ page, authenticator, site, goTo, requests }) => {
          const name = await site.signUp();
          await site.signOut();
          await goTo('Sign in');
          await authenticator.setPresence(false);
          await site.signInButton.click();
          await page.locator('passkey-login:state(prompting)').waitFor();
          const element = await page.locator('passkey-login').elementHandle();
          await element?.evaluate((login, types) => {
            // What is no longer in the page tells itself alone.
            for (const type of types)
              login.addEventListener(type, () => login.setAttribute(type, ''));
          }, terminal);
          await goTo('Sign up');
          await page.waitForFunction(() => window.requests?.at(-1)?.outcome !== 'pending');
          assert.deepEqual((await requests()).at(-1), { kind: 'button', outcome: 'AbortError' });
          for (const type of terminal) assert.equal(await element?.getAttribute(type), null);
          await authenticator.setPresence(true);
          await goTo('Sign in');
          await site.signIn(name);
        }));

      built?.(running);
    });

    if (Object.keys(mistakes).length > 0) {
      describe('checked with its own tools', () => {
        it('is accepted', async () => {
          const { passed: accepts, output: says } = await running.app.check();
          assert.ok(accepts, says);
        });

        for (const [mistake, edit] of Object.entries(mistakes)) {
          it(`is refused with ${mistake}`, async () => {
            const restore = await running.app.edit(edit);
            const { passed: accepts, output: says } = await running.app.check();
            await restore();
            assert.ok(!accepts, 'accepted');
            assert.ok(says.includes(edit.file), says);
          });
        }
      });
    }

    more?.(running);
  });
}

/** Lets somebody with a browser of their own visit an app, and holds its pages to run without error. */
export async function visit(
  { site: { origin }, browsers }: Running,
  story: (visit: AppVisit) => Promise<void>,
): Promise<void> {
  const user = await browsers.user();
  const { page } = user;
  await recordRequests(page);
  page.on('console', (message) => {
    // Vue says it in a warning where the page is not as the server rendered it.
    const complains = message.type() === 'error' || /hydrat/i.test(message.text());
    // That nobody is signed in yet is an answer.
    if (complains && !/Failed to load resource/.test(message.text())) {
      user.faults.push(message.text());
    }
  });
  try {
    await story({
      ...user,
      site: new Site(page, origin),
      async goTo(name) {
        const link = page.getByRole('link', { name, exact: true });
        const path = await link.getAttribute('href');
        await link.click();
        await page.waitForURL(`${origin}${path}`);
      },
      async isOfferedPasskeys() {
        await page.locator('passkey-login:state(autofill)').waitFor();
        await page.waitForFunction(
          () =>
            window.requests?.filter(
              ({ kind, outcome }) => kind === 'autofill' && outcome === 'pending',
            ).length === 1,
        );
      },
      requests: () => page.evaluate(() => window.requests ?? []),
    });
    assert.deepEqual(user.faults, []);
  } finally {
    await user.leave();
  }
}
