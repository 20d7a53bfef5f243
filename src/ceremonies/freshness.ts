import type { Options } from '../relying-party/relying-party.js';

/** The share of a challenge's lifetime for waiting. The rest is for the user to respond. */
const WAITING_SHARE = 0.8;

/** The lower end of the specification's recommended range, in milliseconds. */
const DEFAULT_LIFETIME_MS = 300_000;

/** A shorter `timeout` was meant in seconds. */
const MIN_TIMEOUT_MS = 10_000;

/** The lifetime in place of such a `timeout`, in milliseconds. */
const MIN_LIFETIME_MS = 60_000;

let warned = false;

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
  const lifetime = untilExpiry > 0 ? untilExpiry : lifetimeOf(publicKey.timeout);
  return Date.now() + lifetime * WAITING_SHARE;
}

function lifetimeOf(timeout: number | null | undefined): number {
  if (!timeout) return DEFAULT_LIFETIME_MS;
  if (timeout >= MIN_TIMEOUT_MS) return timeout;
  if (!warned) {
    console.warn(
      `passkey-elements: options.timeout is ${timeout} milliseconds. Send ${timeout * 1000} if you mean seconds.`,
    );
  }
  warned = true;
  return MIN_LIFETIME_MS;
}
