import { assert, waitUntil } from '@open-wc/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { recordTimers, type RecordedTimer } from '../support/web-test-runner/recorded-timers.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

const MINUTE_MS = 60_000;

/** How long the test runner waits for its own server, in milliseconds. */
const TEST_RUNNER_MS = 20_000;

/** Timers that are open, and neither the test runner's nor a short wait. */
const longTimers = (timers: RecordedTimer[]) =>
  timers.filter(({ delay, isOpen }) => isOpen && delay > 5000 && delay !== TEST_RUNNER_MS);

describe('a prompt that never settles', () => {
  const replace = replaceableMembers();
  const timers = recordTimers();
  /** Ends the requests of the script after the test, so that the next one need not wait for them. */
  const ends: (() => void)[] = [];
  const neverSettle = () => new Promise<never>((_, reject) => ends.push(reject));
  const install = (request: () => Promise<never>) =>
    replace(navigator.credentials, { create: request, get: request });
  /** The limit of a request whose options have this timeout, in milliseconds; the limit is hit. */
  const limitOf = async (ceremony: (typeof ceremonies)[number], timeout: unknown) => {
    const backend = withOptions(() => ({ timeout }));
    const failure = failureOf(run(ceremony, {}, backend));
    await waitUntil(() => ends.length > 0, 'the browser was not called', { timeout: 5000 });
    const [limit] = longTimers(timers);
    limit!.run();
    return { limit: limit!.delay, error: await failure };
  };

  before(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(() => ends.splice(0).forEach((end) => end()));
  after(() => removeVirtualAuthenticator());

  for (const ceremony of ceremonies) {
    describe(`in a ${ceremony}`, () => {
      const timeouts: [unknown, expected: number][] = [
        [undefined, 2 * MINUTE_MS],
        [null, 2 * MINUTE_MS],
        [300_000, 2 * MINUTE_MS],
        [4_294_967_295, 2 * MINUTE_MS],
        [60_000, MINUTE_MS + 1000],
        [60, MINUTE_MS + 1000],
      ];
      for (const [timeout, expected] of timeouts) {
        it(`ends after ${expected} ms where a script has replaced the API: timeout ${timeout}`, async () => {
          install(neverSettle);
          const { limit, error } = await limitOf(ceremony, timeout);
          assert.strictEqual(limit, expected);
          assert.include(error, { code: 'extension-interference', ceremony });
          assert.include(error.message, `within ${expected} ms`);
        });
      }

      for (const timeout of [undefined, null, 300_000, 600_000, 4_294_967_295]) {
        it(`ends after five minutes everywhere: timeout ${timeout}`, async () => {
          // A bound function cannot be told from the browser's own.
          install(neverSettle.bind(undefined));
          const { limit, error } = await limitOf(ceremony, timeout);
          assert.strictEqual(limit, 5 * MINUTE_MS);
          assert.include(error, { code: 'not-allowed', ceremony });
        });
      }
    });
  }
});

describe('a ceremony that has ended', () => {
  const timers = recordTimers();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  const assertNoneOpen = () => assert.deepEqual(longTimers(timers), []);

  for (const ceremony of ceremonies) {
    it(`leaves no timer behind: ${ceremony}`, async () => {
      assert.ok((await run(ceremony)).account);
      assert.isNotEmpty(timers.filter(({ delay }) => delay > TEST_RUNNER_MS));
      assertNoneOpen();
    });
  }

  it('leaves no timer behind after a refusal by the browser', async () => {
    await clearCredentials();
    assert.include(await failureOf(run('authentication')), { code: 'not-allowed' });
    assertNoneOpen();
  });
});
