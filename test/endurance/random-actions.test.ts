import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { takePasskeyEvents } from '../support/users/passkey-events.js';
import { inChromium } from '../support/users/browser-setup.js';
import { moments, perform, type Moment } from './random-actions/steps.js';
import { Entrance } from './support/entrance.js';
import { elementNames, type ElementName } from './support/log.js';
import { brokenOff, endsSince, violations } from './support/rules.js';

// The same each time, so that nobody's change fails by chance; another one is worth a try by hand.
const seed = Number(process.env['ENDURANCE_SEED'] ?? 367_092_587);
const path = process.env['ENDURANCE_PATH'] ?? '';
const numRuns = Number(process.env['ENDURANCE_RUNS'] ?? 500);

/** In milliseconds: for one run, and for all of them with the search for the shortest failure. */
const limits = { timeout: 30_000, interruptAfterTimeLimit: 840_000, markInterruptAsFailure: true };

inChromium(
  (scene) => {
    it('whatever users and scripts do, in whatever order, one request is pending at a time, each ceremony ends once, the last click wins, and what the relying party accepts is reported', async (test) => {
      test.diagnostic(`ENDURANCE_SEED=${seed}`);
      const { authenticator, page, site } = await scene.visit();
      await site.signUp();
      const entrance = await Entrance.on(page, scene.server.origin);

      const run = async (done: Moment[], last: ElementName, another: ElementName) => {
        await page.context().clearCookies();
        // As with the demo's pages: a session that begins with options could be replaced by that of
        // older ones, whose answer may come although nobody waits for it any more.
        await page.context().request.get(`${scene.server.origin}/sign-in`);
        await entrance.open();
        // They would fill the page's storage.
        await takePasskeyEvents(page);
        for (const moment of done) await perform({ entrance, authenticator }, moment);

        await authenticator.setPresence(true);
        await entrance.perform(
          'withdraw',
          ...elementNames.flatMap((who) => [`insert ${who}`, `enable ${who}`, `unlock ${who}`]),
        );
        await assertLastClickWins(entrance, last);
        await assertLastClickWins(entrance, another);
        assert.deepEqual(violations(await entrance.log()), []);
      };

      const runAndTell = (...given: Parameters<typeof run>) =>
        run(...given).catch(async (cause: unknown) => {
          const log = await entrance.log();
          throw new Error(log.map((entry) => JSON.stringify(entry)).join('\n'), { cause });
        });
      const names = fc.constantFrom(...elementNames);
      const property = fc.asyncProperty(moments, names, names, runAndTell);
      await fc.assert(property, { seed, path, numRuns, ...limits });
    });
  },
  { backForwardCache: true, timeout: 900_000 },
);

async function assertLastClickWins(entrance: Entrance, who: ElementName): Promise<void> {
  let ends = await click(entrance, who);
  // Whoever breaks a verification off may not learn that it has renewed the session, which ends the
  // challenge of a ceremony or of its step-up.
  const hasLostChallenge = /^error (challenge-expired|reauthentication-required)$/.test(
    ends.at(-1) ?? '',
  );
  if (hasLostChallenge && brokenOff(await entrance.log())) {
    ends = await click(entrance, who);
  }
  assert.deepEqual(ends, [`start ${who}`, `success ${who}`], 'the last click has won');
}

/** Clicks, waits until nothing is under way, and tells how ceremonies have begun and ended since. */
async function click(entrance: Entrance, who: ElementName): Promise<string[]> {
  await entrance.perform(`cancel ${who}`);
  if (!(await entrance.press(who))) await entrance.perform(`start ${who}`);
  await entrance.noneIs('requesting', 'prompting', 'verifying');
  return endsSince('cancelled', who, await entrance.log());
}
