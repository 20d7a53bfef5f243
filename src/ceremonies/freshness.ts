import type { Options } from '../relying-party/relying-party.js';
import { effectiveTimeout } from '../webauthn/time-limit.js';

/** The share of a challenge's lifetime for waiting. The rest is for the user to respond. */
const WAITING_SHARE = 0.8;

/**
 * Until when options that have just arrived are good for a prompt, in epoch milliseconds.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-timeout-recommended-range
 */
export function freshUntil({
  expiresAt,
  publicKey,
}: Options<{ timeout?: number | undefined }>): number {
  // NaN without `expiresAt`.
  const untilExpiry = Date.parse(expiresAt ?? '') - Date.now();
  // By a wrong clock the challenge may have expired before it arrives.
  const lifetime = untilExpiry > 0 ? untilExpiry : effectiveTimeout(publicKey.timeout);
  return Date.now() + lifetime * WAITING_SHARE;
}
