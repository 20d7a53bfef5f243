import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import { authenticate } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyErrorEvent, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { definePreset } from 'passkey-elements/presets';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

describe('submit-form', () => {
  const requests = recordRequests();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    requests.length = 0;
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
  });

  /** A form around an element; what it would send is kept, and the page stays. */
  const inForm = async (element: unknown) => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <input type="hidden" name="_csrf" value="token" />
        <input name="nickname" required />
        ${element}
      </form>
    `);
    const sent: Record<string, FormDataEntryValue>[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(Object.fromEntries(new FormData(form, event.submitter)));
    });
    const login = form.querySelector<PasskeyLogin>('passkey-login')!;
    return { form, login, sent };
  };

  it('submits the form with the credential’s JSON in the field that the element names', async () => {
    const { login, sent } = await inForm(
      html`<passkey-login endpoint="/passkeys" submit-form name="passkey"></passkey-login>`,
    );
    assert.isUndefined(await login.start());
    assert.lengthOf(sent, 1);
    const { passkey, ...others } = sent[0]!;
    assert.strictEqual(JSON.parse(passkey as string).type, 'public-key');
    assert.deepEqual(others, { _csrf: 'token', nickname: '' }, 'an empty input keeps nobody');
    assert.deepEqual(
      requests.map(({ path }) => path),
      ['authentication/options'],
    );
  });

  it('fills the fields that the preset has', async () => {
    const request = { path: '/authentication/options', body: {}, state: { rp: 'publicKey.rpId' } };
    const form = { data: '$credentialJSON', who: '$state.rp', id: '$credential.id' };
    const ceremony = { options: request, verify: { path: '/never', form } };
    definePreset('form', {
      endpoint: '/passkeys',
      registration: ceremony,
      authentication: ceremony,
    });
    const { login, sent } = await inForm(
      html`<passkey-login backend="form" submit-form></passkey-login>`,
    );
    await login.start();
    const { data, who, id } = sent[0]!;
    assert.strictEqual(JSON.parse(data as string).id, id);
    assert.strictEqual(who, 'localhost');
  });

  it('is idle again where the page takes the submission over, and can be used again', async () => {
    const { login, sent } = await inForm(
      html`<passkey-login endpoint="/passkeys" submit-form></passkey-login>`,
    );
    const events: string[] = [];
    for (const type of ['passkey-beforesubmit', 'passkey-success', 'passkey-error']) {
      login.addEventListener(type, () => events.push(`${type} ${login.state}`));
    }
    for (let time = 1; time <= 2; time += 1) {
      await login.start();
      assert.strictEqual(login.state, 'idle');
    }
    assert.lengthOf(sent, 2);
    assert.deepEqual(events, ['passkey-beforesubmit verifying', 'passkey-beforesubmit verifying']);
  });

  it('is idle again also where the page lets nobody else hear of the submission, in a shadow tree', async () => {
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<form><passkey-login endpoint="/passkeys" submit-form></passkey-login></form>';
    const form = host.shadowRoot!.querySelector('form')!;
    const login = form.querySelector<PasskeyLogin>('passkey-login')!;
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      submissions += 1;
    });
    await login.start();
    assert.strictEqual(submissions, 1);
    assert.strictEqual(login.state, 'idle');
  });

  it('submits nothing where the page cancels passkey-beforesubmit', async () => {
    const { login, sent } = await inForm(
      html`<passkey-login endpoint="/passkeys" submit-form></passkey-login>`,
    );
    login.addEventListener('passkey-beforesubmit', (event) => event.preventDefault());
    await login.start();
    assert.strictEqual(login.state, 'idle');
    assert.lengthOf(sent, 0);
  });

  it('leaves nothing behind in the form that another button could submit', async () => {
    const { form, login } = await inForm(
      html`<passkey-login endpoint="/passkeys" submit-form></passkey-login>`,
    );
    await login.start();
    assert.deepEqual(Object.fromEntries(new FormData(form)), { _csrf: 'token', nickname: '' });
    assert.isNull(form.querySelector('button'));
  });

  it('is verifying until the next page comes, and idle where the user stops that', async () => {
    const { form, login } = await inForm(
      html`<passkey-login endpoint="/passkeys" submit-form></passkey-login>`,
    );
    const frame = await fixture<HTMLIFrameElement>(html`<iframe name="next"></iframe>`);
    form.replaceWith(form.cloneNode(true));
    const copy = document.querySelector<HTMLFormElement>('form:has(passkey-login)')!;
    Object.assign(copy, { method: 'post', action: '/passkeys/nowhere', target: 'next' });
    const there = copy.querySelector<PasskeyLogin>('passkey-login')!;
    const loaded = oneEvent(frame, 'load');
    void there.start();
    await oneEvent(there, 'passkey-beforesubmit');
    await loaded;
    assert.strictEqual(there.state, 'verifying');
    there.cancel();
    assert.strictEqual(there.state, 'idle');
    assert.strictEqual(login.state, 'idle');
  });

  it('is idle again where no page comes: the response is a download or a 204, or the user stops', async () => {
    const { setTimeout: native } = window;
    const { form, login } = await inForm(
      html`<passkey-login endpoint="/passkeys" submit-form></passkey-login>`,
    );
    await fixture(html`<iframe name="nowhere"></iframe>`);
    // The page stays, and nothing says so: that is a submission into a frame, here.
    const copy = form.cloneNode(true) as HTMLFormElement;
    Object.assign(copy, { method: 'post', action: '/passkeys/nowhere', target: 'nowhere' });
    form.replaceWith(copy);
    const there = copy.querySelector<PasskeyLogin>('passkey-login')!;
    // From the submission on, time passes as fast as the event loop.
    there.addEventListener('passkey-beforesubmit', () =>
      Object.assign(window, { setTimeout: (call: () => void) => native(call) }),
    );
    try {
      await there.start();
    } finally {
      Object.assign(window, { setTimeout: native });
    }
    assert.strictEqual(there.state, 'idle');
    assert.strictEqual(login.state, 'idle');
  });

  it('delivers a new passkey in the same way', async () => {
    const username = `form-${Date.now()}`;
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <passkey-register endpoint="/passkeys" submit-form username=${username}></passkey-register>
      </form>
    `);
    let credential = '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      credential = String(new FormData(form).get('credential'));
    });
    await form.querySelector<PasskeyRegister>('passkey-register')!.start();
    assert.isString(JSON.parse(credential).response.attestationObject);
  });

  it('proves who is signed in over the network on the way, and delivers the new passkey alone', async () => {
    await authenticate(relyingParty);
    planFault('stale-session@registration/options');
    requests.length = 0;
    // The one authenticator of this page takes the place of another device.
    const backend = withOptions(({ excludeCredentials }) => ({
      excludeCredentials: excludeCredentials && [],
    }));
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <passkey-register .relyingParty=${backend} submit-form></passkey-register>
      </form>
    `);
    const delivered: string[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      delivered.push(String(new FormData(form).get('credential')));
    });
    await form.querySelector<PasskeyRegister>('passkey-register')!.start();
    assert.deepEqual(
      requests.map(({ path }) => path),
      [
        'registration/options',
        'authentication/options',
        'authentication/verify',
        'registration/options',
      ],
    );
    assert.lengthOf(delivered, 1);
    assert.include(delivered[0], 'attestationObject');
  });

  it('takes a relying party of the page’s own, whatever that keeps between the two requests', async () => {
    class OwnRelyingParty implements RelyingParty {
      readonly #asked = relyingParty;
      get requiresUsername() {
        return this.#asked.requiresUsername;
      }
      async authenticationOptions(...asked: Parameters<RelyingParty['authenticationOptions']>) {
        return { ...(await this.#asked.authenticationOptions(...asked)), state: { own: true } };
      }
      registrationOptions = relyingParty.registrationOptions;
      verifyRegistration = relyingParty.verifyRegistration;
      verifyAuthentication = relyingParty.verifyAuthentication;
    }
    const { login, sent } = await inForm(
      html`<passkey-login
        .relyingParty=${new OwnRelyingParty()}
        submit-form
        name="passkey"
      ></passkey-login>`,
    );
    await login.start();
    assert.strictEqual(JSON.parse(sent[0]!.passkey as string).type, 'public-key');
  });

  it('is invalid-options outside a form, before anybody is asked', async () => {
    const login = await fixture<PasskeyLogin>(
      html`<passkey-login endpoint="/passkeys" submit-form></passkey-login>`,
    );
    const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
    await login.start();
    assert.strictEqual((await failure).error.code, 'invalid-options');
    assert.lengthOf(requests, 0);
  });
});
