import { fileURLToPath } from 'node:url';
import { VirtualAuthenticator } from 'passkey-elements/testing';
import { throttledPage } from './throttled-page.mjs';

const page = (markup) => `<!doctype html><html lang="en"><title>Ceremony</title>${markup}
  <script type="module" src="/script.js"></script>`;

/**
 * Signs in `rounds` times with each subject at each rate, by a click with the options ready, by one
 * without, and loads a page with an input until autofill is armed.
 * @param origin where the demo site is, whose relying party verifies
 * @returns by rate and subject, the figures of each round in milliseconds
 */
export async function measureCeremonies(browser, subjects, { origin, rates, rounds, onRound }) {
  const figures = {};
  for (const rate of rates) {
    const users = await Promise.all(
      subjects.map((subject) => user(browser, origin, rate, subject)),
    );
    figures[rate] = Object.fromEntries(subjects.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, signIn, arm } of users) {
        const ready = await signIn({ ready: true });
        const unready = await signIn({ ready: false });
        figures[rate][name].push({
          ready: ready.asked - ready.clicked,
          ours: ready.asked - ready.handled,
          unready: unready.asked - unready.clicked,
          sending: ready.sent - ready.answered,
          armed: await arm(),
        });
      }
      onRound(rate, round);
    }
    for (const { context } of users) await context.close();
  }
  return figures;
}

/** Somebody with a passkey at the demo site, whose pages are the subject's. */
async function user(browser, origin, rate, { name, script, markup, input }) {
  const { context, page: tab, cdp } = await throttledPage(browser, rate);
  await VirtualAuthenticator.add(tab);
  await tab.goto(`${origin}/sign-up`);
  await tab.getByLabel('Username').fill(`${name} ${rate}`);
  await tab.getByRole('button', { name: 'Create a passkey' }).click();
  await tab.waitForURL(`${origin}/account`);
  await tab.addInitScript({ path: fileURLToPath(new URL('watch-sign-in.js', import.meta.url)) });
  const serve = (path, contentType, body) =>
    tab.route(`${origin}${path}`, (route) => route.fulfill({ contentType, body }));
  await serve('/script.js', 'text/javascript', script);
  await serve('/click', 'text/html; charset=utf-8', page(markup));
  if (input) await serve('/autofill', 'text/html; charset=utf-8', page(input));
  const open = async (path) => {
    await tab.goto(`${origin}${path}`);
    // What has been fetched is there after a navigation too; the throttle is not.
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  };
  return {
    name,
    context,
    async signIn({ ready }) {
      await open('/click');
      const button = tab.getByRole('button', { name: 'Sign in with a passkey' });
      await button.waitFor();
      if (ready) {
        await button.hover();
        await tab.waitForFunction(
          (prefetches) => !prefetches || globalThis.times.fetched.length > 0,
          input !== undefined,
        );
        await button.click();
      } else {
        await button.evaluate((element) => element.click());
      }
      await tab.waitForFunction(() => globalThis.times.sent);
      return tab.evaluate(() => globalThis.times);
    },
    /** From the start of the navigation on; nothing for what has no autofill. */
    async arm() {
      if (!input) return undefined;
      await open('/autofill');
      await tab.waitForFunction(() => globalThis.times.armed);
      return tab.evaluate(() => globalThis.times.armed);
    },
  };
}
