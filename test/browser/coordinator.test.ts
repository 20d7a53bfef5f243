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
const isArmed = (login: PasskeyLogin) => login.matches(':state(autofill)') && !!window.pickPasskey;
const armed = (login: PasskeyLogin) => waitUntil(() => isArmed(login), 'autofill is not armed');

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
  const asked: AbortSignal[] = [];
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const backend: RelyingParty = {
    ...relyingParty,
    async authenticationOptions(request, context) {
      if (request.mediation !== 'conditional') {
        return relyingParty.authenticationOptions(request, context);
      }
      asked.push(context.signal);
      const options = await relyingParty.authenticationOptions(request, {
        signal: new AbortController().signal,
      });
      await released;
      return options;
    },
  };
  return { backend, asked, letGo };
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
    await waitUntil(() => !window.pickPasskey, 'autofill is still armed');
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  describe('a click', () => {
    it('wins over a pending autofill, whose options it takes over', async () => {
      const { login } = await signInForm();
      await armed(login);
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

    it("wins while autofill's options are on their way, which then change nothing", async () => {
      const { backend, asked, letGo } = withLateOptions();
      const { login } = await signInForm('passkey-login', backend);
      await waitUntil(() => asked.length === 1, 'autofill has not asked for options');
      const events = recordEvents(login);
      assert.strictEqual((await login.start())?.account?.name, username);
      assert.isTrue(asked[0]!.aborted);
      const told = story(events);

      letGo();
      // By the time of this answer the late options have long arrived.
      await signOut();
      assert.isUndefined(window.pickPasskey);
      assert.isFalse(login.matches(':state(autofill)'));
      assert.strictEqual(login.state, 'complete');
      assert.deepEqual(story(events), told);
      assert.lengthOf(asked, 1);
    });

    it('wins over the autofill of another element', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await armed(one.login);
      assert.strictEqual((await other.login.start())?.account?.name, username);
      assert.strictEqual(one.login.state, 'idle');
      assert.isFalse(one.login.matches(':state(autofill)'));
    });

    it('wins over an earlier click, which ends without an error', async () => {
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

    it('to register wins over a pending autofill, too', async () => {
      const { login } = await signInForm();
      await armed(login);
      assert.ok((await run('registration')).account);
      assert.isFalse(login.matches(':state(autofill)'));
    });
  });

  describe('autofill', () => {
    it('is armed again after a modal ceremony has failed', async () => {
      const { login } = await signInForm();
      await armed(login);
      planFault('500@authentication/verify');
      await login.start();
      assert.strictEqual(login.state, 'failed');
      await armed(login);
      window.pickPasskey!();
      await stateReached(login, 'complete');
    });

    it('is armed again after a modal ceremony has failed before the browser was asked', async () => {
      const { login } = await signInForm();
      await armed(login);
      const authenticationOptions = () => Promise.reject(new PasskeyError('server'));
      await failureOf(authenticate({ ...relyingParty, authenticationOptions }));
      await armed(login);
      window.pickPasskey!();
      await stateReached(login, 'complete');
    });

    it('is armed again after a modal ceremony was cancelled', async () => {
      const { login } = await signInForm();
      await armed(login);
      const controller = new AbortController();
      const { signal } = controller;
      const backend = { ...relyingParty, verifyAuthentication: () => new Promise<never>(() => {}) };
      const onStateChange = ({ status }: { status: string }) => {
        if (status === 'verifying') controller.abort();
      };
      await failureOf(authenticate(backend, { signal, onStateChange }));
      await armed(login);
    });

    it('is not armed again after a success', async () => {
      const { backend, asked, letGo } = withLateOptions();
      letGo();
      const { login } = await signInForm('passkey-login', backend);
      await armed(login);
      await authenticate(relyingParty);
      await signOut();
      assert.lengthOf(asked, 1);
      assert.isUndefined(window.pickPasskey);
    });

    it('belongs to the first of several elements until an input is focused', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await armed(one.login);
      assert.isFalse(isArmed(other.login));
    });

    it('belongs to the input that was focused last', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await armed(one.login);
      for (const [mine, theirs] of [
        [other, one],
        [one, other],
        [other, one],
      ] as const) {
        mine.input.focus();
        await armed(mine.login);
        assert.isFalse(isArmed(theirs.login));
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
      await armed(one.login);
      window.pickPasskey!();
      await held.asked;
      other.input.focus();
      held.letGo();
      await stateReached(one.login, 'complete');
    });

    it('is handed over when the element that has it leaves the page', async () => {
      const one = await signInForm();
      const other = await signInForm();
      await armed(one.login);
      one.login.remove();
      await armed(other.login);
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
        await armed(one.login);
        const other = await signInForm(clicked);
        planFault('500@authentication/options');
        const events = recordEvents(one.login);
        await other.login.start();
        assert.strictEqual(other.login.state, 'failed');
        await armed(one.login);

        assert.strictEqual((await other.login.start())?.account?.name, username);
        assert.isFalse(one.login.matches(':state(autofill)'));
        assert.deepEqual(story(events), []);
      });
    }

    it('shares the coordinator: autofill goes to the input that was focused last', async () => {
      const one = await signInForm();
      await armed(one.login);
      const other = await signInForm(tag);
      other.input.focus();
      await armed(other.login);
      assert.isFalse(one.login.matches(':state(autofill)'));
    });
  });
});
