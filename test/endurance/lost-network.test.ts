import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inChromium, inFirefox, type BrowserSetup } from '../support/users/browser-setup.js';
import type { Browsers, User } from '../support/users/user.js';
import { Entrance, type EntranceOptions } from './support/entrance.js';
import type { ElementName } from './support/log.js';
import { endsSince, violations } from './support/rules.js';

const noAnswer = 'No answer. Check your connection and try again.';
const ourSide = 'Something went wrong on our side. Try again in a moment.';

interface Loss {
  name: string;
  code: string;
  text: string;
  options?: EntranceOptions;
}

/** What can become of an answer, and what it means to the page and to the user. */
const losses: Loss[] = [
  { name: 'offline', code: 'network', text: noAnswer },
  { name: 'hang', code: 'network', text: noAnswer, options: { timeout: '1000' } },
  { name: 'reset', code: 'network', text: noAnswer },
  { name: 'half', code: 'network', text: noAnswer },
  { name: 'text', code: 'bad-response', text: ourSide },
];

inChromium((scene) => {
  byButton(scene);

  it('whatever becomes of authentication/verify after a pick in autofill, it is named and announced, and the next pick signs in', async () => {
    const entrance = await member(scene);
    for (const { name, code, text, options } of losses) {
      await entrance.open(options);
      await entrance.offers('login');
      const restore = await lose(entrance, name, 'authentication/verify');
      await entrance.pick();
      await entrance.reaches('login', 'failed');
      assert.deepEqual(await ends(entrance, 'login'), ['start login', `error ${code}`], name);
      assert.equal(await entrance.status('login'), text, name);

      await restore();
      await assertPickSignsIn(entrance);
    }
  });

  it('whatever becomes of authentication/options before a pick in autofill, it is silent, and autofill is offered as soon as the user comes to the input', async () => {
    const entrance = await member(scene);
    for (const { name, options } of losses) {
      const restore = await lose(entrance, name, 'authentication/options');
      const [warning] = await Promise.all([
        entrance.page.waitForEvent('console', (message) => /suspended/.test(message.text())),
        entrance.open(options),
      ]);
      assert.equal(warning.type(), 'warning', name);
      assert.deepEqual(
        (await entrance.log()).map(({ what }) => what),
        ['returned'],
        name,
      );
      assert.equal(await entrance.status('login'), '', name);

      await restore();
      await assertPickSignsIn(entrance);
    }
  });
});

inFirefox(byButton);

function byButton(scene: BrowserSetup<Browsers<User>>): void {
  for (const { who, path, options } of [
    // Otherwise the click takes the options that autofill waits with.
    { who: 'login', path: 'authentication/options', options: { autofill: 'off' } },
    { who: 'login', path: 'authentication/verify', options: {} },
    { who: 'register', path: 'registration/options', options: {} },
    { who: 'register', path: 'registration/verify', options: {} },
  ] as const) {
    it(`whatever becomes of ${path} after a click, it is named and announced, and the next click succeeds`, async () => {
      const entrance = await member(scene);
      for (const { name, code, text, options: more } of losses) {
        await entrance.open({ ...options, ...more });
        const restore = await lose(entrance, name, path);
        await entrance.press(who);
        await entrance.reaches(who, 'failed');
        assert.deepEqual(await ends(entrance, who), [`start ${who}`, `error ${code}`], name);
        assert.equal(await entrance.status(who), text, name);

        await restore();
        await entrance.press(who);
        await entrance.reaches(who, 'complete');
        assert.deepEqual(violations(await entrance.log()), [], name);
        await entrance.page.context().clearCookies();
      }
    });
  }
}

/** A member with a passkey, signed out, who is about to come to the entrance. */
async function member({ server, visit }: BrowserSetup<Browsers<User>>): Promise<Entrance> {
  const { page, site } = await visit();
  await site.signUp();
  await page.context().clearCookies();
  return Entrance.on(page, server.origin);
}

/** Has every answer to `path` lost. @returns ends that */
async function lose(
  { page, origin }: Entrance,
  name: string,
  path: string,
): Promise<() => Promise<void>> {
  const context = page.context();
  if (name !== 'offline') {
    await context.addCookies([{ name: 'fault', value: `${name}@${path}@always`, url: origin }]);
    return () => context.clearCookies({ name: 'fault' });
  }
  const request = `**/passkeys/${path}`;
  await page.route(request, async (route) => {
    await context.setOffline(true);
    await route.continue();
  });
  return async () => {
    await page.unroute(request);
    await context.setOffline(false);
  };
}

const ends = async (entrance: Entrance, who: ElementName) =>
  endsSince('returned', who, await entrance.log());

/** Comes to the input, picks, and is signed in. */
async function assertPickSignsIn(entrance: Entrance): Promise<void> {
  await entrance.press('login', 'input');
  await entrance.offers('login');
  await entrance.pick();
  await entrance.reaches('login', 'complete');
  assert.deepEqual(violations(await entrance.log()), []);
  await entrance.page.context().clearCookies();
}
