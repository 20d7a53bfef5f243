import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { PasskeyError } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { relyingParty, signOut } from '../support/web-test-runner/visit-relying-party.js';

describe('autofill that fails', () => {
  const unhandled = unhandledRejections();
  const warnings: string[] = [];
  const { warn } = console;
  let optionsRequested: number;
  let form: HTMLFormElement;
  let login: PasskeyLogin;

  const untilPending = () => waitUntil(() => window.pickPasskey, 'autofill is not pending');
  const untilSuspended = () => waitUntil(() => warnings.length > 0, 'nobody was warned');

  /** The demo relying party, whose requests for options are counted, but for `other`. */
  const counting = (other: Partial<RelyingParty> = {}): RelyingParty => {
    const { authenticationOptions } = { ...relyingParty, ...other };
    return {
      ...relyingParty,
      ...other,
      authenticationOptions(...request) {
        optionsRequested += 1;
        return authenticationOptions(...request);
      },
    };
  };
  const begin = (backend: RelyingParty) => {
    login.relyingParty = backend;
    form.append(login);
  };

  before(() => holdConditionalGet());
  beforeEach(async () => {
    console.warn = (...parts: unknown[]) => warnings.push(parts.map(String).join(' '));
    warnings.length = 0;
    optionsRequested = 0;
    await addVirtualAuthenticator();
    await createAccount();
    form = await fixture(html`<form><input id="name" /><input id="other" /></form>`);
    login = document.createElement('passkey-login');
    login.htmlFor = 'name';
  });
  afterEach(async () => {
    console.warn = warn;
    login.remove();
    await waitUntil(() => !window.pickPasskey, 'a conditional request is still pending');
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const focusMoves = () => form.querySelector<HTMLInputElement>('#other')!.focus();

  const reasons: [string, unknown][] = [
    ['an error of the relying party', new PasskeyError('server')],
    ['a problem that has a cause', new PasskeyError('server', { cause: { cause: 'disk full' } })],
    ['an exception', new Error('Wrong.')],
    ['an exception with a cause', new Error('Wrong.', { cause: new Error('Why.') })],
    ['nothing at all', undefined],
  ];
  for (const [name, reason] of reasons) {
    it(`before a pick over ${name} only warns, and is suspended until the focus moves`, async () => {
      let broken = true;
      const events = recordEvents(form);
      begin(
        counting({
          authenticationOptions: (...request) =>
            broken ? Promise.reject(reason) : relyingParty.authenticationOptions(...request),
        }),
      );
      await untilSuspended();
      // Whatever would follow at once has happened by the time of this answer.
      await signOut();
      assert.strictEqual(optionsRequested, 1);
      assert.lengthOf(warnings, 1);
      assert.deepEqual(story(events), []);
      assert.strictEqual(login.state, 'idle');

      broken = false;
      focusMoves();
      await untilPending();
      assert.strictEqual(optionsRequested, 2);
    });
  }

  const signs: [string, () => Promise<unknown>][] = [
    ['a key', () => sendKeys({ press: 'a' })],
    ['the mouse', () => sendMouse({ type: 'click', position: [0, 0] })],
  ];
  for (const [name, press] of signs) {
    it(`before a pick is suspended until the user presses ${name}`, async () => {
      let broken = true;
      begin(
        counting({
          authenticationOptions: (...request) =>
            broken
              ? Promise.reject(new PasskeyError('server'))
              : relyingParty.authenticationOptions(...request),
        }),
      );
      await untilSuspended();
      broken = false;
      await signOut();
      assert.strictEqual(optionsRequested, 1);

      await press();
      await untilPending();
      assert.strictEqual(optionsRequested, 2);
    });
  }

  it('in the browser before a pick only warns, and is suspended until the focus moves', async () => {
    const events = recordEvents(form);
    begin(counting());
    await untilPending();
    await clearCredentials();
    window.pickPasskey!();
    await untilSuspended();
    await signOut();
    assert.strictEqual(optionsRequested, 1);
    assert.deepEqual(story(events), []);
    assert.isFalse(login.matches(':state(autofill)'));

    focusMoves();
    await untilPending();
  });

  it('after three picks in a row is suspended until the focus moves', async () => {
    const events = recordEvents(form);
    begin(counting({ verifyAuthentication: () => Promise.reject(new PasskeyError('server')) }));
    for (const time of [1, 2, 3]) {
      await waitUntil(
        () => optionsRequested === time && window.pickPasskey,
        `not pending: ${time}`,
      );
      window.pickPasskey!();
      await waitUntil(() => story(events).filter((text) => text === 'error').length === time);
    }
    await signOut();
    assert.strictEqual(optionsRequested, 3);
    assert.isUndefined(window.pickPasskey);

    focusMoves();
    await untilPending();
    assert.strictEqual(optionsRequested, 4);
  });

  it('is not helped by the focus that comes while it is pending: nothing is requested again', async () => {
    begin(counting());
    await untilPending();
    focusMoves();
    form.querySelector<HTMLInputElement>('#name')!.focus();
    await signOut();
    assert.strictEqual(optionsRequested, 1);
    assert.isTrue(login.matches(':state(autofill)'));
  });

  it('is not begun where the browser has no conditional mediation', async () => {
    const available = Object.getOwnPropertyDescriptor(
      PublicKeyCredential,
      'isConditionalMediationAvailable',
    )!;
    Reflect.deleteProperty(PublicKeyCredential, 'isConditionalMediationAvailable');
    try {
      begin(counting());
      await login.updateComplete;
      await signOut();
      assert.strictEqual(optionsRequested, 0);
      assert.isDefined(await login.start());
    } finally {
      Object.defineProperty(PublicKeyCredential, 'isConditionalMediationAvailable', available);
    }
  });

  it('is not begun where the browser cannot say whether it has conditional mediation', async () => {
    const available = Object.getOwnPropertyDescriptor(
      PublicKeyCredential,
      'isConditionalMediationAvailable',
    )!;
    Object.defineProperty(PublicKeyCredential, 'isConditionalMediationAvailable', {
      configurable: true,
      value: () => Promise.reject(new DOMException('Unknown internal error.', 'UnknownError')),
    });
    try {
      begin(counting());
      await login.updateComplete;
      await signOut();
      assert.strictEqual(optionsRequested, 0);
    } finally {
      Object.defineProperty(PublicKeyCredential, 'isConditionalMediationAvailable', available);
    }
  });
});
