import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pickInOpenPopup } from '../support/firefox/autofill-popup.js';
import {
  inChromium,
  inFirefox,
  type BrowserSetup,
  type Visit,
} from '../support/users/browser-setup.js';
import type { Browsers, User } from '../support/users/user.js';
import { Entrance } from './support/entrance.js';
import type { ElementName } from './support/log.js';
import { violations } from './support/rules.js';

const offered =
  'a page that offers passkeys in autofill is kept, and offers them to who comes back';

inChromium(
  (scene) => {
    inAnyBrowser(scene, { keepsRequests: true });

    it(offered, async () => {
      const visit = await member(scene);
      const { authenticator, entrance } = visit;
      await authenticator.setPresence(false);
      // From the hold to the browser, which waits.
      await entrance.pick();
      assert.ok(await entrance.leaveAndGoBack(), 'kept');

      await authenticator.setPresence(true);
      await entrance.offers('login');
      await entrance.pick();
      await entrance.reaches('login', 'complete');
      await assertInOrder(visit);
    });

    for (const who of ['login', 'register'] as const) {
      it(`the browser’s prompt of ${who} ends silently with the page, which is kept, and can be had again`, async () => {
        const visit = await member(scene);
        await visit.authenticator.setPresence(false);
        await visit.entrance.press(who);
        await visit.entrance.reaches(who, 'prompting');
        assert.ok(await visit.entrance.leaveAndGoBack(), 'kept');

        await visit.authenticator.setPresence(true);
        await assertReady(visit, who);
      });
    }
  },
  { backForwardCache: true },
);

inFirefox((scene) => {
  // Firefox keeps no page that it left with a request under way, whatever `pagehide` aborts.
  inAnyBrowser(scene, { keepsRequests: false });

  it(offered, async () => {
    const visit = await member(scene);
    const { entrance, page } = visit;
    await entrance.offers('login');
    assert.ok(await entrance.leaveAndGoBack(), 'kept');

    await entrance.offers('login');
    await entrance.press('login', 'input');
    await pickInOpenPopup(page, scene.browsers.browser);
    await entrance.reaches('login', 'complete');
    await assertInOrder(visit);
  });
});

function inAnyBrowser(
  scene: BrowserSetup<Browsers<User>>,
  { keepsRequests }: { keepsRequests: boolean },
): void {
  for (const who of ['login', 'register'] as const) {
    it(`a page that is left after the success of ${who} is kept, comes back idle, and can do it again`, async () => {
      const visit = await member(scene);
      await visit.entrance.press(who);
      await visit.entrance.reaches(who, 'complete');
      assert.ok(await visit.entrance.leaveAndGoBack(), 'kept');

      await assertReady(visit, who);
    });
  }

  for (const { who, state, fault } of [
    { who: 'login', state: 'verifying', fault: 'hang@authentication/verify' },
    { who: 'register', state: 'requesting', fault: 'hang@registration/options' },
    { who: 'register', state: 'verifying', fault: 'hang@registration/verify' },
  ] as const) {
    it(`${who} that is ${state} ends silently with the page, and can be started again`, async () => {
      const visit = await member(scene);
      const { entrance } = visit;
      await entrance.offers('login');
      await entrance.perform(`fault ${fault}`);
      await entrance.press(who);
      await entrance.reaches(who, state);
      const kept = await entrance.leaveAndGoBack();
      if (keepsRequests) assert.ok(kept, 'kept');

      await entrance.perform('withdraw');
      await assertReady(visit, who);
    });
  }
}

type Member<V extends User> = Visit<V> & { entrance: Entrance };

/** A member with a passkey, signed out, at the entrance. */
async function member<V extends User>({
  server,
  visit,
}: BrowserSetup<Browsers<V>>): Promise<Member<V>> {
  const user = await visit();
  await user.site.signUp();
  await user.page.context().clearCookies();
  const entrance = await Entrance.on(user.page, server.origin);
  await entrance.open();
  return { ...user, entrance };
}

/** Holds an element that has come back to being idle, silent and of use. */
async function assertReady(visit: Member<User>, who: ElementName): Promise<void> {
  const { entrance } = visit;
  assert.equal(await entrance.state(who), 'idle');
  assert.equal(await entrance.status(who), '');
  await entrance.press(who);
  await entrance.reaches(who, 'complete');
  await assertInOrder(visit);
}

async function assertInOrder({ entrance }: Member<User>): Promise<void> {
  assert.deepEqual(violations(await entrance.log()), []);
}
