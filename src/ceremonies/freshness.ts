import type { Options } from '../relying-party/relying-party.js';

/** Which part of a challenge's life is for waiting; the rest is the user's, to answer it. */
const WAITING = 0.8;

/** As long as the specification recommends at least, in milliseconds. */
const LIFETIME = 300_000;

const known = new WeakMap<object, number>();

/**
 * Until when options are worth asking the user with, in epoch milliseconds; reckoned from when
 * this is first asked of them, so ask it as soon as they come.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-timeout-recommended-range
 */
export function freshUntil(options: Options<{ timeout?: number }>): number {
  const now = Date.now();
  const told = Date.parse(options.expiresAt ?? '') - now;
  // A clock that is wrong makes them end before they have begun.
  const lifetime = told > 0 ? told : options.publicKey.timeout || LIFETIME;
  const until = known.get(options) ?? now + lifetime * WAITING;
  known.set(options, until);
  return until;
}
