import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { coordinator } from '../../src/ceremonies/coordinator.js';
import { runInTurn } from '../../src/ceremonies/turn.js';
import { isPasskeyError } from '../../src/errors/passkey-error.js';

beforeEach(() => {
  const page = new EventTarget();
  Object.assign(globalThis, {
    document: {},
    addEventListener: page.addEventListener.bind(page),
    PublicKeyCredential: class {},
    isSecureContext: true,
  });
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: { credentials: {} },
  });
});

/** Lets all promises settle that can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a turn', () => {
  for (const turn of ['modal', 'creation'] as const) {
    test(`of ${turn} that another copy of the package holds for ever fails after ten seconds`, async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      // Its owner does not listen to the abort.
      await coordinator().acquire('modal', new AbortController());
      const outcome = runInTurn(turn, 'authentication', undefined, () =>
        Promise.resolve('granted'),
      ).catch((error: unknown) => error);
      await settled();
      t.mock.timers.tick(10_000);
      const error = await outcome;
      assert.ok(isPasskeyError(error));
      assert.equal(error.code, 'request-pending');
      assert.equal(error.ceremony, 'authentication');
    });
  }

  test('that has come lasts as long as it has to', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let finish = (_: string) => {};
    const outcome = runInTurn(
      'modal',
      'registration',
      undefined,
      () => new Promise<string>((resolve) => (finish = resolve)),
    );
    await settled();
    t.mock.timers.tick(60_000);
    finish('done');
    assert.equal(await outcome, 'done');
  });

  test('of autofill waits as long as it has to', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const release = await coordinator().acquire('modal', new AbortController());
    const outcome = runInTurn('standby', 'authentication', undefined, () =>
      Promise.resolve('granted'),
    );
    await settled();
    t.mock.timers.tick(60_000);
    release(false);
    assert.equal(await outcome, 'granted');
  });
});
