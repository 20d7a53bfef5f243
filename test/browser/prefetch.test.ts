import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  authenticate,
  prepareAuthentication,
  prepareRegistration,
  register,
} from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  credentials,
  removeVirtualAuthenticator,
  setPresence,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  newUsername,
  planFault,
  relyingParty,
} from '../support/web-test-runner/visit-relying-party.js';
import { warningsOf } from '../support/web-test-runner/warnings.js';

describe('options ahead of the click', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  /** What options were requested for with, and the answers. */
  let requested: object[];
  let answers: Promise<unknown>[];
  /** The demo relying party, whose options are watched. */
  let backend: RelyingParty;

  const ask = <Request extends object, Answer>(request: Request, answer: Promise<Answer>) => {
    requested.push(JSON.parse(JSON.stringify(request)) as object);
    answers.push(answer);
    return answer;
  };
  /** Whatever was requested has been answered. */
  const answered = () => Promise.allSettled(answers);

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    requested = [];
    answers = [];
    backend = {
      ...relyingParty,
      registrationOptions: (request, context) =>
        ask(request, relyingParty.registrationOptions(request, context)),
      authenticationOptions: (request, context) =>
        ask(request, relyingParty.authenticationOptions(request, context)),
    };
  });
  afterEach(async () => {
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  /** The same, but its options are good for a moment only, as the answer says. */
  const ending = (): RelyingParty => ({
    ...backend,
    authenticationOptions: async (...request) => ({
      ...(await backend.authenticationOptions(...request)),
      expiresAt: new Date(Date.now() + 100).toISOString(),
    }),
  });
  const ended = async () => {
    await answered();
    const end = Date.now() + 100;
    await waitUntil(() => Date.now() > end, 'the challenge goes on');
  };

  describe('on <passkey-login>', () => {
    let login: PasskeyLogin;

    const show = async (relyingParty = backend) => {
      login = await fixture(html`<passkey-login .relyingParty=${relyingParty}></passkey-login>`);
    };
    const hover = async () => {
      const { x, y, width, height } = login.getBoundingClientRect();
      const middle = [x + width / 2, y + height / 2].map(Math.round) as [number, number];
      await sendMouse({ type: 'move', position: middle });
    };
    const intents: [string, () => unknown][] = [
      ['hovering', hover],
      ['the Tab key', () => sendKeys({ press: 'Tab' })],
      ['focus()', () => login.focus()],
    ];
    afterEach(() => resetMouse());

    for (const [name, intend] of intents) {
      it(`are requested by ${name}, and the click calls the browser within its own task`, async () => {
        await show();
        await intend();
        await answered();
        assert.deepEqual(requested, [{}]);

        const get = navigator.credentials.get.bind(navigator.credentials);
        let taskIsOver = false;
        let withinTask = false;
        replace(navigator.credentials, {
          get(options) {
            withinTask = !taskIsOver;
            return get(options);
          },
        });
        login.click();
        setTimeout(() => (taskIsOver = true));
        await stateReached(login, 'complete');
        assert.isTrue(withinTask);
        assert.deepEqual(requested, [{}]);
      });
    }

    it('are requested once, however often the user comes by', async () => {
      await show();
      await hover();
      login.focus();
      await resetMouse();
      await hover();
      await answered();
      await resetMouse();
      await hover();
      assert.lengthOf(requested, 1);
    });

    it('are waited for by a click that comes before them', async () => {
      await show();
      let release = () => {};
      const { authenticationOptions } = relyingParty;
      login.relyingParty = {
        ...backend,
        authenticationOptions: (...request) =>
          ask(
            request,
            new Promise<void>((resolve) => (release = resolve)).then(() =>
              authenticationOptions(...request),
            ),
          ),
      };
      await hover();
      login.click();
      await login.updateComplete;
      assert.strictEqual(login.state, 'requesting');
      release();
      await stateReached(login, 'complete');
      assert.lengthOf(requested, 1);
    });

    it('are good for one click', async () => {
      await show();
      await hover();
      planFault('500@authentication/verify');
      await login.start();
      assert.strictEqual(login.state, 'failed');
      assert.lengthOf(requested, 1);
      await login.start();
      assert.strictEqual(login.state, 'complete');
      assert.lengthOf(requested, 2);
    });

    it('are never used after their end: the click requests them again', async () => {
      await show(ending());
      await hover();
      await ended();
      await login.start();
      assert.strictEqual(login.state, 'complete');
      assert.lengthOf(requested, 2);
    });

    it('are requested anew after their end', async () => {
      await show(ending());
      await hover();
      await ended();
      login.focus();
      assert.lengthOf(requested, 2);
    });

    it('are requested anew where params have changed since', async () => {
      await show();
      await hover();
      await answered();
      login.params = { tenant: 'alder' };
      await login.start();
      assert.strictEqual(login.state, 'complete');
      assert.deepEqual(requested, [{}, { params: { tenant: 'alder' } }]);
    });

    it('that do not come are passed over in silence, and the click requests them again', async () => {
      await show();
      const events = recordEvents(login);
      planFault('500@authentication/options');
      const warnings = await warningsOf(async () => {
        await hover();
        await answered();
      });
      assert.strictEqual((await Promise.allSettled(answers))[0]!.status, 'rejected');
      assert.deepEqual(warnings, []);
      assert.deepEqual(story(events), []);
      await login.start();
      assert.strictEqual(login.state, 'complete');
      assert.lengthOf(requested, 2);
    });

    it('that a relying party of the page throws over are passed over as well', async () => {
      await show({
        ...backend,
        authenticationOptions(...request) {
          if (requested.push(request) === 1) throw new TypeError('Not yet.');
          return relyingParty.authenticationOptions(...request);
        },
      });
      await hover();
      assert.lengthOf(requested, 1);
      await login.start();
      assert.strictEqual(login.state, 'complete');
    });

    it('are not requested while the element is disabled', async () => {
      await show();
      login.disabled = true;
      await login.updateComplete;
      await hover();
      assert.deepEqual(requested, []);
    });

    it('are not requested while the element is busy', async () => {
      await show();
      await setPresence(false);
      const result = login.start();
      await stateReached(login, 'prompting');
      await hover();
      login.focus();
      assert.lengthOf(requested, 1);
      login.cancel();
      await result;
    });
  });

  describe('beside autofill', () => {
    let login: PasskeyLogin;

    beforeEach(async () => {
      const form = await fixture(html`
        <form>
          <input id="name" />
          <passkey-login for="name" .relyingParty=${backend}></passkey-login>
        </form>
      `);
      login = form.querySelector('passkey-login')!;
      await waitUntil(() => window.pickPasskey, 'autofill is not pending');
    });
    afterEach(async () => {
      login.remove();
      await waitUntil(() => !window.pickPasskey, 'a conditional request is still pending');
    });

    it('are not requested: the click takes over those that autofill waits with', async () => {
      login.focus();
      assert.deepEqual(requested, [{ mediation: 'conditional' }]);
      await login.start();
      assert.strictEqual(login.state, 'complete');
      assert.lengthOf(requested, 1);
    });

    it('are not requested by others either, which would end the challenge that it waits with', async () => {
      await prepareRegistration(backend, { username: newUsername() });
      await prepareAuthentication(backend, { params: { tenant: 'alder' } });
      assert.deepEqual(requested, [{ mediation: 'conditional' }]);
    });

    it('are requested by the click where its params are others', async () => {
      await authenticate(backend, { params: { tenant: 'alder' } });
      assert.deepEqual(requested.slice(1), [{ params: { tenant: 'alder' } }]);
    });
  });

  describe('on <passkey-register>', () => {
    it('are requested by focus, for the name in the input; another name requests others', async () => {
      const form = await fixture(html`
        <form>
          <input id="name" required />
          <passkey-register for="name" .relyingParty=${backend}></passkey-register>
        </form>
      `);
      const input = form.querySelector('input')!;
      const add = form.querySelector('passkey-register')!;
      const [before, username] = [newUsername(), newUsername()];
      add.focus();
      assert.deepEqual(requested, [], 'there is no name');

      add.blur();
      input.value = before;
      add.focus();
      await answered();
      input.value = username;
      const result = await add.start();
      assert.strictEqual(result?.account?.name, username);
      assert.deepEqual(requested, [{ username: before }, { username }]);
    });

    it('are used by the click', async () => {
      const username = newUsername();
      const add = await fixture<HTMLElementTagNameMap['passkey-register']>(html`
        <passkey-register .relyingParty=${backend} username=${username}></passkey-register>
      `);
      add.focus();
      await answered();
      assert.strictEqual((await add.start())?.account?.name, username);
      assert.deepEqual(requested, [{ username }]);
    });
  });

  describe('from the SDK', () => {
    it('are requested once, and taken by the authentication', async () => {
      const params = { tenant: 'alder' };
      await Promise.all([
        prepareAuthentication(backend, { params }),
        prepareAuthentication(backend, { params }),
      ]);
      await prepareAuthentication(backend, { params });
      assert.ok((await authenticate(backend, { params })).account);
      assert.deepEqual(requested, [{ params }]);
    });

    it('are requested once, and taken by the registration', async () => {
      await clearCredentials();
      const [username, displayName] = [newUsername(), 'Ada'];
      await prepareRegistration(backend, { username, displayName });
      await register(backend, { username, displayName, passkeyName: 'Phone' });
      assert.deepEqual(requested, [{ username, displayName }]);
      assert.lengthOf(await credentials(), 1);
    });

    it('are of no use to another ceremony: it requests its own', async () => {
      await prepareAuthentication(backend);
      await register(backend, { username: newUsername() });
      await authenticate(backend);
      assert.lengthOf(requested, 3);
    });

    it('are of no use to who asks for another account, or of another relying party', async () => {
      await prepareAuthentication(backend, { username: 'ada' });
      await authenticate(backend, { username: 'bob' });
      await prepareAuthentication({ ...backend });
      await authenticate(backend);
      assert.deepEqual(requested, [{ username: 'ada' }, { username: 'bob' }, {}, {}]);
    });

    it('are never used after their end', async () => {
      const short = ending();
      await prepareAuthentication(short);
      await ended();
      await authenticate(short);
      assert.lengthOf(requested, 2);
    });

    const failing: [string, RelyingParty['authenticationOptions']][] = [
      ['is refused', () => Promise.reject(new Error('No.'))],
      [
        'throws',
        () => {
          throw new Error('No.');
        },
      ],
    ];
    for (const [name, authenticationOptions] of failing) {
      it(`never reject where the relying party ${name}`, async () => {
        assert.isUndefined(await prepareAuthentication({ ...backend, authenticationOptions }));
        const registrationOptions = authenticationOptions as never;
        assert.isUndefined(await prepareRegistration({ ...backend, registrationOptions }));
      });
    }

    it('that are aborted on their way do no harm to a ceremony that waits for them', async () => {
      const controller = new AbortController();
      const prepared = prepareAuthentication(backend, { signal: controller.signal });
      const result = authenticate(backend);
      controller.abort();
      await prepared;
      assert.ok((await result).account);
      assert.lengthOf(requested, 2);
    });

    it('do not keep who waits for them from ending', async () => {
      const silent = { ...backend, authenticationOptions: () => new Promise<never>(() => {}) };
      void prepareAuthentication(silent);
      const controller = new AbortController();
      const error = failureOf(authenticate(silent, { signal: controller.signal }));
      controller.abort();
      assert.strictEqual((await error).code, 'aborted');
    });
  });
});
