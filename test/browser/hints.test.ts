import { assert } from '@open-wc/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { ceremonies, run } from '../support/web-test-runner/ceremonies.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import type { VirtualAuthenticatorOptions } from '../support/web-test-runner/virtual-authenticator.js';
import { signOut } from '../support/web-test-runner/visit-relying-party.js';

type Hinted = PublicKeyCredentialCreationOptions & { hints?: string[] };

describe('hints of the relying party', () => {
  const replace = replaceableMembers();
  /** What the browser was asked with. */
  let given: Hinted;

  const add = async (transport: VirtualAuthenticatorOptions['transport'] = 'internal') => {
    await addVirtualAuthenticator({ transport });
    await createAccount();
    const create = navigator.credentials.create.bind(navigator.credentials);
    const get = navigator.credentials.get.bind(navigator.credentials);
    const record = <Options extends { publicKey?: object }>(options?: Options) => {
      given = options!.publicKey as Hinted;
      return options;
    };
    replace(navigator.credentials, {
      create: (options) => create(record(options)),
      get: (options) => get(record(options)),
    });
  };
  afterEach(() => removeVirtualAuthenticator());

  /** The attachment that the browser is asked for in a registration. */
  const attachment = async (hints?: string[], selection?: AuthenticatorSelectionCriteria) => {
    // A virtual authenticator has room for three passkeys.
    await clearCredentials();
    await signOut();
    const backend = withOptions(({ authenticatorSelection }) => ({
      hints,
      authenticatorSelection: { ...authenticatorSelection, ...selection },
    }));
    assert.ok((await run('registration', {}, backend)).account);
    return given.authenticatorSelection?.authenticatorAttachment;
  };

  for (const ceremony of ceremonies) {
    it(`reach the browser in their order, for ${ceremony}`, async () => {
      await add();
      const hints = ['client-device', 'hybrid', 'a-later-one'];
      const backend = withOptions(() => ({ hints }));
      assert.ok((await run(ceremony, {}, backend)).account);
      assert.deepEqual(given.hints, hints);
    });
  }

  it('leave the attachment open in a browser that knows them', async () => {
    await add();
    assert.isUndefined(await attachment(['security-key']));
  });

  const unknowing: [string, object][] = [
    ['parses no options', { parseRequestOptionsFromJSON: undefined }],
    [
      'drops them when it parses options (simulated)',
      { parseRequestOptionsFromJSON: () => ({ challenge: new ArrayBuffer(0) }) },
    ],
    [
      'has a polyfill that copies them (simulated)',
      { parseRequestOptionsFromJSON: (options: object) => ({ ...options }) },
    ],
  ];
  for (const [name, members] of unknowing) {
    describe(`in a browser that ${name}`, () => {
      beforeEach(() => replace(PublicKeyCredential, members));

      for (const [hint, transport, expected] of [
        ['client-device', 'internal', 'platform'],
        ['security-key', 'usb', 'cross-platform'],
        ['hybrid', 'hybrid', 'cross-platform'],
      ] as const) {
        it(`ask for ${expected} where the first is ${hint}`, async () => {
          await add(transport);
          assert.strictEqual(await attachment([hint, 'client-device', 'hybrid']), expected);
        });
      }

      it('yield to the attachment that the relying party asks for itself', async () => {
        await add();
        const selection = { authenticatorAttachment: 'platform' } as const;
        assert.strictEqual(await attachment(['security-key'], selection), 'platform');
      });

      it('that are not there, or not known here, leave the attachment open', async () => {
        await add();
        for (const hints of [undefined, [], ['a-later-one']]) {
          assert.isUndefined(await attachment(hints));
        }
      });
    });
  }
});
