import type { Ceremony } from '../errors/codes.js';
import type { Mediation } from './credential-request.js';
import { engine } from './engine.js';

/** The longest that a modal request may take, in milliseconds. */
const MAX_MODAL_MS = 300_000;

/** The same where a script has replaced the browser's function: its prompt may never settle. */
const MAX_REPLACED_MS = 120_000;

/** The longest that a silent creation may take, in milliseconds: browsers can leave it pending. */
const MAX_SILENT_CREATION_MS = 10_000;

/** How much longer than its timeout a browser may take, in milliseconds. */
const GRACE_MS = 1000;

/** The bounds of a timeout, in milliseconds: least, default, most. Chromium's most are 20 hours. */
const browserBounds = {
  chromium: [180_000, MAX_MODAL_MS, MAX_MODAL_MS],
  gecko: [15_000, 30_000, 120_000],
  webkit: [0, 120_000, 120_000],
} as const;

/** What the browser makes of the options' `timeout`, in milliseconds; 5 minutes at most. */
export function browserTimeout(timeout: number | undefined): number {
  const [least, byDefault, most] = browserBounds[engine()];
  return Math.min(Math.max(timeout ?? byDefault, least), most);
}

let warned = false;

/**
 * How long the relying party gives the user, in milliseconds: the options' `timeout`, but at least
 * one minute where it seems to be in seconds, and at most ten. By default five.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-timeout-recommended-range
 */
export function effectiveTimeout(timeout: number | null | undefined): number {
  if (!timeout) return 300_000;
  if (timeout >= 10_000) return Math.min(timeout, 600_000);
  if (!warned) {
    console.warn(
      `passkey-elements: the options' timeout is ${timeout} milliseconds. Send ${timeout * 1000} for seconds.`,
    );
  }
  warned = true;
  return 60_000;
}

/**
 * When to abort a request to the browser, in milliseconds. Undefined for autofill, which waits as
 * long as the page is open.
 */
export function timeLimit(
  ceremony: Ceremony,
  mediation: Mediation,
  { timeout, replaced }: { timeout: number | undefined; replaced: boolean },
): number | undefined {
  if (mediation === 'conditional') {
    return ceremony === 'registration' ? MAX_SILENT_CREATION_MS : undefined;
  }
  return replaced
    ? Math.min(effectiveTimeout(timeout) + GRACE_MS, MAX_REPLACED_MS)
    : Math.min(browserTimeout(timeout) + GRACE_MS, MAX_MODAL_MS);
}
