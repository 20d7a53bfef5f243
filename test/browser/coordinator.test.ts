import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { authenticate, PasskeyError } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  ownRelyingParty,
  planFault,
  relyingParty,
  signOut,
} from '../support/web-test-runner/visit-relying-party.js';

/** The script-tag file: a second copy of the package on this page. */
const scriptTagFile = '/dist/cdn/passkey-elements.js';

/** Whether `login` offers passkeys, and the browser waits for the user's pick. */
const offersPasskeys = (login: PasskeyLogin) =>
  login.matches(':state(autofill)') && !!window.pickPasskey;
const untilPending = (login: PasskeyLogin) =>
  waitUntil(() => offersPasskeys(login), 'autofill is not pending');

/** A form with an input of its own, for one element that signs in. */
async function signInForm(tag = 'passkey-login', backend = ownRelyingParty()) {
  const form = await fixture<HTMLFormElement>(html`<form><input aria-label="Name" /></form>`);
  const login = document.createElement(tag) as PasskeyLogin;
  login.relyingParty = backend;
  login.input = form.querySelector('input')!;
  form.append(login);
  return { login, input: login.input };
}

/** A relying party whose options for autofill come when the test lets them. */
function withLateOptions() {
  const requested: AbortSignal[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const backend: RelyingParty = {
    ...relyingParty,
    async authenticationOptions(request, context) {
      if (request.mediation !== 'conditional') {
        return relyingParty.authenticationOptions(request, context);
      }
      requested.push(context.signal);
      const options = await relyingParty.authenticationOptions(request, {
        signal: new AbortController().signal,
      });
      await released;
      return options;
    },
  };
  return { backend, requested, release };
}

describe('one ceremony at a time on a page', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();
  let username: string;

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
  });
  afterEach(async () => {
    for (const login of document.querySelectorAll('form > *')) login.remove();
    await waitUntil(() => !window.pickPasskey, 'a conditional request is still pending');
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  describe('a click', () => {
    it('takes over from a pending autofill, whose options it takes over', async () => {
      const { login } = await signInForm();
      await untilPending(login);
      requests.length = 0;
      const events = recordEvents(login);
      assert.strictEqual((await login.start())?.account?.name, username);
      assert.deepEqual(story(events), [
        'start',
        'requesting',
        'prompting',
        'verifying',
        'complete',
        'success',
      ]);
      assert.isFalse(login.matches(':state(autofill)'));
      assert.deepEqual(
        requests.map(({ path }) => path),
        ['authentication/verify'],
      );
    });

    it("takes over while autofill's options are requested, which then change nothing", async () => {
      const { backend, requested, release } = withLateOptions();
      const { login } = await signInForm('passkey-login', backend);
      await waitUntil(() => requested.length === 1, 'autofill has not requested options');
      const events = recordEvents(login);
      assert.strictEqual((await login.start())?.account?.name, username);
      assert.isTrue(requested[0]!.aborted);
      const told = story(events);

      release();
      // By the time of this answer the late options have long arrived.
      await signOut();
      assert.isUndefined(window.pickPasskey);
      assert.isFalse(login.matches(':state(autofill)'));
      assert.strictEqual(login.state, 'complete');
      assert.deepEqual(story(events), told);
      assert.lengthOf(requested, 1);
    });

    it('takes over from the autofill of another element', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await untilPending(one.login);
      assert.strictEqual((await other.login.start())?.account?.name, username);
      assert.strictEqual(one.login.state, 'idle');
      assert.isFalse(one.login.matches(':state(autofill)'));
    });

    it('takes over from an earlier click, which ends without an error', async () => {
      const silent = { ...relyingParty, verifyAuthentication: () => new Promise<never>(() => {}) };
      const one = await signInForm('passkey-login', silent);
      const other = await signInForm();
      const events = recordEvents(one.login);
      const earlier = one.login.start();
      await stateReached(one.login, 'verifying');
      assert.strictEqual((await other.login.start())?.account?.name, username);
      assert.isUndefined(await earlier);
      assert.deepEqual(story(events), ['start', 'requesting', 'prompting', 'verifying', 'idle']);
    });

    it('to register takes over from a pending autofill, too', async () => {
      const { login } = await signInForm();
      await untilPending(login);
      assert.ok((await run('registration')).account);
      assert.isFalse(login.matches(':state(autofill)'));
    });
  });

  describe('autofill', () => {
    it('starts again after a modal ceremony has failed', async () => {
      const { login } = await signInForm();
      await untilPending(login);
      planFault('500@authentication/verify');
      await login.start();
      assert.strictEqual(login.state, 'failed');
      await untilPending(login);
      window.pickPasskey!();
      await stateReached(login, 'complete');
    });

    it('starts again after a modal ceremony has failed before the browser was called', async () => {
      const { login } = await signInForm();
      await untilPending(login);
      const authenticationOptions = () => Promise.reject(new PasskeyError('server'));
      await failureOf(authenticate({ ...relyingParty, authenticationOptions }));
      await untilPending(login);
      window.pickPasskey!();
      await stateReached(login, 'complete');
    });

    it('starts again after a modal ceremony was cancelled', async () => {
      const { login } = await signInForm();
      await untilPending(login);
      const controller = new AbortController();
      const { signal } = controller;
      const backend = { ...relyingParty, verifyAuthentication: () => new Promise<never>(() => {}) };
      const onStateChange = ({ status }: { status: string }) => {
        if (status === 'verifying') controller.abort();
      };
      await failureOf(authenticate(backend, { signal, onStateChange }));
      await untilPending(login);
    });

    it('does not start again after a success', async () => {
      const { backend, requested, release } = withLateOptions();
      release();
      const { login } = await signInForm('passkey-login', backend);
      await untilPending(login);
      await authenticate(relyingParty);
      await signOut();
      assert.lengthOf(requested, 1);
      assert.isUndefined(window.pickPasskey);
    });

    it('belongs to the first of several elements until an input is focused', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await untilPending(one.login);
      assert.isFalse(offersPasskeys(other.login));
    });

    it('belongs to the input that was focused last', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await untilPending(one.login);
      for (const [mine, theirs] of [
        [other, one],
        [one, other],
        [other, one],
      ] as const) {
        mine.input.focus();
        await untilPending(mine.login);
        assert.isFalse(offersPasskeys(theirs.login));
      }
      const events = recordEvents(one.login);
      window.pickPasskey!();
      await stateReached(other.login, 'complete');
      assert.deepEqual(story(events), []);
    });

    it('has its pick verified, whatever input the focus goes to meanwhile', async () => {
      const held = holdStep('verifyAuthentication');
      const one = await signInForm('passkey-login', held.relyingParty);
      const other = await signInForm();
      await untilPending(one.login);
      window.pickPasskey!();
      await held.requested;
      other.input.focus();
      held.release();
      await stateReached(one.login, 'complete');
    });

    it('is handed over when the element that has it leaves the page', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await untilPending(one.login);
      one.login.remove();
      await untilPending(other.login);
      assert.isFalse(one.login.matches(':state(autofill)'));
    });
  });

  describe('another copy of the package on the page', () => {
    const tag = 'another-login';

    before(async () => {
      const { PasskeyLogin } = (await import(scriptTagFile)) as {
        PasskeyLogin: typeof import('passkey-elements/elements').PasskeyLogin;
      };
      assert.notStrictEqual(PasskeyLogin, customElements.get('passkey-login'));
      PasskeyLogin.define(tag);
    });

    for (const [owner, clicked] of [
      ['passkey-login', tag],
      [tag, 'passkey-login'],
    ] as const) {
      it(`shares the coordinator: a click on <${clicked}> ends <${owner}>'s autofill`, async () => {
        const one = await signInForm(owner);
        await untilPending(one.login);
        const other = await signInForm(clicked);
        planFault('500@authentication/options');
        const events = recordEvents(one.login);
        await other.login.start();
        assert.strictEqual(other.login.state, 'failed');
        await untilPending(one.login);

        assert.strictEqual((await other.login.start())?.account?.name, username);
        assert.isFalse(one.login.matches(':state(autofill)'));
        assert.deepEqual(story(events), []);
      });
    }

    it('shares the coordinator: autofill goes to the input that was focused last', async () => {
      const one = await signInForm();
      await untilPending(one.login);
      const other = await signInForm(tag);
      other.input.focus();
      await untilPending(other.login);
      assert.isFalse(one.login.matches(':state(autofill)'));
    });
  });
});
