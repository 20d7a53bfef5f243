import type { Context } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { resentWhenDropped } from './drop-connection.js';
import { readFaultCookie, type PlannedFault } from './fault-cookie.js';

/** An answer that is never sent cannot take its cookie back, so those faults are remembered here. */
export interface SilentFaults {
  /** Whether the request's fault has happened before. If not, it has from now on. */
  isSpent(c: Context, planned: PlannedFault): Promise<boolean>;
}

export const silentFaults = ({ sessions }: RelyingParty): SilentFaults => {
  const spent = new Set<string>();
  return {
    async isSpent(c, { kind }) {
      if (kind !== 'drop' && kind !== 'hang') return false;
      const session = await sessions.read(c);
      const key = `${session?.id} ${readFaultCookie(c)}`;
      if (spent.delete(key)) return true;
      if (kind === 'hang' || !resentWhenDropped(c)) spent.add(key);
      return false;
    },
  };
};
