import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import 'passkey-elements/define';
import type { RelyingParty } from 'passkey-elements';
import type {
  PasskeyErrorEvent,
  PasskeyLogin,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
  setPresence,
} from '../support/web-test-runner/virtual-authenticator.js';
import { planFault, relyingParty } from '../support/web-test-runner/visit-relying-party.js';

describe('starting <passkey-login>', () => {
  let username: string;
  let login: PasskeyLogin;
  const requests = recordRequests();

  const signedIn = async () => assert.strictEqual((await login.start())?.account?.name, username);

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
    requests.length = 0;
  });
  afterEach(() => removeVirtualAuthenticator());

  it("resolves to the relying party's answer", () => signedIn());

  for (const fault of ['500@authentication/options', 'unknown-credential@authentication/verify']) {
    it(`resolves to undefined after ${fault}, and the next start succeeds`, async () => {
      planFault(fault);
      assert.strictEqual(await login.start(), undefined);
      assert.strictEqual(login.state, 'failed');
      // Otherwise there is none left: the browser was told that nobody knows it.
      if (fault.startsWith('unknown-credential')) username = await createAccount();
      await signedIn();
    });
  }

  it('resolves to undefined where a relying party of the page throws', async () => {
    const broken: Partial<RelyingParty> = {
      authenticationOptions() {
        throw new TypeError('not an answer');
      },
    };
    login.relyingParty = { ...relyingParty, ...broken };
    const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
    assert.strictEqual(await login.start(), undefined);
    assert.include((await failure).error, { code: 'unknown' });
  });

  it('a second time joins the ceremony under way', async () => {
    const events = recordEvents(login);
    const [first, second] = await Promise.all([login.start(), login.start()]);
    assert.strictEqual(first?.account?.name, username);
    assert.strictEqual(second, first);
    assert.deepEqual(
      requests.map(({ path }) => path),
      ['authentication/options', 'authentication/verify'],
    );
    assert.deepEqual(
      story(events).filter((text) => text === 'start' || text === 'success'),
      ['start', 'success'],
    );
  });

  it('sends no username: the passkey names its account', async () => {
    await signedIn();
    assert.deepEqual(requests[0]?.body, {});
    assert.deepEqual(Object.keys(requests[1]?.body ?? {}), ['credential']);
  });

  it('does nothing while the element is disabled', async () => {
    login.disabled = true;
    const events = recordEvents(login);
    assert.strictEqual(await login.start(), undefined);
    login.click();
    assert.deepEqual(story(events), []);
    assert.deepEqual(requests, []);
  });

  it('by click() is the same as by the button', async () => {
    const success = oneEvent<PasskeySuccessEvent>(login, 'passkey-success');
    login.click();
    assert.strictEqual((await success).result.account?.name, username);
  });
});

describe('ending <passkey-login> half-way', () => {
  let login: PasskeyLogin;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
  });
  afterEach(() => removeVirtualAuthenticator());

  /** Starts a ceremony and waits until it is in `state`, where it stays until the test goes on. */
  const startUntil = async (state: 'requesting' | 'prompting' | 'verifying') => {
    if (state === 'prompting') {
      await setPresence(false);
      const result = login.start();
      await stateReached(login, state);
      return { result, release: () => {} };
    }
    const held = holdStep(
      state === 'requesting' ? 'authenticationOptions' : 'verifyAuthentication',
    );
    login.relyingParty = held.relyingParty;
    const result = login.start();
    await held.requested;
    return { result, release: held.release };
  };

  for (const state of ['requesting', 'prompting', 'verifying'] as const) {
    it(`by cancel() while ${state} leads back to idle, and no other event tells`, async () => {
      const { result, release } = await startUntil(state);
      assert.strictEqual(login.state, state);
      const events = recordEvents(login);
      login.cancel();
      assert.strictEqual(login.state, 'idle');
      assert.strictEqual(await result, undefined);
      release();
      await login.updateComplete;
      assert.deepEqual(story(events), ['idle']);
    });

    it(`by cancel() while ${state} leaves the way free for a new start at once`, async () => {
      const { result } = await startUntil(state);
      login.cancel();
      login.relyingParty = relyingParty;
      await setPresence(true);
      const events = recordEvents(login);
      const again = login.start();
      assert.strictEqual(await result, undefined);
      assert.notStrictEqual(await again, undefined);
      assert.deepEqual(story(events), [
        'start',
        'requesting',
        'prompting',
        'verifying',
        'complete',
        'success',
      ]);
    });
  }

  it('happens when the element leaves the page', async () => {
    const { result } = await startUntil('prompting');
    const events = recordEvents(login);
    login.remove();
    assert.strictEqual(await result, undefined);
    assert.deepEqual(story(events), ['idle']);
  });

  it('does not happen when the element is only moved', async () => {
    const { result, release } = await startUntil('verifying');
    const place = await fixture(html`<div></div>`);
    place.append(login);
    release();
    assert.notStrictEqual(await result, undefined);
    assert.strictEqual(login.state, 'complete');
  });
});
