import { assert } from '@open-wc/testing';
import { clientCapabilities, passkeySupport } from 'passkey-elements';
import { failureOf, run, ceremonies } from '../support/web-test-runner/ceremonies.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

const native = Object.getOwnPropertyDescriptor(window, 'PublicKeyCredential');

describe('a browser with passkeys', () => {
  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  it('is said to support them', () => {
    assert.deepEqual(passkeySupport(), { supported: true });
  });

  it('says what it can do', async () => {
    const capabilities = await clientCapabilities();
    assert.include(capabilities, { conditionalGet: true, passkeyPlatformAuthenticator: true });
    assert.deepEqual(
      { ...capabilities },
      { ...(await PublicKeyCredential.getClientCapabilities()) },
    );
  });
});

describe('a browser that does not say what it can do', () => {
  const capabilities = Object.getOwnPropertyDescriptor(
    PublicKeyCredential,
    'getClientCapabilities',
  );
  afterEach(() =>
    Object.defineProperty(PublicKeyCredential, 'getClientCapabilities', capabilities ?? {}),
  );

  it('has unknown capabilities, and support all the same', async () => {
    Reflect.deleteProperty(PublicKeyCredential, 'getClientCapabilities');
    assert.deepEqual(await clientCapabilities(), {});
    assert.deepEqual(passkeySupport(), { supported: true });
  });

  it('has unknown capabilities where an extension breaks the question', async () => {
    Object.defineProperty(PublicKeyCredential, 'getClientCapabilities', {
      configurable: true,
      value: () => Promise.reject(new TypeError('Illegal invocation')),
    });
    assert.deepEqual(await clientCapabilities(), {});
  });
});

describe('a browser without passkeys', () => {
  const requests = recordRequests();

  beforeEach(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
  afterEach(() => Object.defineProperty(window, 'PublicKeyCredential', native ?? {}));

  it('is said not to support them, and has no capabilities', async () => {
    assert.deepEqual(passkeySupport(), { supported: false, reason: 'unsupported' });
    assert.deepEqual(await clientCapabilities(), {});
  });

  for (const ceremony of ceremonies) {
    it(`ends a ${ceremony} as unsupported before the relying party is called`, async () => {
      const states: string[] = [];
      const error = await failureOf(
        run(ceremony, { onStateChange: ({ status }) => states.push(status) }),
      );
      assert.include(error, { code: 'unsupported', ceremony });
      assert.deepEqual(states, ['requesting', 'failed']);
      assert.deepEqual(requests, []);
    });
  }
});
