import type { Ceremony } from '../errors/codes.js';
import type { Mediation } from './credential-request.js';
import { engine } from './engine.js';

const SECOND = 1000;

/** Least, default and most. */
const bounds = {
  chromium: [180 * SECOND, 72_000 * SECOND, 72_000 * SECOND],
  gecko: [15 * SECOND, 30 * SECOND, 120 * SECOND],
  webkit: [0, 120 * SECOND, 120 * SECOND],
} as const;

/** The longest that a silent creation may take: browsers can leave it pending for ever. */
const SILENT_CREATION = 10 * SECOND;

/** How much longer than its timeout a browser may take. */
const GRACE = SECOND;

/** What the browser makes of the timeout that it is asked for; both in milliseconds. */
export function effectiveTimeout(asked: number | undefined): number {
  const [least, byDefault, most] = bounds[engine()];
  return Math.min(Math.max(asked ?? byDefault, least), most);
}

/**
 * When nobody will answer any more, in milliseconds; undefined for autofill, which waits for the
 * user. A script in the browser's place has no bounds of its own.
 */
export function timeLimit(
  ceremony: Ceremony,
  mediation: Mediation,
  { timeout, replaced }: { timeout: number | undefined; replaced: boolean },
): number | undefined {
  if (mediation === 'optional') {
    return ((replaced && timeout) || effectiveTimeout(timeout)) + GRACE;
  }
  return ceremony === 'registration' ? SILENT_CREATION : undefined;
}
