import { assert } from '@open-wc/testing';
import { authenticate, prepareRegistration, register } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  newUsername,
  relyingParty,
  signOut,
} from '../support/web-test-runner/visit-relying-party.js';

describe('options ahead of the click', () => {
  const requests = recordRequests();
  const optionsRequests = () => requests.filter(({ path }) => path === 'registration/options');

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    requests.length = 0;
  });
  afterEach(() => removeVirtualAuthenticator());

  it('are not requested while a ceremony runs, which may renew the session that they would belong to', async () => {
    const held = holdStep('verifyAuthentication');
    const underWay = authenticate(held.relyingParty);
    await held.requested;
    await prepareRegistration(held.relyingParty, { username: newUsername() });
    assert.lengthOf(optionsRequests(), 0);
    held.release();
    await underWay;
  });

  it('are requested once the ceremony is over, and taken by the click', async () => {
    await authenticate(relyingParty);
    await signOut();
    const request = { username: newUsername() };
    await prepareRegistration(relyingParty, request);
    await register(relyingParty, request);
    assert.lengthOf(optionsRequests(), 1);
  });
});
