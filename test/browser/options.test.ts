import { assert, waitUntil } from '@open-wc/testing';
import { autofill } from 'passkey-elements';
import type { Ceremony } from 'passkey-elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { signOut } from '../support/web-test-runner/visit-relying-party.js';

type Given = PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions;

const unknownCredential = { type: 'public-key', id: 'AAAA', transports: null };

describe('options of the relying party', () => {
  const replace = replaceableMembers();
  /** The options that the browser got. */
  let given: Given;

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    const create = navigator.credentials.create.bind(navigator.credentials);
    const get = navigator.credentials.get.bind(navigator.credentials);
    const record = <Options extends { publicKey?: object }>(options?: Options) => {
      given = options!.publicKey as Given;
      return options;
    };
    replace(navigator.credentials, {
      create: (options) => create(record(options)),
      get: (options) => get(record(options)),
    });
  });
  afterEach(() => removeVirtualAuthenticator());

  describe('with null members', () => {
    it('make a passkey as if the members were absent, at every depth', async () => {
      await clearCredentials();
      await signOut();
      const backend = withOptions(({ rp, user, authenticatorSelection }) => ({
        rp: { ...rp, id: null, icon: null },
        user: { ...user, displayName: null },
        timeout: null,
        hints: null,
        attestation: null,
        attestationFormats: null,
        excludeCredentials: [unknownCredential, null],
        authenticatorSelection: { ...authenticatorSelection, authenticatorAttachment: null },
        extensions: { appid: null, prf: null, largeBlob: { support: null }, credProps: true },
      }));
      assert.ok((await run('registration', {}, backend)).account);
      assert.notInclude(JSON.stringify(given), 'null');
      assert.strictEqual(given.user.displayName, given.user.name);
      assert.lengthOf(given.excludeCredentials!, 1);
    });

    it('sign in as if the members were absent, at every depth', async () => {
      const backend = withOptions(() => ({
        rpId: null,
        timeout: null,
        hints: null,
        userVerification: null,
        allowCredentials: null,
        extensions: { appid: null, prf: { eval: null, evalByCredential: null }, largeBlob: null },
      }));
      assert.ok((await run('authentication', {}, backend)).account);
      assert.notInclude(JSON.stringify(given), 'null');
    });

    it('reach autofill without them', async () => {
      const over = new AbortController();
      const backend = withOptions(() => ({ rpId: null, hints: null, allowCredentials: null }));
      const signedIn = new Promise((onResult) => {
        void autofill(backend, { onResult, signal: over.signal });
      });
      await waitUntil(() => window.pickPasskey, 'autofill is not pending');
      window.pickPasskey!();
      assert.ok(await signedIn);
      over.abort();
    });
  });

  it('with PRF salts by credential reach autofill, whose list of credentials is empty', async () => {
    const over = new AbortController();
    const backend = withOptions(() => ({
      allowCredentials: [{ type: 'public-key', id: 'AAAA' }],
      extensions: { prf: { evalByCredential: { AAAA: { first: 'AAAA' } } } },
    }));
    const signedIn = new Promise((onResult) => {
      void autofill(backend, { onResult, signal: over.signal });
    });
    await waitUntil(() => window.pickPasskey, 'autofill is not pending');
    window.pickPasskey!();
    assert.ok(await signedIn);
    over.abort();
  });

  it('with credBlob give the browser its bytes', async () => {
    await clearCredentials();
    await signOut();
    const backend = withOptions(() => ({ extensions: { credBlob: 'AQID' } }));
    assert.ok((await run('registration', {}, backend)).account);
    const { credBlob } = given.extensions as { credBlob: ArrayBuffer };
    assert.deepEqual([...new Uint8Array(credBlob)], [1, 2, 3]);
  });

  const wrong: [Ceremony, alteration: object, message: string][] = [
    ['authentication', { allowCredentials: {} }, 'allowCredentials is {}, not a list'],
    ['authentication', { allowCredentials: 'AAAA' }, 'allowCredentials is "AAAA", not a list'],
    [
      'authentication',
      { allowCredentials: ['AAAA'] },
      'allowCredentials[].id is undefined, not base64url',
    ],
    ['authentication', { hints: 'hybrid' }, 'hints is "hybrid", not a list'],
    ['authentication', { challenge: 'AA AA' }, 'challenge is "AA AA", not base64url'],
    ['authentication', { challenge: 5 }, 'challenge is 5, not base64url'],
    ['authentication', { challenge: { a: 1 } }, 'challenge is {"a":1}, not base64url'],
    ['registration', { excludeCredentials: {} }, 'excludeCredentials is {}, not a list'],
    ['registration', { pubKeyCredParams: {} }, 'pubKeyCredParams is {}, not a list'],
    ['registration', { rp: 'Example' }, 'rp.name is undefined, not a string'],
    ['registration', { user: { id: 'AAAA' } }, 'user.name is undefined, not a string'],
    ['registration', { user: { id: 5, name: 'a' } }, 'user.id is 5, not base64url'],
  ];
  for (const [ceremony, alteration, message] of wrong) {
    it(`are invalid-options even where a script has replaced the API: ${message}`, async () => {
      const backend = withOptions(() => alteration);
      const error = await failureOf(run(ceremony, {}, backend));
      assert.include(error, { code: 'invalid-options', ceremony });
      assert.include(error.message, message);
    });
  }

  it('are quoted with their first characters alone', async () => {
    const challenge = `${'a'.repeat(30)}*`;
    const error = await failureOf(
      run(
        'authentication',
        {},
        withOptions(() => ({ challenge })),
      ),
    );
    assert.notInclude(error.message, 'a'.repeat(20));
  });
});

describe('a refusal at once', () => {
  const replace = replaceableMembers();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    await clearCredentials();
  });
  afterEach(() => removeVirtualAuthenticator());

  it('is likely cancelled if the window lost the focus to a dialog, and unavailable if not', async () => {
    const refused = () => failureOf(run('authentication'));
    assert.include(await refused(), { code: 'not-allowed', likelyReason: 'unavailable' });
    const get = navigator.credentials.get.bind(navigator.credentials);
    replace(navigator.credentials, {
      get(options) {
        dispatchEvent(new Event('blur'));
        return get(options);
      },
    });
    assert.include(await refused(), { code: 'not-allowed', likelyReason: 'cancelled' });
  });
});

describe('a passkey without a user handle', () => {
  const replace = replaceableMembers();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  it('is sent without one, and not with an empty one', async () => {
    const get = navigator.credentials.get.bind(navigator.credentials);
    replace(navigator.credentials, {
      async get(options) {
        const credential = (await get(options)) as PublicKeyCredential;
        Object.defineProperty(credential.response, 'userHandle', { value: new ArrayBuffer(0) });
        return credential;
      },
    });
    let sent: unknown;
    const backend = withOptions(() => ({}));
    await failureOf(
      run(
        'authentication',
        {},
        {
          ...backend,
          verifyAuthentication: ({ credential }) => {
            sent = JSON.parse(JSON.stringify(credential.response));
            return Promise.reject(new Error('Enough is known.'));
          },
        },
      ),
    );
    assert.hasAllKeys(sent, ['clientDataJSON', 'authenticatorData', 'signature']);
  });
});

for (const ceremony of ceremonies) {
  it(`${ceremony} succeeds where parse…FromJSON() of a polyfill throws`, async () => {
    const native = PublicKeyCredential.parseRequestOptionsFromJSON;
    PublicKeyCredential.parseRequestOptionsFromJSON = () => {
      throw new TypeError('Not implemented.');
    };
    try {
      await addVirtualAuthenticator();
      if (ceremony === 'authentication') await createAccount();
      assert.ok((await run(ceremony)).account);
    } finally {
      PublicKeyCredential.parseRequestOptionsFromJSON = native;
      await removeVirtualAuthenticator();
    }
  });
}
