import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { coordinator } from '../../src/ceremonies/coordinator.js';
import type { Release, Turn } from '../../src/ceremonies/coordinator.js';

/** One that wants a turn, and what has become of it. */
class Participant {
  readonly controller = new AbortController();
  release?: Release;
  withdrawnFor?: unknown;

  constructor(turn: Turn) {
    coordinator()
      .acquire(turn, this.controller)
      .then(
        (release) => (this.release = release),
        (reason: unknown) => (this.withdrawnFor = reason),
      );
  }

  get aborted(): boolean {
    return this.controller.signal.aborted;
  }

  /** Which turn took this one's away. */
  get takenBy(): unknown {
    return (this.controller.signal.reason as Error | undefined)?.cause;
  }
}

/** Waits until everything that has been decided has settled: promises settle before it. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Gives the participant's turn back. */
async function release({ release }: Participant, succeeded: boolean): Promise<void> {
  assert.ok(release, 'it was the turn of another');
  release(succeeded);
  await settled();
}

/** The window of the page that this is. */
let page: EventTarget;

/** From here on this is another page. */
function openPage(): void {
  page = new EventTarget();
  const addEventListener = page.addEventListener.bind(page);
  Object.assign(globalThis, { document: {}, addEventListener });
}

beforeEach(openPage);

describe('the coordinator', () => {
  test('is the one that stands at the document, whichever copy created it', () => {
    const ours = coordinator();
    assert.equal(coordinator(), ours);
    assert.equal(Reflect.get(document, Symbol.for('passkey-elements.coordinator.1')), ours);

    const theirs = { acquire: () => Promise.resolve(() => undefined) };
    Reflect.set(document, Symbol.for('passkey-elements.coordinator.1'), theirs);
    assert.equal(coordinator(), theirs);
  });

  for (const turn of ['modal', 'creation', 'autofill', 'standby'] as const) {
    test(`gives a ${turn} turn at once where none is granted`, async () => {
      const only = new Participant(turn);
      await settled();
      assert.ok(only.release);
      assert.equal(only.aborted, false);
    });
  }

  test('preempts what runs for a modal ceremony, and waits until it has gone', async () => {
    for (const turn of ['modal', 'creation', 'autofill', 'standby'] as const) {
      openPage();
      const first = new Participant(turn);
      await settled();
      const clicked = new Participant('modal');
      await settled();
      assert.equal(first.takenBy, 'modal');
      assert.equal(clicked.release, undefined);

      await release(first, false);
      assert.ok(clicked.release);
      assert.equal(clicked.aborted, false);
    }
  });

  test('says who took the turn in the cause of an Error, as the abort reason', async () => {
    const first = new Participant('modal');
    await settled();
    new Participant('modal');
    assert.ok(first.controller.signal.reason instanceof Error);
    assert.equal(first.takenBy, 'modal');
  });

  test('ends those that wait, too, when a modal ceremony comes', async () => {
    const holder = new Participant('modal');
    const standby = new Participant('standby');
    const autofill = new Participant('autofill');
    await settled();
    const clicked = new Participant('modal');
    await settled();
    for (const waiting of [standby, autofill]) {
      assert.ok(waiting.withdrawnFor);
      assert.equal(waiting.aborted, true);
    }

    await release(holder, false);
    assert.ok(clicked.release);
  });

  test('hands autofill over to the input that was focused last', async () => {
    const before = new Participant('autofill');
    await settled();
    const focused = new Participant('autofill');
    await settled();
    assert.equal(before.takenBy, 'autofill');

    await release(before, false);
    assert.ok(focused.release);
  });

  test('prefers autofill of a focused input to one that stands by', async () => {
    const standby = new Participant('standby');
    await settled();
    new Participant('autofill');
    assert.equal(standby.takenBy, 'autofill');
  });

  test('lets autofill wait for a modal ceremony', async () => {
    const clicked = new Participant('modal');
    await settled();
    const focused = new Participant('autofill');
    await settled();
    assert.equal(clicked.aborted, false);
    assert.equal(focused.release, undefined);

    await release(clicked, false);
    assert.ok(focused.release);
    assert.equal(focused.aborted, false);
  });

  for (const turn of ['autofill', 'standby'] as const) {
    test(`ends a turn of ${turn} for an automatic creation`, async () => {
      const before = new Participant(turn);
      await settled();
      const creation = new Participant('creation');
      await settled();
      assert.equal(before.takenBy, 'creation');

      await release(before, false);
      assert.ok(creation.release);
    });
  }

  test('lets an automatic creation wait for what the user started, and serves it before autofill', async () => {
    const clicked = new Participant('modal');
    const standby = new Participant('standby');
    await settled();
    const creation = new Participant('creation');
    const focused = new Participant('autofill');
    await settled();
    assert.equal(clicked.aborted, false);
    assert.equal(standby.takenBy, 'creation');
    assert.equal(creation.aborted, false);

    await release(clicked, false);
    assert.ok(creation.release);
    assert.equal(focused.release, undefined);
  });

  test('serves an automatic creation after a success, and autofill not', async () => {
    const clicked = new Participant('modal');
    const creation = new Participant('creation');
    const standby = new Participant('standby');
    await settled();

    await release(clicked, true);
    assert.ok(creation.release);
    await release(creation, true);
    assert.equal(standby.release, undefined);
  });

  test('ends a turn once, however often it is released', async () => {
    const first = new Participant('modal');
    const second = new Participant('standby');
    const third = new Participant('standby');
    await settled();
    await release(first, false);
    assert.ok(second.release);

    await release(first, false);
    assert.equal(third.release, undefined);
  });

  test('serves those on standby in the order they came, and ends nobody for them', async () => {
    const holder = new Participant('autofill');
    const queue = [1, 2, 3].map(() => new Participant('standby'));
    await settled();
    assert.equal(holder.aborted, false);

    await release(holder, false);
    for (const [place, next] of queue.entries()) {
      assert.deepEqual(
        queue.map(({ release }) => !!release),
        queue.map((_, index) => index <= place),
      );
      assert.equal(next.aborted, false);
      await release(next, false);
    }
  });

  test('calls nobody up after a success', async () => {
    const clicked = new Participant('modal');
    const waiting = new Participant('standby');
    await settled();

    await release(clicked, true);
    assert.equal(waiting.release, undefined);
    assert.equal(waiting.aborted, false);
  });

  test('gives a modal ceremony its turn after a success', async () => {
    const before = new Participant('modal');
    new Participant('standby');
    await settled();
    await release(before, true);

    const clicked = new Participant('modal');
    await settled();
    assert.ok(clicked.release);
  });

  test('lets one that waits withdraw, with its own reason, and forgets it', async () => {
    const holder = new Participant('modal');
    const gone = new Participant('standby');
    const next = new Participant('standby');
    await settled();

    const reason = new Error('The element was removed.');
    gone.controller.abort(reason);
    await settled();
    assert.equal(gone.withdrawnFor, reason);
    assert.equal(holder.aborted, false);

    await release(holder, false);
    assert.equal(gone.release, undefined);
    assert.ok(next.release);
  });

  test('does not pass the turn on before an aborted holder has released it', async () => {
    const holder = new Participant('modal');
    const next = new Participant('standby');
    await settled();
    holder.controller.abort();
    await settled();
    assert.equal(next.release, undefined);

    await release(holder, false);
    assert.ok(next.release);
  });

  for (const turn of ['modal', 'creation', 'autofill', 'standby'] as const) {
    test(`takes a ${turn} turn away when the page is left, and says so`, async () => {
      const only = new Participant(turn);
      await settled();
      page.dispatchEvent(new Event('pagehide'));
      assert.ok(only.controller.signal.reason instanceof Error);
      assert.equal(only.takenBy, 'pagehide');
    });
  }

  test('lets nobody wait on a page that is left', async () => {
    const holder = new Participant('modal');
    const waiting = [new Participant('autofill'), new Participant('standby')];
    await settled();
    page.dispatchEvent(new Event('pagehide'));
    await settled();
    for (const { takenBy, withdrawnFor, controller } of waiting) {
      assert.equal(takenBy, 'pagehide');
      assert.equal(withdrawnFor, controller.signal.reason);
    }

    await release(holder, false);
    for (const { release } of waiting) assert.equal(release, undefined);
  });

  test('gives a turn to the next request once the page is back', async () => {
    const before = new Participant('autofill');
    await settled();
    page.dispatchEvent(new Event('pagehide'));
    await release(before, false);

    const back = new Participant('standby');
    await settled();
    assert.ok(back.release);
    assert.equal(back.aborted, false);
  });
});
