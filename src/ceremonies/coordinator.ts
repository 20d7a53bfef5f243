/**
 * The kinds of turn, the highest priority first:
 *
 * - `modal`: a ceremony that the user started, by a click or by picking a passkey in autofill
 * - `creation`: automatic creation of a passkey, right after a sign-in with a password
 * - `autofill`: autofill of the input that had focus last
 * - `standby`: autofill of any other input, which runs only when nobody else wants to
 */
export type Turn = 'modal' | 'creation' | 'autofill' | 'standby';

/** What ends a turn early: a request of another turn, or the page that is being left. */
export type Preemptor = Turn | 'pagehide';

/**
 * Ends the caller's turn; further calls do nothing. With `succeeded` waiting autofill keeps waiting,
 * since the user has signed in or is about to.
 */
export type Release = (succeeded: boolean) => void;

/**
 * Grants one turn at a time on a page, since browsers allow one pending request a page and many
 * servers store one challenge a session. All copies of this package on a page share the coordinator
 * at `document[Symbol.for('passkey-elements.coordinator.1')]`, so this interface never changes under
 * that name.
 */
export interface Coordinator {
  /**
   * Requests a turn, and ends those that it preempts. Resolves when the turn is granted; its owner
   * must release it, also after an abort.
   * @param controller Aborted when the turn is preempted, with an Error whose `cause` is the
   *   {@link Preemptor}. The caller aborts it to withdraw; the promise then rejects with the reason.
   */
  acquire(turn: Turn, controller: AbortController): Promise<Release>;
}

const allByPriority: readonly Turn[] = ['modal', 'creation', 'autofill', 'standby'];

/** The turns that a new request ends, granted or waiting. A newer click ends an older one, too. */
const preempted: Record<Turn, readonly Turn[]> = {
  modal: allByPriority,
  creation: ['autofill', 'standby'],
  autofill: ['autofill', 'standby'],
  standby: [],
};

interface Request {
  turn: Turn;
  controller: AbortController;
  grant(release: Release): void;
}

function createCoordinator(): Coordinator {
  let owner: Request | undefined;
  let waiting: Request[] = [];

  const preempt = (turns: readonly Turn[], cause: Preemptor) => {
    for (const request of [owner, ...waiting]) {
      if (!request || !turns.includes(request.turn)) continue;
      request.controller.abort(new Error('Another passkey request took over.', { cause }));
    }
  };

  // A pending request keeps a page out of the back-forward cache.
  globalThis.addEventListener?.('pagehide', () => preempt(allByPriority, 'pagehide'));

  const grantNext = (turns: readonly Turn[]) => {
    if (owner) return;
    const request = turns.flatMap((turn) => waiting.filter((each) => each.turn === turn))[0];
    if (!request) return;
    waiting = waiting.filter((each) => each !== request);
    owner = request;
    request.grant((succeeded) => {
      if (owner !== request) return;
      owner = undefined;
      grantNext(succeeded ? ['modal', 'creation'] : allByPriority);
    });
  };

  return {
    acquire: (turn, controller) =>
      new Promise((grant, reject) => {
        const { signal } = controller;
        const request = { turn, controller, grant };
        signal.addEventListener('abort', () => {
          waiting = waiting.filter((each) => each !== request);
          reject(signal.reason);
        });
        preempt(preempted[turn], turn);
        waiting.push(request);
        grantNext(allByPriority);
      }),
  };
}

const key = Symbol.for('passkey-elements.coordinator.1');

/** The page's coordinator. The first call on the page creates it. */
export function coordinator(): Coordinator {
  const page: Document & { [key]?: Coordinator } = document;
  return (page[key] ??= createCoordinator());
}
