import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { autofill, PasskeyError } from 'passkey-elements';
import type { AuthenticationResult, AutofillOptions, RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  signOut,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';
import { warningsOf } from '../support/web-test-runner/warnings.js';

describe('autofill', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  let username: string;
  let form: HTMLFormElement;
  let input: HTMLInputElement;
  /** The challenges of the options that have come, and until when they say that they last. */
  let challenges: { challenge: string; end: number }[];
  /** How many requests for options are unanswered. */
  let pending: number;
  let over: AbortController;
  let ended: Promise<void> | undefined;

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    form = await fixture(html`<form><input id="name" /><input id="other" /></form>`);
    input = form.querySelector('input')!;
    challenges = [];
    pending = 0;
    over = new AbortController();
    ended = undefined;
  });
  afterEach(async () => {
    over.abort();
    await ended;
    form.replaceChildren();
    await waitUntil(() => !window.pickPasskey, 'a conditional request is still pending');
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  /**
   * The demo relying party. Its first challenges are said to end in so many milliseconds, the
   * following as they do.
   */
  const ending = (...lifetimes: number[]): RelyingParty => ({
    ...relyingParty,
    async authenticationOptions(...request) {
      pending += 1;
      const options = await relyingParty.authenticationOptions(...request);
      pending -= 1;
      const lifetime = lifetimes.shift() ?? 300_000;
      const end = Date.now() + lifetime;
      challenges.push({ challenge: options.publicKey.challenge, end });
      return { ...options, expiresAt: new Date(end).toISOString() };
    },
  });
  const begin = (backend: RelyingParty, options: AutofillOptions = {}) => {
    ended = autofill(backend, { input, signal: over.signal, ...options });
  };
  const untilPending = (times = 1) =>
    waitUntil(() => challenges.length === times && window.pickPasskey, `not pending: ${times}`);
  /** As on a machine that has slept meanwhile: no timer has counted the time. */
  const sleep = (seconds: number) => {
    const { now } = Date;
    replace(Date, { now: () => now() + seconds * 1000 });
  };
  const endAll = () => sleep(300);
  /** What would be requested for at once has been requested for by the time of this answer. */
  const assertRequested = async (times: number) => {
    await signOut();
    assert.strictEqual(challenges.length + pending, times);
  };
  /** The browser window comes to the front again, as far as its page sees. */
  const windowIsFocused = () => dispatchEvent(new Event('focus'));

  /** What the page sees of it: a headless browser hides no page. */
  const setHidden = (hidden: boolean) => {
    replace(document, { hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  describe('renews its challenge', () => {
    it('before that ends, also by a clock that the browser rounds', async () => {
      const { now } = Date;
      // As Firefox does with privacy.resistFingerprinting.
      replace(Date, { now: () => Math.floor(now() / 100) * 100 });
      let verified = '';
      const backend = ending(1255);
      begin({
        ...backend,
        verifyAuthentication(answer, context) {
          verified = atob(answer.credential.response.clientDataJSON);
          return backend.verifyAuthentication(answer, context);
        },
      });
      await untilPending();
      const { end } = challenges[0]!;
      await waitUntil(() => Date.now() > end, 'the challenge goes on', { timeout: 3000 });
      await untilPending(2);
      window.pickPasskey!();
      await ended;
      assert.include(verified, challenges[1]!.challenge);
    });

    it('not while the user is in the input, but as soon as they leave it', async () => {
      input.focus();
      begin(ending());
      await untilPending();
      endAll();
      windowIsFocused();
      await assertRequested(1);
      form.querySelector<HTMLInputElement>('#other')!.focus();
      await untilPending(2);
    });

    it('not while the page is hidden, but as soon as it is seen', async () => {
      begin(ending());
      await untilPending();
      setHidden(true);
      endAll();
      windowIsFocused();
      await assertRequested(1);
      setHidden(false);
      await untilPending(2);
    });

    it('when the user comes back to the window after its end', async () => {
      begin(ending());
      await untilPending();
      endAll();
      windowIsFocused();
      await untilPending(2);
    });

    it('that nobody says the end of, by the time of its arrival, however often it starts', async () => {
      const backend = ending();
      begin({
        ...backend,
        authenticationOptions: async (...request) => ({
          ...(await backend.authenticationOptions(...request)),
          expiresAt: undefined,
        }),
      });
      await untilPending();
      sleep(200);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await waitUntil(() => !window.pickPasskey, 'a conditional request is still pending');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await untilPending();
      sleep(100);
      windowIsFocused();
      await untilPending(2);
    });

    it('with one request, whatever happens meanwhile', async () => {
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const backend = ending();
      let requested = 0;
      begin({
        ...backend,
        async authenticationOptions(...request) {
          if (++requested === 2) await released;
          return backend.authenticationOptions(...request);
        },
      });
      await untilPending();
      endAll();
      for (let time = 0; time < 3; time += 1) {
        windowIsFocused();
        input.focus();
        input.blur();
      }
      await signOut();
      assert.strictEqual(requested, 2);
      release();
      await untilPending(2);
      await assertRequested(2);
    });

    it('silently: its element has no state, and no event', async () => {
      const login = document.createElement('passkey-login');
      login.input = input;
      login.relyingParty = ending();
      const events = recordEvents(login);
      form.append(login);
      await untilPending();
      endAll();
      windowIsFocused();
      await untilPending(2);
      await waitUntil(() => login.matches(':state(autofill)'), 'the state is lost');
      assert.deepEqual(story(events), []);
    });
  });

  describe('does not ask without end', () => {
    const expiries: [string, string | undefined][] = [
      ['of a relying party whose clock is late', new Date(0).toISOString()],
      ['that cannot be read', 'soon'],
      ['that nobody says', undefined],
    ];
    for (const [name, expiresAt] of expiries) {
      it(`by the end of a challenge ${name}`, async () => {
        const backend = ending();
        begin({
          ...backend,
          authenticationOptions: async (...request) => ({
            ...(await backend.authenticationOptions(...request)),
            expiresAt,
          }),
        });
        await untilPending();
        windowIsFocused();
        input.focus();
        input.blur();
        await assertRequested(1);
      });
    }

    it('by challenges that end as soon as they come', async () => {
      begin(ending(1, 1, 1, 1, 1, 1));
      await untilPending();
      await signOut();
      await assertRequested(1);
    });

    it('when its element leaves the page and comes back, twice in a task', async () => {
      const login = document.createElement('passkey-login');
      login.input = input;
      login.relyingParty = ending();
      form.append(login);
      await untilPending();
      const pick = window.pickPasskey;
      for (let time = 0; time < 2; time += 1) {
        login.remove();
        form.append(login);
      }
      await login.updateComplete;
      await assertRequested(1);
      assert.isTrue(window.pickPasskey === pick, 'it is pending all the while');
    });
  });

  describe('of the SDK', () => {
    it('tells of a pick that fails, starts again, and tells of one that succeeds', async () => {
      const told: unknown[] = [];
      begin(ending(), {
        onError: (error) => told.push(error),
        onResult: (result) => told.push(result),
        onPendingChange: (pending) => told.push(pending),
      });
      await untilPending();
      planFault('expired-challenge@authentication/verify');
      window.pickPasskey!();
      await untilPending(2);
      window.pickPasskey!();
      await ended;

      const [error] = told.filter((each) => each instanceof PasskeyError);
      assert.include(error, { code: 'challenge-expired', ceremony: 'authentication' });
      const { account } = told.at(-1) as AuthenticationResult;
      assert.strictEqual(account?.name, username);
      assert.deepEqual(
        told.filter((each) => each !== false),
        [true, error, true, told.at(-1)],
      );
    });

    it('tells nothing of a pick that its caller ends', async () => {
      const told: unknown[] = [];
      const tell = (outcome: unknown) => told.push(outcome);
      const backend = { ...ending(), verifyAuthentication: () => new Promise<never>(() => {}) };
      const states: string[] = [];
      begin(backend, {
        onError: tell,
        onResult: tell,
        onStateChange({ status }) {
          states.push(status);
          if (status === 'verifying') setTimeout(() => over.abort());
        },
      });
      await untilPending();
      window.pickPasskey!();
      await ended;
      assert.deepEqual(states, ['verifying', 'idle']);
      assert.deepEqual(told, []);
    });

    const broken = () => {
      throw new Error("The page's own mistake.");
    };

    it('is over after a success, also where onResult throws, and reports what it threw', async () => {
      const reported: unknown[] = [];
      replace(window, { reportError: (error) => reported.push(error) });
      const errors: unknown[] = [];
      begin(ending(), { onResult: broken, onError: (error) => errors.push(error) });
      await untilPending();
      window.pickPasskey!();
      await ended;
      assert.match(String(reported), /own mistake/);
      assert.deepEqual(errors, []);
      await assertRequested(1);
    });

    it('goes on where its other callbacks throw, and reports what they threw', async () => {
      const reported: unknown[] = [];
      replace(window, { reportError: (error) => reported.push(error) });
      begin(ending(), { onPendingChange: broken, onPick: broken, onError: broken });
      await untilPending();
      planFault('500@authentication/verify');
      window.pickPasskey!();
      await untilPending(2);
      window.pickPasskey!();
      await ended;
      assert.isAtLeast(reported.length, 5);
      for (const error of reported) assert.match(String(error), /own mistake/);
    });
  });

  describe('is suspended after three failures in a row', () => {
    const wakes: [string, () => unknown][] = [
      ['a key', () => sendKeys({ press: 'a' })],
      ['a press of the pointer', () => sendMouse({ type: 'click', position: [300, 300] })],
      ['a page that is shown again', () => dispatchEvent(new PageTransitionEvent('pageshow'))],
    ];
    for (const [name, wake] of wakes) {
      it(`until ${name} resumes it`, async () => {
        const errors: unknown[] = [];
        const backend = ending();
        begin(
          { ...backend, verifyAuthentication: () => Promise.reject(new PasskeyError('server')) },
          { onError: (error) => errors.push(error) },
        );
        for (const time of [1, 2, 3]) {
          await untilPending(time);
          window.pickPasskey!();
          await waitUntil(() => errors.length === time, `no error: ${time}`);
        }
        await assertRequested(3);
        await wake();
        await untilPending(4);
      });
    }
  });

  it('lets the page into the back-forward cache, and starts again when it comes back', async () => {
    begin(ending());
    await untilPending();
    const warnings = await warningsOf(async () => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await waitUntil(() => !window.pickPasskey, 'a conditional request is still pending');
    });
    assert.deepEqual(warnings, []);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await untilPending();
  });
});
