import { assert, waitUntil } from '@open-wc/testing';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { ownRelyingParty } from '../support/web-test-runner/visit-relying-party.js';

describe('autofill of two inputs in one shadow root', () => {
  let host: HTMLElement;
  let inputs: HTMLInputElement[];
  let logins: PasskeyLogin[];

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = `
      <form><input aria-label="One"><passkey-login></passkey-login></form>
      <form><input aria-label="Two"><passkey-login></passkey-login></form>
    `;
    inputs = [...host.shadowRoot!.querySelectorAll('input')];
    logins = [...host.shadowRoot!.querySelectorAll('passkey-login')];
    logins.forEach((login, index) => {
      login.relyingParty = ownRelyingParty();
      login.input = inputs[index]!;
    });
    document.body.append(host);
  });
  afterEach(async () => {
    host.remove();
    await waitUntil(() => !window.pickPasskey, 'a request is still pending');
    await removeVirtualAuthenticator();
  });

  it('belongs to the one that had focus last', async () => {
    const offers = (index: number) =>
      waitUntil(() => logins[index]!.matches(':state(autofill)'), `${index} offers no passkeys`);
    await offers(0);
    for (const index of [0, 1, 0, 1]) {
      inputs[index]!.focus();
      await offers(index);
      assert.isFalse(logins[1 - index]!.matches(':state(autofill)'));
    }
  });
});
