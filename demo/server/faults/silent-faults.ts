import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { readFaultCookie, type PlannedFault } from './fault-cookie.js';

/**
 * For how long, in milliseconds, a request is taken for the one that was dropped: browsers send one
 * again at once, even a POST, when it was the first on a connection opened ahead, or a later one on
 * a connection in use, as the break may be the server's ordinary end of keep-alive.
 */
const sameRequest = 1000;

const silent: ReadonlySet<string> = new Set(['drop', 'reset', 'hang']);

/** An answer that is never sent cannot take its cookie back, so those faults are remembered here. */
export interface SilentFaults {
  /** Whether the request's fault has happened before. If not, it has from now on. */
  isSpent(c: Context, planned: PlannedFault): Promise<boolean>;
}

export const silentFaults = ({ sessions, now }: RelyingParty): SilentFaults => {
  const happened = new Map<string, number>();
  return {
    async isSpent(c, { kind, always }) {
      if (always || !silent.has(kind)) return false;
      const session = await sessions.read(c);
      const key = `${session?.id} ${readFaultCookie(c)}`;
      const time = now().getTime();
      const first = happened.get(key);
      happened.set(key, first ?? time);
      return first !== undefined && (kind === 'hang' || time - first > sameRequest);
    },
  };
};
