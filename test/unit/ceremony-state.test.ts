import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reduce, trackState } from '../../src/ceremonies/state.js';
import type { CeremonyAction, CeremonyState } from '../../src/ceremonies/types.js';
import { PasskeyError } from '../../src/errors/passkey-error.js';

const kind = { ceremony: 'authentication', mediation: 'optional' } as const;
const failed = { status: 'failed', error: new PasskeyError('network') } as const;
const aborted = { status: 'failed', error: new PasskeyError('aborted') } as const;
const complete = { status: 'complete', result: {} } as const;
const underWay = ['requesting', 'prompting', 'verifying'] as const;
const actions: CeremonyAction[] = [...underWay.map((status) => ({ status })), complete, failed];

describe('the state of a ceremony', () => {
  test('is the action that came last, with the kind of ceremony', () => {
    let state: CeremonyState = { status: 'idle' };
    for (const action of [{ status: 'requesting' }, { status: 'prompting' }, complete] as const) {
      state = reduce(state, action, kind);
      assert.deepEqual(state, { ...kind, ...action });
    }
  });

  for (const status of underWay) {
    test(`leads back to idle when ${status} is aborted`, () => {
      assert.deepEqual(reduce({ status, ...kind }, aborted, kind), { status: 'idle' });
    });

    test(`keeps the error when ${status} fails`, () => {
      assert.deepEqual(reduce({ status, ...kind }, failed, kind), { ...kind, ...failed });
    });
  }

  for (const end of [complete, failed]) {
    for (const action of [...actions, aborted]) {
      test(`stays ${end.status} whatever comes after: ${describeAction(action)}`, () => {
        const state = { ...kind, ...end };
        assert.equal(reduce(state, action, kind), state);
      });
    }
  }

  for (const action of [complete, failed, aborted]) {
    test(`does not end before it has begun: ${describeAction(action)}`, () => {
      const idle = { status: 'idle' } as const;
      assert.equal(reduce(idle, action, kind), idle);
    });
  }
});

describe('whoever follows the state', () => {
  test('is told of each change once, and of nothing else', () => {
    const told: string[] = [];
    const dispatch = trackState(kind, ({ status }) => told.push(status));
    for (const action of [failed, ...actions, aborted, complete]) dispatch(action);
    assert.deepEqual(told, ['requesting', 'prompting', 'verifying', 'complete']);
  });

  test('is not told of the same status twice in a row', () => {
    const told: string[] = [];
    const dispatch = trackState(kind, ({ status }) => told.push(status));
    for (const status of underWay) {
      dispatch({ status });
      dispatch({ status });
    }
    assert.deepEqual(told, underWay);
  });

  test('is told of a status again that the ceremony has come back to', () => {
    const told: string[] = [];
    const dispatch = trackState(kind, ({ status }) => told.push(status));
    const around = [...underWay, 'requesting', 'prompting', 'verifying'] as const;
    for (const status of around) dispatch({ status });
    assert.deepEqual(told, around);
  });

  test('does not end the ceremony by throwing: that is reported, each time', () => {
    const reported: unknown[] = [];
    Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) });
    const thrown = underWay.map((status) => new Error(status));
    const left = [...thrown];
    const told: string[] = [];
    const dispatch = trackState(kind, ({ status }) => {
      told.push(status);
      const error = left.shift();
      if (error) throw error;
    });
    for (const status of underWay) dispatch({ status });
    dispatch(complete);
    assert.deepEqual(told, [...underWay, 'complete']);
    assert.deepEqual(reported, thrown);
    Reflect.deleteProperty(globalThis, 'reportError');
  });
});

function describeAction(action: CeremonyAction): string {
  return 'error' in action ? action.error.code : action.status;
}
