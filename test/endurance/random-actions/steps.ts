import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { VirtualAuthenticator } from 'passkey-elements/testing';
import type { Entrance } from '../support/entrance.js';
import { elementNames, type ElementName } from '../support/log.js';

/** What happens at one time: steps of the page's scripts in one task, or one step of the user. */
export type Moment = readonly string[];

const each = (...actions: string[]) =>
  fc.constantFrom(...actions.flatMap((action) => elementNames.map((who) => `${action} ${who}`)));

const paths = ['authentication', 'registration'].flatMap((ceremony) =>
  ['options', 'verify'].map((step) => `${ceremony}/${step}`),
);
const faults = ['500', 'html', 'drop', 'reset', 'half', 'hang', 'rate-limited', 'stale-session'];

const fault = fc
  .tuple(fc.constantFrom(...faults), fc.constantFrom(...paths))
  .map(([kind, path]) => `fault ${kind}@${path}`);

const scripted = fc.oneof(
  { weight: 6, arbitrary: each('start', 'click') },
  { weight: 3, arbitrary: each('cancel') },
  { weight: 4, arbitrary: each('focus', 'blur') },
  { weight: 4, arbitrary: fc.constant('pick') },
  { weight: 3, arbitrary: each('remove', 'insert', 'disable', 'enable') },
  { weight: 3, arbitrary: fault },
  { weight: 4, arbitrary: each('params', 'replaceInput', 'place') },
  { weight: 1, arbitrary: fc.constant('relyingParty') },
  { weight: 2, arbitrary: each('lock', 'unlock') },
);

/** Out of the page and into it again in one task, once or twice. */
const moved = fc
  .tuple(fc.constantFrom(...elementNames), fc.constantFrom(1, 2))
  .map(([who, times]) => Array.from({ length: times }, () => [`remove ${who}`, `insert ${who}`]))
  .map((moves) => moves.flat());

const users = fc.oneof(
  { weight: 5, arbitrary: each('press') },
  { weight: 2, arbitrary: each('hover', 'escape') },
  { weight: 3, arbitrary: fc.constantFrom('given', 'verified') },
  { weight: 2, arbitrary: fc.constantFrom('back', 'forward') },
  { weight: 2, arbitrary: fc.constantFrom('present', 'absent') },
);

/** What users and scripts may do, in any order. */
export const moments: fc.Arbitrary<Moment[]> = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<string[]>[]>(
    { weight: 5, arbitrary: fc.array(scripted, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: moved },
    { weight: 6, arbitrary: fc.tuple(users) },
  ),
  { minLength: 1, maxLength: 11, size: 'max' },
);

interface Place {
  entrance: Entrance;
  authenticator: VirtualAuthenticator;
}

type UserStep = (place: Place, who: ElementName) => Promise<unknown>;

const userSteps: Record<string, UserStep> = {
  press: ({ entrance }, who) => entrance.press(who),
  hover: ({ entrance }, who) => entrance.hover(who),
  async escape({ entrance }, who) {
    await entrance.page.evaluate((name) => window.entrance.elements[name].focus(), who);
    await entrance.page.keyboard.press('Escape');
  },
  async back({ entrance }) {
    assert.ok(await entrance.leaveAndGoBack(), 'the page was kept');
  },
  /**
   * The page may then be a new one: Chromium decides before `pagehide` against keeping it with a
   * request pending, where the page that is gone to comes from the cache itself (measured on
   * Chromium 156).
   */
  forward: ({ entrance }) => entrance.goBackAndForward(),
  present: ({ authenticator }) => authenticator.setPresence(true),
  absent: ({ authenticator }) => authenticator.setPresence(false),
  /** Until the relying party has given all options. */
  given: ({ entrance }) => entrance.noneIs('requesting'),
  /** Until it has verified what there was as well. */
  verified: ({ entrance }) => entrance.noneIs('requesting', 'verifying'),
};

export async function perform(place: Place, moment: Moment): Promise<void> {
  const [action = '', who] = moment[0]?.split(' ') ?? [];
  const step = userSteps[action];
  if (step) await step(place, who as ElementName);
  else await place.entrance.perform(...moment);
}
