import { assert, fixture, html } from '@open-wc/testing';
import {
  authenticate,
  listPasskeys,
  PasskeyError,
  register,
  removePasskey,
} from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type {
  PasskeyErrorEvent,
  PasskeyLogin,
  PasskeyRegister,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addCredential,
  addVirtualAuthenticator,
  clearCredentials,
  credentials,
  removeVirtualAuthenticator,
  setPresence,
  setUserVerified,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  signOut,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

describe('re-authentication', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();
  const paths = () => requests.map(({ path }) => path);
  let username: string;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    await authenticate(relyingParty);
    requests.length = 0;
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  describe('by <passkey-login reauthenticate>', () => {
    let form: HTMLFormElement;
    let login: PasskeyLogin;

    beforeEach(async () => {
      form = await fixture(html`
        <form>
          <input id="name" autocomplete="username" />
          <passkey-login for="name" endpoint="/passkeys" reauthenticate></passkey-login>
        </form>
      `);
      login = form.querySelector('passkey-login')!;
    });

    it('has the user confirm that it is them, and they stay signed in', async () => {
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
      assert.include(requests[0], { path: 'authentication/options' });
      assert.deepEqual(requests[0]?.body, { reauthenticate: true });
      // What wants a recent authentication is allowed to the same account.
      const { publicKey } = await relyingParty.registrationOptions(
        {},
        { signal: new AbortController().signal },
      );
      assert.strictEqual(publicKey.user.name, username);
    });

    it('of a user who is signed out is refused as unauthenticated', async () => {
      await signOut();
      const events = recordEvents(login);
      assert.strictEqual(await login.start(), undefined);
      assert.strictEqual((events.at(-1) as PasskeyErrorEvent).error.code, 'unauthenticated');
    });

    it('arms no autofill, and leaves the input as it is', async () => {
      await login.updateComplete;
      // Options for autofill would be requested for before this request.
      await signOut();
      assert.deepEqual(paths(), []);
      assert.isFalse(login.matches(':state(autofill)'));
      assert.strictEqual(form.querySelector('input')!.autocomplete, 'username');
    });

    it('excludes autofill="on": invalid-options, and nothing is requested', async () => {
      login.setAttribute('autofill', 'on');
      const events = recordEvents(login);
      assert.strictEqual(await login.start(), undefined);
      assert.deepEqual(story(events), ['start', 'failed', 'error']);
      const { error } = events.at(-1) as PasskeyErrorEvent;
      assert.include(error, { code: 'invalid-options', ceremony: 'authentication' });
      assert.include(error.message, 'autofill');
      assert.deepEqual(paths(), []);
    });
  });

  describe('that a registration needs on the way', () => {
    let add: PasskeyRegister;

    const nested = ['authentication/options', 'authentication/verify'];

    beforeEach(async () => {
      // The one authenticator of this page takes the place of another device.
      const backend = withOptions(({ excludeCredentials }) => ({
        excludeCredentials: excludeCredentials && [],
      }));
      add = await fixture(html`<passkey-register .relyingParty=${backend}></passkey-register>`);
    });

    it('before the options prompts the user, and goes on by itself', async () => {
      const events = recordEvents(add);
      planFault('stale-session@registration/options');
      const result = await add.start();
      assert.strictEqual(result!.account!.name, username);
      assert.lengthOf(result!.account!.credentialIds!, 2);
      assert.deepEqual(story(events), [
        'start',
        ...['requesting', 'prompting', 'verifying'],
        ...['requesting', 'prompting', 'verifying'],
        'complete',
        'success',
      ]);
      assert.include(events.at(-1), { ceremony: 'registration', mediation: 'optional' });
      assert.deepEqual(paths(), [
        'registration/options',
        ...nested,
        'registration/options',
        'registration/verify',
      ]);
      assert.deepEqual(requests[1]!.body, { reauthenticate: true });
    });

    it('before the verification prompts the user, and sends the same credential again', async () => {
      const [known] = await credentials();
      add.relyingParty = {
        ...add.relyingParty!,
        async verifyRegistration(...request) {
          // An authenticator keeps one passkey an account: the new one is on another.
          await clearCredentials();
          await addCredential(known!);
          return relyingParty.verifyRegistration(...request);
        },
      };
      const events = recordEvents(add);
      planFault('stale-session@registration/verify');
      const result = await add.start();
      assert.lengthOf(result!.account!.credentialIds!, 2);
      assert.deepEqual(story(events), [
        'start',
        ...['requesting', 'prompting', 'verifying'],
        ...['requesting', 'prompting', 'verifying'],
        'complete',
        'success',
      ]);
      assert.deepEqual(paths(), [
        'registration/options',
        'registration/verify',
        ...nested,
        'registration/verify',
      ]);
      assert.deepEqual(requests[4]!.body, requests[1]!.body);
    });

    it('that replaces the session’s only challenge starts the registration again, once', async () => {
      const [known] = await credentials();
      let reauthentications = 0;
      const backend: RelyingParty = {
        ...add.relyingParty!,
        async verifyAuthentication(...request) {
          reauthentications += 1;
          return relyingParty.verifyAuthentication(...request);
        },
        async verifyRegistration(...request) {
          if (reauthentications === 1) {
            reauthentications += 1;
            throw new PasskeyError('challenge-expired');
          }
          // An authenticator keeps one passkey an account: the new one is on another.
          await clearCredentials();
          await addCredential(known!);
          return relyingParty.verifyRegistration(...request);
        },
      };
      planFault('stale-session@registration/verify');
      const { account } = await register(backend);
      assert.lengthOf(account!.credentialIds!, 2);
      assert.deepEqual(paths(), [
        ...['registration/options', 'registration/verify'],
        ...nested,
        ...['registration/options', 'registration/verify'],
      ]);
    });

    it('gets the params of the registration', async () => {
      add.params = { tenant: 'alder' };
      planFault('stale-session@registration/options');
      await add.start();
      assert.deepEqual(
        requests.map(({ body }) => body.params),
        Array.from({ length: 5 }, () => ({ tenant: 'alder' })),
      );
    });

    it('goes nowhere and announces nothing: the response is the registration’s', async () => {
      add.relyingParty = {
        ...add.relyingParty!,
        verifyAuthentication: async (...request) => ({
          ...(await relyingParty.verifyAuthentication(...request)),
          redirectTo: '#signed-in',
        }),
      };
      const events = recordEvents(add);
      planFault('stale-session@registration/options');
      await add.start();
      assert.notStrictEqual(location.hash, '#signed-in');
      const { result } = events.at(-1) as PasskeySuccessEvent;
      assert.sameMembers(Object.keys(result), ['account', 'passkey', 'response']);
    });

    it('fails as reauthentication-required, and says why in the cause', async () => {
      const events = recordEvents(add);
      planFault('stale-session@registration/options');
      await setUserVerified(false);
      assert.strictEqual(await add.start(), undefined);
      assert.deepEqual(story(events), ['start', 'requesting', 'prompting', 'failed', 'error']);
      const { error, userMessage } = events.at(-1) as PasskeyErrorEvent;
      assert.include(error, { code: 'reauthentication-required', ceremony: 'registration' });
      assert.strictEqual((error.cause as PasskeyError).code, 'not-allowed');
      assert.strictEqual(userMessage, 'Confirm that it’s you, then try again.');

      await setUserVerified(true);
      assert.ok((await add.start())?.account);
    });

    it('is requested once: the second time its need is an error', async () => {
      planFault('stale-session@registration/options@always');
      const error = await failureOf(register(add.relyingParty!));
      assert.include(error, { code: 'reauthentication-required', ceremony: 'registration' });
      assert.deepEqual(paths(), ['registration/options', ...nested, 'registration/options']);
    });

    it('ends silently where the user cancels it, and the next start succeeds', async () => {
      const events = recordEvents(add);
      planFault('stale-session@registration/options');
      await setPresence(false);
      const result = add.start();
      await stateReached(add, 'prompting');
      assert.deepEqual(paths(), ['registration/options', 'authentication/options']);
      add.cancel();
      assert.strictEqual(await result, undefined);
      assert.deepEqual(story(events), ['start', 'requesting', 'prompting', 'idle']);

      await setPresence(true);
      assert.ok((await add.start())?.account);
    });

    it("ends as aborted by the caller's signal, with its reason", async () => {
      planFault('stale-session@registration/options');
      await setPresence(false);
      const controller = new AbortController();
      const { signal } = controller;
      const onStateChange = ({ status }: { status: string }) => {
        if (status === 'prompting') setTimeout(() => controller.abort('Enough.'));
      };
      const error = await failureOf(register(add.relyingParty!, { signal, onStateChange }));
      assert.include(error, { code: 'aborted', ceremony: 'registration', cause: 'Enough.' });
    });

    it('is never requested for on the way of a silent creation', async () => {
      planFault('stale-session@registration/options');
      const error = await failureOf(register(add.relyingParty!, { mediation: 'conditional' }));
      assert.include(error, { code: 'reauthentication-required', ceremony: 'registration' });
      assert.deepEqual(paths(), ['registration/options']);
    });
  });

  describe('that managing passkeys needs', () => {
    const prompts = () => paths().filter((path) => path === 'authentication/options').length;

    it('is not requested by a list, unless the caller allows it', async () => {
      const backend: RelyingParty = {
        ...relyingParty,
        list: (context) =>
          prompts() === 0
            ? Promise.reject(new PasskeyError('reauthentication-required'))
            : relyingParty.list!(context),
      };
      const error = await failureOf(listPasskeys(backend));
      assert.strictEqual(error.code, 'reauthentication-required');
      assert.strictEqual(prompts(), 0);
      const { passkeys } = await listPasskeys(backend, { reauthenticate: true });
      assert.lengthOf(passkeys, 1);
      assert.strictEqual(prompts(), 1);
    });

    it('is requested once by a removal, however stale the list for the signals is', async () => {
      const [passkey] = (await listPasskeys(relyingParty)).passkeys;
      requests.length = 0;
      let listed = () => {};
      const wasListed = new Promise<void>((resolve) => (listed = resolve));
      const backend: RelyingParty = {
        ...relyingParty,
        list: () => {
          listed();
          return Promise.reject(new PasskeyError('reauthentication-required'));
        },
        remove: (id) => {
          if (!prompts()) return Promise.reject(new PasskeyError('reauthentication-required'));
          assert.strictEqual(id, passkey!.id);
          return Promise.resolve();
        },
      };
      await removePasskey(backend, passkey!.id);
      await wasListed;
      await signOut();
      assert.strictEqual(prompts(), 1);
    });
  });

  it('with authenticate() confirms the account that is signed in', async () => {
    const { account } = await authenticate(relyingParty, { reauthenticate: true });
    assert.strictEqual(account?.name, username);
    assert.deepEqual(requests[0]!.body, { reauthenticate: true });
  });
});
