import type { ElementName, Entry } from './log.js';

/** A ceremony that has been announced, and whose end is still to come. */
interface Open {
  /** Whether it has to end without an event, or must not: did we end it ourselves? */
  silence: 'due' | 'wrong';
  /** Whether the relying party has accepted its credential before that. */
  accepted: boolean;
  /** Whether it has come so far that another one takes over from it. */
  running: boolean;
}

/** What must not happen, whatever is done, and has happened in a log. */
export function violations(log: readonly Entry[]): string[] {
  const found: string[] = [];
  const pending = new Set<number>();
  const open = new Map<ElementName, Open>();

  const endSilently = (those: Iterable<Open | undefined>) => {
    for (const ceremony of those) if (ceremony) ceremony.silence = 'due';
  };
  const end = (who: ElementName, event: string) => {
    const ceremony = open.get(who);
    open.delete(who);
    if (!ceremony) found.push(`${event} of ${who} without a start, or a second time`);
    else if (ceremony.silence === 'due') found.push(`${event} of ${who} after its end`);
    else if (ceremony.accepted && event === 'error') {
      found.push(`error of ${who}, which the relying party has accepted`);
    }
  };

  for (const entry of log) {
    switch (entry.what) {
      case 'asked':
        if (pending.size > 0) found.push('two requests pending at a time');
        pending.add(entry.request);
        break;
      case 'ended':
        pending.delete(entry.request);
        break;
      case 'start':
        open.set(entry.who, { silence: 'wrong', accepted: false, running: false });
        break;
      case 'success':
      case 'error':
        end(entry.who, entry.what);
        break;
      case 'state':
        if (entry.state === 'idle' && open.get(entry.who)?.silence === 'wrong') {
          found.push(`silent end of ${entry.who}`);
        }
        if (entry.state === 'idle') open.delete(entry.who);
        // A click takes over from every other ceremony, but for those that are refused before a request.
        if (entry.state === 'requesting') {
          endSilently(
            [...open]
              .filter(([who, { running }]) => running && who !== entry.who)
              .map(([, each]) => each),
          );
        }
        if (['requesting', 'prompting', 'verifying'].includes(entry.state)) {
          const ceremony = open.get(entry.who);
          if (ceremony) ceremony.running = true;
        }
        break;
      case 'cancelled':
        endSilently([open.get(entry.who)]);
        break;
      case 'accepted': {
        const ceremony = open.get(entry.who);
        if (ceremony?.silence === 'wrong') ceremony.accepted = true;
        break;
      }
      case 'left':
        endSilently(open.values());
        break;
      case 'uncaught':
        found.push(`uncaught: ${entry.message}`);
        break;
      case 'returned':
        // Another page: nothing of the one before is left.
        if (!entry.persisted) pending.clear();
        if (!entry.persisted) open.clear();
        break;
    }
  }
  for (const [who, { silence, accepted }] of open) {
    if (accepted && silence === 'wrong') found.push(`no event of the accepted ${who}`);
  }
  return found;
}

/**
 * How ceremonies have begun and ended, `start login` and `error network` say, from the first start
 * of an element on that comes after the last entry of a kind.
 */
export function endsSince(what: Entry['what'], who: ElementName, log: readonly Entry[]): string[] {
  const since = log.slice(log.map((entry) => entry.what).lastIndexOf(what) + 1);
  const started = since.findIndex((entry) => entry.what === 'start' && entry.who === who);
  return since
    .slice(started)
    .filter((entry) => entry.what === 'start' || entry.what === 'success' || entry.what === 'error')
    .map((entry) => `${entry.what} ${entry.what === 'error' ? entry.code : entry.who}`);
}

/** Whether a verification has ended without an answer. */
export function brokenOff(log: readonly Entry[]): boolean {
  const states = new Map<ElementName, string>();
  return log.some((entry) => {
    if (entry.what !== 'state') return false;
    const before = states.get(entry.who);
    states.set(entry.who, entry.state);
    return before === 'verifying' && entry.state === 'idle';
  });
}
