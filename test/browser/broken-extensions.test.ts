import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import type { Ceremony } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyErrorEvent, PasskeyLogin } from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { consoleOutputOf } from '../support/web-test-runner/console-output.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { relyingParty, signOut } from '../support/web-test-runner/visit-relying-party.js';

type Ask = (options?: CredentialCreationOptions & CredentialRequestOptions) => Promise<unknown>;

/** A credential of either ceremony. */
type Answer = PublicKeyCredential & {
  response: AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
};

const data = [
  'clientDataJSON',
  'attestationObject',
  'authenticatorData',
  'signature',
  'userHandle',
] as const;

/** The methods that are called, which no relying party depends on. */
const called = {
  registration: [
    'getAuthenticatorData',
    'getTransports',
    'getPublicKey',
    'getPublicKeyAlgorithm',
    'getClientExtensionResults',
  ],
  authentication: ['getClientExtensionResults'],
};

describe('a password manager in the place of navigator.credentials', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  const native: Record<Ceremony, Ask> = {
    registration: navigator.credentials.create.bind(navigator.credentials),
    authentication: navigator.credentials.get.bind(navigator.credentials),
  };

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(async () => {
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const answerBy = (ask: (native: Ask) => Ask) =>
    replace<{ create: unknown; get: unknown }>(navigator.credentials, {
      create: ask(native.registration),
      get: ask(native.authentication),
    });
  /** The browser's own credential, of which something is different. */
  const answerWith = (alter: (credential: Answer) => object | void) =>
    answerBy((ask) => async (options) => {
      const credential = (await ask(options)) as Answer;
      return alter(credential) ?? credential;
    });
  /** Defines members of the credential, or of its response, wherever they are. */
  const define = (credential: Answer, names: string[], value: unknown) => {
    for (const name of names) {
      const owner = name in credential ? credential : credential.response;
      Object.defineProperty(owner, name, { value });
    }
  };
  const interferes = async (ceremony: Ceremony, options = {}, backend = relyingParty) => {
    const error = await failureOf(run(ceremony, options, backend));
    assert.include(error, { code: 'extension-interference', ceremony });
    assert.match(error.message, /an extension or a script/i, 'the developer learns who it was');
    return error;
  };

  for (const ceremony of ceremonies) {
    describe(`during ${ceremony}`, () => {
      const names = ['toJSON', ...called[ceremony]];

      it('may break every method but the data: it succeeds, and each is named in a warning', async () => {
        answerWith((credential) =>
          define(credential, names, () => {
            throw new TypeError('Illegal invocation');
          }),
        );
        const output = await consoleOutputOf(async () => {
          assert.ok((await run(ceremony)).account);
        });
        assert.sameMembers(
          output.map((line) => line.match(/broken (\w+)/)?.[1]),
          called[ceremony],
        );
      });

      for (const nothing of [undefined, null]) {
        it(`may answer ${nothing} to every method but the data: it succeeds`, async () => {
          answerWith((credential) => define(credential, names, () => nothing));
          assert.ok((await run(ceremony)).account);
        });
      }

      it('may lack every method but the data: it succeeds', async () => {
        answerWith((credential) => define(credential, names, undefined));
        assert.ok((await run(ceremony)).account);
      });

      it('may answer with an object and bytes of its own: it succeeds', async () => {
        const frame = await fixture<HTMLIFrameElement>(
          html`<iframe title="Another realm"></iframe>`,
        );
        const realm = frame.contentWindow as Window & typeof globalThis;
        const bytes = (buffer: ArrayBuffer) => realm.Uint8Array.from(new Uint8Array(buffer));
        answerWith(({ id, type, rawId, response }) => ({
          id,
          type,
          rawId: bytes(rawId).buffer,
          response: Object.fromEntries(
            data
              .filter((name) => response[name])
              .map((name) => [name, bytes(response[name] as ArrayBuffer)]),
          ),
        }));
        assert.ok((await run(ceremony)).account);
      });

      it('that answers nothing of use is extension-interference', async () => {
        const answers: Ask[] = [
          async () => undefined,
          async () => null,
          async () => ({}),
          () => null as never,
        ];
        for (const ask of answers) {
          answerBy(() => ask);
          await consoleOutputOf(() => interferes(ceremony));
        }
      });

      it('that fails in its own way is extension-interference, with that as its cause', async () => {
        const reasons = [
          new TypeError('Illegal invocation'),
          new Error('The vault is locked.'),
          'The vault is locked.',
          undefined,
          { code: 4001 },
        ];
        for (const reason of reasons) {
          answerBy(() => () => Promise.reject(reason));
          assert.strictEqual((await interferes(ceremony)).cause, reason);
        }
        answerBy(() => () => {
          throw new TypeError('Illegal invocation');
        });
        assert.instanceOf((await interferes(ceremony)).cause, TypeError);
      });

      it('that says what a browser says is taken at its word, and the developer told', async () => {
        answerBy(() => () => Promise.reject(new DOMException('Cancelled.', 'NotAllowedError')));
        const error = await failureOf(run(ceremony));
        assert.include(error, { code: 'not-allowed', ceremony });
        assert.match(error.message, /extension or a script/);
      });

      const needed =
        ceremony === 'registration'
          ? ['clientDataJSON', 'attestationObject']
          : ['clientDataJSON', 'authenticatorData', 'signature'];
      for (const name of needed) {
        it(`that answers without ${name} is extension-interference, which names it`, async () => {
          answerWith((credential) => define(credential, [name], undefined));
          const { message } = await interferes(ceremony);
          assert.include(message, name);
        });
      }

      it('that forgets the credential ID in one form is understood by the other', async () => {
        answerWith((credential) => define(credential, ['rawId'], undefined));
        assert.ok((await run(ceremony)).account);
      });

      it('that answers a credential which cannot be read is extension-interference', async () => {
        answerWith((credential) => new Proxy(credential, {}));
        await consoleOutputOf(() => interferes(ceremony));
      });
    });
  }

  it('logs nothing of a credential by our hand, whatever it breaks', async () => {
    let secrets: string[] = [];
    answerWith((credential) => {
      const { id, response } = credential.toJSON();
      secrets = [id, ...Object.values(response as object).map(String)];
      define(credential, called.registration, () => {
        throw new TypeError(`Illegal invocation with ${id}`);
      });
    });
    const output = await consoleOutputOf(() => run('registration'));
    assert.isNotEmpty(output);
    assert.isAbove(secrets.length, 3);
    for (const secret of secrets) assert.notInclude(output.join('\n'), secret);
  });

  describe('that listens to no AbortSignal', () => {
    let login: PasskeyLogin;
    /** Lets the request that was left open answer in the end. */
    let answerLate: () => void;

    beforeEach(async () => {
      let calls = 0;
      const late = new Promise<void>((resolve) => (answerLate = resolve));
      answerBy((ask) => async ({ signal, ...options } = {}) => {
        if (++calls === 1) await late;
        return ask(options);
      });
      const form = await fixture(html`
        <form>
          <input id="name" />
          <passkey-login .relyingParty=${{ ...relyingParty }}></passkey-login>
        </form>
      `);
      login = form.querySelector('passkey-login')!;
    });
    afterEach(() => login.remove());

    const whole = ['start', 'requesting', 'prompting', 'verifying', 'complete', 'success'];

    it('lets the user cancel, and the next click sign in', async () => {
      const events = recordEvents(login);
      const cancelled = login.start();
      await stateReached(login, 'prompting');
      login.cancel();
      assert.strictEqual(await cancelled, undefined);
      login.click();
      await stateReached(login, 'complete');
      assert.deepEqual(story(events), ['start', 'requesting', 'prompting', 'idle', ...whole]);

      answerLate();
      await signOut();
      assert.lengthOf(events, 10, 'the late answer changes nothing');
    });

    it('lets a click take over from autofill', async () => {
      login.htmlFor = 'name';
      await waitUntil(() => login.matches(':state(autofill)'), 'autofill is not armed');
      const events = recordEvents(login);
      login.click();
      await stateReached(login, 'complete');
      assert.deepEqual(story(events), whole);

      answerLate();
      await signOut();
      assert.lengthOf(events, 6, 'the late answer changes nothing');
    });
  });

  it('is what the user reads of', async () => {
    answerBy(() => () => Promise.reject('The vault is locked.'));
    const login = await fixture<PasskeyLogin>(
      html`<passkey-login endpoint="/passkeys"></passkey-login>`,
    );
    const events = recordEvents(login);
    await login.start();
    const { userMessage } = events.at(-1) as PasskeyErrorEvent;
    assert.strictEqual(
      userMessage,
      'A browser extension got in the way. Turn it off for this page, then try again.',
    );
  });
});
