import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { authenticate, register } from 'passkey-elements';
import type { PasskeyErrorCode } from 'passkey-elements';
import { until } from '../support/condition.js';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { openForeignRequest } from '../support/web-test-runner/foreign-request.js';
import { framedSDK } from '../support/web-test-runner/framed-sdk.js';
import { leavePage, returnToPage } from '../support/web-test-runner/focus.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
  setPresence,
} from '../support/web-test-runner/virtual-authenticator.js';
import { planFault, relyingParty } from '../support/web-test-runner/visit-relying-party.js';

/**
 * Codes that this browser cannot be brought to on this page:
 * - `insecure-context` needs a page that is not on localhost: shown end to end
 * - `authenticator-failed` no virtual authenticator does: a unit test holds the recorded exceptions
 */
type NotReachedHere = 'insecure-context' | 'authenticator-failed';

describe('the code', () => {
  let username: string;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
  });
  afterEach(() => removeVirtualAuthenticator());

  const facing = (fault: string) => {
    planFault(fault);
    return authenticate(relyingParty);
  };

  /** For each code a ceremony that ends in it; a code that is missing here does not compile. */
  const ceremonies: Record<Exclude<PasskeyErrorCode, NotReachedHere>, () => Promise<unknown>> = {
    unsupported: async () => {
      const native = Object.getOwnPropertyDescriptor(window, 'PublicKeyCredential') ?? {};
      Reflect.deleteProperty(window, 'PublicKeyCredential');
      const outcome = authenticate(relyingParty);
      Object.defineProperty(window, 'PublicKeyCredential', native);
      return outcome;
    },
    'gesture-required': async () => {
      await until('no gesture counts any more', async () => !navigator.userActivation.isActive);
      return authenticate(relyingParty, { uiMode: 'immediate' });
    },
    'invalid-options': () => authenticate(withOptions(() => ({ challenge: 'not base64url' }))),
    'not-allowed': async () => {
      await clearCredentials();
      return authenticate(relyingParty);
    },
    'no-credential': async () => {
      await clearCredentials();
      await sendKeys({ press: 'a' });
      return authenticate(relyingParty, { uiMode: 'immediate' });
    },
    aborted: () => authenticate(relyingParty, { signal: AbortSignal.abort() }),
    'request-pending': async () => {
      await setPresence(false);
      const other = openForeignRequest();
      return authenticate(relyingParty).finally(other.end);
    },
    'already-registered': async () => {
      await authenticate(relyingParty);
      return register(relyingParty);
    },
    'rp-id-mismatch': () => authenticate(withOptions(() => ({ rpId: 'example.org' }))),
    'blocked-by-policy': async () => {
      const sdk = await framedSDK("publickey-credentials-get 'none'");
      return sdk.authenticate(relyingParty);
    },
    'not-focused': async () => {
      await leavePage();
      return run('registration').finally(returnToPage);
    },
    'extension-interference': () => {
      // As a password manager does whose other half has gone.
      navigator.credentials.get = () => Promise.reject(new Error('Extension context invalidated.'));
      return authenticate(relyingParty).finally(() =>
        Reflect.deleteProperty(navigator.credentials, 'get'),
      );
    },
    network: () => facing('drop@authentication/options'),
    'bad-response': () => facing('html@authentication/options'),
    'challenge-expired': () => facing('expired-challenge@authentication/verify'),
    'unknown-credential': () => facing('unknown-credential@authentication/verify'),
    unauthenticated: () => facing('unauthenticated@authentication/options'),
    'reauthentication-required': async () => {
      await authenticate(relyingParty);
      planFault('stale-session@registration/options');
      await clearCredentials();
      return register(relyingParty);
    },
    'rate-limited': () => facing('rate-limited@authentication/options'),
    'username-unavailable': () => register(relyingParty, { username }),
    rejected: () => register(relyingParty, { username: '' }),
    server: () => facing('500@authentication/options'),
    unknown: () =>
      authenticate({
        ...relyingParty,
        authenticationOptions: () => Promise.reject(new Error('A relying party of its own.')),
      }),
  };

  for (const [code, ceremony] of Object.entries(ceremonies)) {
    it(`${code} is what a ceremony ends in here`, async () => {
      assert.strictEqual((await failureOf(ceremony())).code, code);
    });
  }
});
