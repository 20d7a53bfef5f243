/**
 * - `modal`: a ceremony that the user asked for, by a click or by what they picked in autofill.
 * - `autofill`: autofill for the input that the user is in.
 * - `standby`: autofill that waits until nothing else is under way.
 *
 * A modal turn ends whatever is under way or waits; so does an autofill turn, but for modal ones.
 */
export type Turn = 'modal' | 'autofill' | 'standby';

/** What takes a turn away: another turn, or the page, which is left. */
export type Taker = Turn | 'pagehide';

/** Gives the turn back. After a success nobody is called up: the user has arrived. */
export type Release = (succeeded: boolean) => void;

/**
 * Lets one ceremony at a time talk to the browser and the relying party, since browsers hold one
 * request a page, and many servers one challenge a session. All copies of this package on a page
 * share the one that stands at `document[Symbol.for('passkey-elements.coordinator.1')]`, so this
 * interface never changes under that name.
 */
export interface Coordinator {
  /**
   * Resolves when it is the caller's turn; whoever has had it must release it, also after an abort.
   * `controller` is aborted when the turn is taken away, with an Error whose `cause` is its taker.
   * The caller aborts it to withdraw, and the promise then rejects with its reason.
   */
  acquire(turn: Turn, controller: AbortController): Promise<Release>;
}

interface Waiter {
  turn: Turn;
  controller: AbortController;
  call(release: Release): void;
}

function createCoordinator(): Coordinator {
  let holder: Waiter | undefined;
  let waiting: Waiter[] = [];

  const take = (others: (Waiter | undefined)[], cause: Taker) => {
    for (const other of others) {
      other?.controller.abort(new Error('A newer request took over.', { cause }));
    }
  };

  // A request that is pending would keep the page out of the back-forward cache.
  globalThis.addEventListener?.('pagehide', () => take([holder, ...waiting], 'pagehide'));

  const callNext = () => {
    if (holder) return;
    holder = waiting.shift();
    holder?.call((succeeded) => {
      holder = undefined;
      if (!succeeded) callNext();
    });
  };

  return {
    acquire: (turn, controller) =>
      new Promise((call, reject) => {
        const { signal } = controller;
        const waiter = { turn, controller, call };
        signal.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== waiter);
          reject(signal.reason);
        });
        const others = [holder, ...waiting];
        const lesser = others.filter((other) => other?.turn !== 'modal');
        if (turn !== 'standby') take(turn === 'modal' ? others : lesser, turn);
        waiting.push(waiter);
        callNext();
      }),
  };
}

const key = Symbol.for('passkey-elements.coordinator.1');

/** The page's coordinator; the first to ask makes it. */
export function coordinator(): Coordinator {
  const page = document as Document & { [key]?: Coordinator };
  return (page[key] ??= createCoordinator());
}
