import { assert, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { authenticate, autofill, register } from 'passkey-elements';
import type {
  Ceremony,
  CeremonyState,
  ClientExtensionResultsJSON,
  ExtensionsJSON,
} from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeySuccessEvent } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, signOut } from '../support/web-test-runner/visit-relying-party.js';

const first = 'Rmlyc3Q';
const second = 'U2Vjb25k';
/** Base64url of 32 bytes. */
const secret = /^[\w-]{43}$/;

describe('extensions', () => {
  const requests = recordRequests();
  const replace = replaceableMembers();
  /** The one passkey in the authenticator, which has a large blob and is good for PRF. */
  let id: string;

  /** The demo relying party, which asks the passkey for `extensions`. */
  const asking = (extensions?: ExtensionsJSON) =>
    withOptions(() => ({ extensions, allowCredentials: [{ id, type: 'public-key' }] }));
  const answers = async (extensions: ExtensionsJSON) =>
    (await authenticate(asking(extensions))).clientExtensionResults;
  const evaluate = async (prf: ExtensionsJSON['prf']) => (await answers({ prf }))!.prf!.results!;
  /** Opens an account, whose passkey the demo relying party asks for `extensions`. */
  const registering = async (
    extensions?: ExtensionsJSON,
    onStateChange?: (state: CeremonyState) => void,
  ) => {
    await signOut();
    const backend = withOptions(() => ({ extensions }));
    return register(backend, { username: newUsername(), onStateChange });
  };

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    const { passkey } = await registering({ prf: {}, largeBlob: { support: 'required' } });
    id = passkey!.id;
    requests.length = 0;
  });
  afterEach(() => removeVirtualAuthenticator());

  describe('prf', () => {
    it('gives the same secret for the same salt, and another for another', async () => {
      const once = await evaluate({ eval: { first } });
      const again = await evaluate({ eval: { first } });
      const other = await evaluate({ eval: { first: second } });
      assert.match(once.first, secret);
      assert.deepEqual(again, once);
      assert.match(other.first, secret);
      assert.notStrictEqual(other.first, once.first);
    });

    it('gives two secrets at a time, each as its salt alone would', async () => {
      const both = await evaluate({ eval: { first, second } });
      assert.deepEqual(both, {
        first: (await evaluate({ eval: { first } })).first,
        second: (await evaluate({ eval: { first: second } })).first,
      });
    });

    it('takes the salts that are for the passkey which answers', async () => {
      const others = { eval: { first }, evalByCredential: { [id]: { first: second } } };
      assert.deepEqual(await evaluate(others), await evaluate({ eval: { first: second } }));
    });

    it('says of a new passkey whether it can, and gives its secret where there is a salt', async () => {
      assert.deepEqual((await registering({ prf: {} })).clientExtensionResults, {
        prf: { enabled: true },
      });
      const { clientExtensionResults } = await registering({ prf: { eval: { first } } });
      assert.isTrue(clientExtensionResults?.prf?.enabled);
      assert.match(clientExtensionResults?.prf?.results?.first ?? '', secret);
    });
  });

  describe('largeBlob', () => {
    it('keeps what is written, and gives it back when it is read', async () => {
      assert.deepEqual(await answers({ largeBlob: { write: 'Q2VydGlmaWNhdGU' } }), {
        largeBlob: { written: true },
      });
      assert.deepEqual(await answers({ largeBlob: { read: true } }), {
        largeBlob: { blob: 'Q2VydGlmaWNhdGU' },
      });
    });

    it('says of a new passkey whether it has room', async () => {
      const { clientExtensionResults } = await registering({ largeBlob: { support: 'preferred' } });
      assert.deepEqual(clientExtensionResults, { largeBlob: { supported: true } });
    });
  });

  it('of other names pass in both directions as they are', async () => {
    const create = navigator.credentials.create.bind(navigator.credentials);
    let given: CredentialCreationOptions | undefined;
    replace(navigator.credentials, { create: (options) => create((given = options)) });
    const unknown = { 'example.org/level': { least: 3, names: ['a'] } };
    const { clientExtensionResults } = await registering({
      credProps: true,
      hmacCreateSecret: true,
      ...unknown,
    });
    assert.deepEqual(clientExtensionResults, { credProps: { rk: true }, hmacCreateSecret: true });
    assert.deepInclude(given?.publicKey?.extensions, { ...unknown, hmacCreateSecret: true });
  });

  describe('that nobody asked for', () => {
    it('have no place in the answer, nor in what is sent', async () => {
      assert.doesNotHaveAnyKeys(await registering(), ['clientExtensionResults']);
      assert.doesNotHaveAnyKeys(await authenticate(asking()), ['clientExtensionResults']);
      const sent = requests.flatMap(({ body }) => (body.credential as object | undefined) ?? []);
      assert.lengthOf(sent, 2);
      for (const credential of sent) assert.deepInclude(credential, { clientExtensionResults: {} });
    });

    it('are left out where a password manager answers them all the same', async () => {
      const get = navigator.credentials.get.bind(navigator.credentials);
      const outputs = { credProps: { rk: true }, largeBlob: { blob: new ArrayBuffer(3) } };
      replace(navigator.credentials, {
        get: async (options) =>
          Object.assign((await get(options))!, { getClientExtensionResults: () => outputs }),
      });
      assert.deepEqual(await answers({ largeBlob: { read: true } }), {
        largeBlob: { blob: 'AAAA' },
      });
      assert.notInclude(JSON.stringify(requests), 'credProps');
    });
  });

  describe('with secrets in their outputs', () => {
    const eachSecret = { prf: { eval: { first } }, largeBlob: { read: true } };

    beforeEach(async () => {
      await answers({ largeBlob: { write: 'Q2VydGlmaWNhdGU' } });
      requests.length = 0;
    });

    /** That all secrets are in `mine`, and in nothing else. */
    const assertKept = (mine: ClientExtensionResultsJSON | undefined, others: unknown) => {
      const { prf, largeBlob } = mine ?? {};
      assert.match(prf!.results!.first, secret);
      assert.strictEqual(largeBlob!.blob, 'Q2VydGlmaWNhdGU');
      const elsewhere = JSON.stringify([requests, others]);
      assert.include(elsewhere, 'signature', 'the credential was sent');
      assert.notInclude(elsewhere, prf!.results!.first);
      assert.notInclude(elsewhere, 'Q2VydGlmaWNhdGU');
    };

    it('tell them to the caller alone: neither the relying party nor a state', async () => {
      const states: CeremonyState[] = [];
      const onStateChange = (state: CeremonyState) => states.push(state);
      const result = await authenticate(asking(eachSecret), { onStateChange });
      assert.strictEqual(states.at(-1)?.status, 'complete');
      assertKept(result.clientExtensionResults, states);
    });

    it('tell the secrets of a new passkey to the caller alone, too', async () => {
      const states: CeremonyState[] = [];
      const { clientExtensionResults } = await registering({ prf: { eval: { first } } }, (state) =>
        states.push(state),
      );
      const mine = clientExtensionResults!.prf!.results!.first;
      assert.match(mine, secret);
      assert.include(JSON.stringify(requests), '"prf":{"enabled":true}', 'the rest was sent');
      assert.notInclude(JSON.stringify([requests, states]), mine);
    });

    it('tell them to who awaits start() of an element, not to who hears passkey-success', async () => {
      const login = await fixture<HTMLElementTagNameMap['passkey-login']>(
        html`<passkey-login .relyingParty=${asking(eachSecret)}></passkey-login>`,
      );
      const success = oneEvent<PasskeySuccessEvent>(login, 'passkey-success');
      const result = await login.start();
      const { result: heard } = await success;
      assertKept(result?.clientExtensionResults, heard);
      assert.sameMembers(Object.keys(heard), ['account', 'response']);
    });

    it('tell them to who autofills by the SDK, not in its states', async () => {
      const states: CeremonyState[] = [];
      const over = new AbortController();
      const picked = new Promise<ClientExtensionResultsJSON | undefined>((onResult) => {
        void autofill(asking(eachSecret), {
          onResult: ({ clientExtensionResults }) => onResult(clientExtensionResults),
          onStateChange: (state) => states.push(state),
          signal: over.signal,
        });
      });
      await waitUntil(() => window.pickPasskey, 'autofill is not armed');
      window.pickPasskey!();
      assertKept(await picked, states);
      over.abort();
    });
  });

  const inputs: [Ceremony, name: string, ExtensionsJSON][] = [
    ['registration', 'prf', { prf: { eval: { first: '*' } } }],
    ['authentication', 'prf', { prf: { eval: { first, second: '*' } } }],
    ['authentication', 'prf', { prf: { evalByCredential: { AAAA: { first: '*' } } } }],
    ['authentication', 'evalByCredential', { prf: { evalByCredential: { '*': { first } } } }],
    ['authentication', 'largeBlob.write', { largeBlob: { write: '*' } }],
  ];
  for (const [ceremony, name, extensions] of inputs) {
    it(`whose input is not base64url make the ${ceremony} invalid-options, naming ${name}: ${JSON.stringify(extensions)}`, async () => {
      const error = await failureOf(run(ceremony, {}, asking(extensions)));
      assert.include(error, { code: 'invalid-options', ceremony });
      assert.include(error.message, name);
    });
  }
});
