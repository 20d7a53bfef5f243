import { assert } from '@open-wc/testing';
import type { Ceremony, RelyingParty } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
  setPresence,
} from '../support/web-test-runner/virtual-authenticator.js';
import { relyingParty } from '../support/web-test-runner/visit-relying-party.js';

type Stage = 'requesting' | 'prompting' | 'verifying';
const stages: Stage[] = ['requesting', 'prompting', 'verifying'];

const steps = {
  registration: { requesting: 'registrationOptions', verifying: 'verifyRegistration' },
  authentication: { requesting: 'authenticationOptions', verifying: 'verifyAuthentication' },
} as const;

/** A relying party of which one step does not answer, and the signals that the step was given. */
function withoutAnswer(step: keyof RelyingParty) {
  const signals: AbortSignal[] = [];
  const silent = (_: unknown, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    return new Promise<never>(() => {});
  };
  return { backend: { ...relyingParty, [step]: silent }, signals };
}

describe("the caller's signal", () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    requests.length = 0;
  });
  afterEach(async () => {
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  /** Aborts a ceremony as soon as it has come to `stage`. */
  const abortAt = async (ceremony: Ceremony, stage: Stage, reason?: unknown) => {
    const { backend, signals } =
      stage === 'prompting'
        ? { backend: relyingParty, signals: [] }
        : withoutAnswer(steps[ceremony][stage]);
    if (stage === 'prompting') await setPresence(false);
    const controller = new AbortController();
    const states: string[] = [];
    const onStateChange = ({ status }: { status: string }) => {
      states.push(status);
      // Within this task the browser, or the relying party, is requested.
      if (status === stage) setTimeout(() => controller.abort(reason));
    };
    const { signal } = controller;
    const error = await failureOf(run(ceremony, { signal, onStateChange }, backend));
    if (stage === 'prompting') await setPresence(true);
    return { error, states, signals };
  };

  for (const ceremony of ceremonies) {
    for (const stage of stages) {
      it(`ends a ${ceremony} that is ${stage}, and another succeeds at once`, async () => {
        const reason = new Error('The page has moved on.');
        const { error, states, signals } = await abortAt(ceremony, stage, reason);
        assert.include(error, { code: 'aborted', ceremony, cause: reason });
        assert.deepEqual(states, [...stages.slice(0, stages.indexOf(stage) + 1), 'idle']);
        for (const signal of signals) assert.isTrue(signal.aborted);

        assert.ok((await run(ceremony)).account);
      });
    }
  }

  for (const ceremony of ceremonies) {
    it(`closes the browser's prompt of a ${ceremony}: another script can ask at once`, async () => {
      await abortAt(ceremony, 'prompting');
      const challenge = crypto.getRandomValues(new Uint8Array(32));
      assert.ok(await navigator.credentials.get({ publicKey: { challenge } }));
    });
  }

  for (const reason of ['a string', 0, null, new DOMException('Too late.', 'TimeoutError')]) {
    it(`gives its reason as the cause as it is: ${reason}`, async () => {
      const { error } = await abortAt('authentication', 'prompting', reason);
      assert.strictEqual(error.code, 'aborted');
      assert.strictEqual(error.cause, reason);
    });
  }

  it('without a reason gives the AbortError that the platform makes', async () => {
    const { error } = await abortAt('authentication', 'requesting');
    assert.strictEqual((error.cause as Error).name, 'AbortError');
  });

  it('of AbortSignal.timeout() ends the prompt in time', async () => {
    await setPresence(false);
    const error = await failureOf(run('authentication', { signal: AbortSignal.timeout(50) }));
    assert.strictEqual(error.code, 'aborted');
    assert.strictEqual((error.cause as Error).name, 'TimeoutError');
  });

  it('that is aborted beforehand lets nothing be requested', async () => {
    const signal = AbortSignal.abort('Never mind.');
    for (const ceremony of ceremonies) {
      assert.include(await failureOf(run(ceremony, { signal })), {
        code: 'aborted',
        cause: 'Never mind.',
      });
    }
    assert.deepEqual(requests, []);
  });

  it('that is aborted after the end changes nothing', async () => {
    const controller = new AbortController();
    const states: string[] = [];
    const { signal } = controller;
    await run('authentication', { signal, onStateChange: ({ status }) => states.push(status) });
    controller.abort();
    assert.strictEqual(states.at(-1), 'complete');
    assert.ok((await run('authentication')).account);
  });

  it('of one ceremony leaves a newer one alone', async () => {
    const before = new AbortController();
    const { backend } = withoutAnswer('authenticationOptions');
    const first = failureOf(run('authentication', { signal: before.signal }, backend));
    const second = run('authentication');
    assert.strictEqual((await first).code, 'aborted');
    before.abort();
    assert.ok((await second).account);
  });
});
