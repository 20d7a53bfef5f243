import type { Options } from '../relying-party/relying-party.js';

/** Which part of a challenge's life is for waiting; the rest is the visitor's, to answer it. */
const WAITING = 0.8;

/** As long as the specification recommends at least, in milliseconds. */
const LIFETIME = 300_000;

/**
 * Until when options that have just come are worth asking the visitor with, in epoch milliseconds.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-timeout-recommended-range
 */
export function freshUntil({ expiresAt, publicKey }: Options<{ timeout?: number }>): number {
  const now = Date.now();
  const told = Date.parse(expiresAt ?? '') - now;
  // A clock that is wrong makes them end before they have begun.
  const lifetime = told > 0 ? told : publicKey.timeout || LIFETIME;
  return now + lifetime * WAITING;
}
