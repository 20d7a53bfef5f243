import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as sdk from '../../src/index.js';

describe('where there is no window', () => {
  const relyingParty = sdk.fetchRelyingParty({
    endpoint: '/passkeys',
    fetch: () => assert.fail('The relying party was asked for nothing.'),
  });

  for (const ceremony of ['registration', 'authentication'] as const) {
    test(`a ${ceremony} rejects as unsupported, before anything is requested`, async () => {
      const run = ceremony === 'registration' ? sdk.register : sdk.authenticate;
      const states: string[] = [];
      await assert.rejects(
        run(relyingParty, { onStateChange: ({ status }) => states.push(status) }),
        (error) => {
          assert.ok(sdk.isPasskeyError(error));
          assert.deepEqual([error.code, error.ceremony], ['unsupported', ceremony]);
          return true;
        },
      );
      assert.deepEqual(states, ['requesting', 'failed']);
    });
  }

  test('an onStateChange that throws changes nothing, and goes to the console', async (test) => {
    const { mock } = test.mock.method(console, 'error', () => undefined);
    const thrown = new Error('Wrong.');
    const onStateChange = () => {
      throw thrown;
    };
    await assert.rejects(sdk.authenticate(relyingParty, { onStateChange }), {
      code: 'unsupported',
    });
    assert.deepEqual(
      mock.calls.map((call) => call.arguments),
      [[thrown], [thrown]],
    );
  });

  test('there is no support, and nothing is known of capabilities', async () => {
    for (const ceremony of [undefined, 'registration', 'authentication'] as const) {
      const support = sdk.passkeySupport(ceremony);
      assert.deepEqual(support, { supported: false, reason: 'unsupported' });
    }
    assert.deepEqual(await sdk.clientCapabilities(), {});
  });
});

describe('a PasskeyError', () => {
  test('carries its code, its cause and its details', () => {
    const cause = new Error('Why.');
    const error = new sdk.PasskeyError('rate-limited', {
      message: 'Too many requests.',
      cause,
      ceremony: 'authentication',
      retryAfter: 30,
    });
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'PasskeyError');
    assert.equal(error.message, 'Too many requests.');
    assert.equal(error.cause, cause);
    assert.deepEqual(
      [error.code, error.ceremony, error.retryAfter],
      ['rate-limited', 'authentication', 30],
    );
  });

  test('has its code for a message where there is none', () => {
    assert.equal(new sdk.PasskeyError('network').message, 'network');
  });

  test('is known by its brand, and nothing else is', () => {
    const ofAnotherCopy = Object.assign(new Error('network'), {
      [Symbol.for('passkey-elements.error')]: true,
    });
    for (const error of [new sdk.PasskeyError('network'), ofAnotherCopy]) {
      assert.equal(sdk.isPasskeyError(error), true);
    }
    for (const other of [new Error('network'), { code: 'network' }, 'network', null, undefined]) {
      assert.equal(sdk.isPasskeyError(other), false);
    }
  });
});
