import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { readFaultCookie, type PlannedFault } from './fault-cookie.js';

/**
 * For how long, in milliseconds, a request is taken for the one that was dropped: browsers send one
 * again at once, even a POST, when it was the first on a connection opened ahead, or a later one on
 * a connection in use, as the break may be the server's ordinary end of keep-alive.
 */
const retryWindowInMilliseconds = 1000;

const silentKinds: ReadonlySet<string> = new Set(['drop', 'reset', 'hang']);

/** A response that is never sent cannot delete the fault cookie, so this stores which faults happened. */
export interface SilentFaults {
  /** Whether the request's fault has happened before. If not, it has from now on. */
  isSpent(c: Context, planned: PlannedFault): Promise<boolean>;
}

export const trackSilentFaults = ({ sessions, now }: RelyingParty): SilentFaults => {
  const firstTimes = new Map<string, number>();
  return {
    async isSpent(c, { kind, always }) {
      if (always || !silentKinds.has(kind)) return false;
      const session = await sessions.read(c);
      const key = `${session?.id} ${readFaultCookie(c)}`;
      const time = now().getTime();
      const first = firstTimes.get(key);
      firstTimes.set(key, first ?? time);
      return first !== undefined && (kind === 'hang' || time - first > retryWindowInMilliseconds);
    },
  };
};
