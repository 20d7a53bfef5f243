import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import 'passkey-elements/define';
import type { AuthenticationResult, RelyingParty } from 'passkey-elements';
import { en } from 'passkey-elements/elements';
import type {
  PasskeyErrorEvent,
  PasskeyLogin,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { shownText } from '../support/web-test-runner/shown-text.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
  setPresence,
} from '../support/web-test-runner/virtual-authenticator.js';
import { planFault, relyingParty } from '../support/web-test-runner/visit-relying-party.js';

describe('starting <passkey-login>', () => {
  let username: string;
  let login: PasskeyLogin;
  const requests = recordRequests();

  const signedIn = async () => assert.strictEqual((await login.start())?.account?.name, username);

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
    requests.length = 0;
  });
  afterEach(() => removeVirtualAuthenticator());

  it("resolves to the relying party's answer", () => signedIn());

  for (const fault of ['500@authentication/options', 'unknown-credential@authentication/verify']) {
    it(`resolves to undefined after ${fault}, and the next start succeeds`, async () => {
      planFault(fault);
      assert.strictEqual(await login.start(), undefined);
      assert.strictEqual(login.state, 'failed');
      // Otherwise there is none left: the browser was told that nobody knows it.
      if (fault.startsWith('unknown-credential')) username = await createAccount();
      await signedIn();
    });
  }

  it('resolves to undefined where a relying party of the page throws', async () => {
    const broken: Partial<RelyingParty> = {
      authenticationOptions() {
        throw new TypeError('not an answer');
      },
    };
    login.relyingParty = { ...relyingParty, ...broken };
    const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
    assert.strictEqual(await login.start(), undefined);
    assert.include((await failure).error, { code: 'unknown' });
  });

  it('a second time joins the ceremony under way', async () => {
    const events = recordEvents(login);
    const [first, second] = await Promise.all([login.start(), login.start()]);
    assert.strictEqual(first?.account?.name, username);
    assert.strictEqual(second, first);
    assert.deepEqual(
      requests.map(({ path }) => path),
      ['authentication/options', 'authentication/verify'],
    );
    assert.deepEqual(
      story(events).filter((text) => text === 'start' || text === 'success'),
      ['start', 'success'],
    );
  });

  it('in a listener of passkey-error starts anew', async () => {
    const events = recordEvents(login);
    planFault('500@authentication/verify');
    const retried = new Promise<unknown>((resolve) =>
      login.addEventListener('passkey-error', () => resolve(login.start()), { once: true }),
    );
    await login.start();
    assert.strictEqual(((await retried) as AuthenticationResult).account?.name, username);
    assert.deepEqual(
      story(events).filter((text) => /^(start|error|success)$/.test(text)),
      ['start', 'error', 'start', 'success'],
    );
  });

  it('sends no username: the passkey names its account', async () => {
    await signedIn();
    assert.deepEqual(requests[0]?.body, {});
    assert.deepEqual(Object.keys(requests[1]?.body ?? {}), ['credential']);
  });

  it('does nothing while the element is disabled', async () => {
    login.disabled = true;
    const events = recordEvents(login);
    assert.strictEqual(await login.start(), undefined);
    login.click();
    assert.deepEqual(story(events), []);
    assert.deepEqual(requests, []);
  });

  it('by click() is the same as by the button', async () => {
    const success = oneEvent<PasskeySuccessEvent>(login, 'passkey-success');
    login.click();
    assert.strictEqual((await success).result.account?.name, username);
  });
});

describe('a finished <passkey-login>', () => {
  let login: PasskeyLogin;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
  });
  afterEach(() => removeVirtualAuthenticator());

  const button = () => login.shadowRoot!.querySelector('button')!;

  for (const [state, fault] of [
    ['complete', ''],
    ['failed', '500@authentication/verify'],
  ] as const) {
    const finish = async () => {
      if (fault) planFault(fault);
      await login.start();
      await login.updateComplete;
      assert.strictEqual(login.state, state);
    };

    it(`returns from ${state} to idle by reset(), with its button`, async () => {
      await finish();
      const events = recordEvents(login);
      login.reset();
      assert.deepEqual(story(events), ['idle']);
      await login.updateComplete;
      assert.isTrue(button().checkVisibility());
      assert.strictEqual(shownText(login, '[role=status]'), '');
      assert.notStrictEqual(await login.start(), undefined);
    });

    it(`is idle when it is inserted anew after it was ${state}`, async () => {
      await finish();
      const place = login.parentElement!;
      login.remove();
      await Promise.resolve();
      place.append(login);
      assert.strictEqual(login.state, 'idle');
    });

    it(`stays ${state} when it is moved`, async () => {
      await finish();
      const place = await fixture(html`<div></div>`);
      place.append(login);
      await login.updateComplete;
      assert.strictEqual(login.state, state);
    });
  }

  it('is not changed by reset() while a ceremony runs or where nothing has ended', async () => {
    const events = recordEvents(login);
    login.reset();
    assert.deepEqual(story(events), []);
    const result = login.start();
    login.reset();
    assert.notStrictEqual(await result, undefined);
  });
});

describe('while the browser prompts, <passkey-login>', () => {
  let username: string;
  let login: PasskeyLogin;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
    await setPresence(false);
  });
  afterEach(() => removeVirtualAuthenticator());

  const part = (name: string) => login.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;

  it('shows a Cancel button, and not before or after', async () => {
    assert.isFalse(part('cancel').checkVisibility());
    void login.start();
    await stateReached(login, 'prompting');
    await login.updateComplete;
    assert.isTrue(part('cancel').checkVisibility());
    assert.strictEqual(shownText(login, '[part=cancel]'), en.cancel);
    const { height, width } = part('cancel').getBoundingClientRect();
    assert.isAtLeast(Math.min(height, width), 24);
    part('cancel').focus();
    part('cancel').click();
    assert.strictEqual(login.state, 'idle');
    await login.updateComplete;
    assert.isFalse(part('cancel').checkVisibility());
    assert.isTrue(login.shadowRoot!.activeElement === part('button'), 'the focus is on the button');
  });

  it('starts anew by a second click', async () => {
    const events = recordEvents(login);
    const first = login.start();
    await stateReached(login, 'prompting');
    await setPresence(true);
    part('button').click();
    assert.strictEqual(await first, undefined);
    await stateReached(login, 'complete');
    const success = events.at(-1) as PasskeySuccessEvent<'authentication'>;
    assert.strictEqual(success.result.account?.name, username);
    assert.deepEqual(
      story(events).filter((text) => /^(start|error|success)$/.test(text)),
      ['start', 'start', 'success'],
    );
  });

  it('starts anew over a prompt that never settles', async () => {
    const { credentials } = navigator;
    const get = credentials.get.bind(credentials);
    credentials.get = () => new Promise(() => {});
    const first = login.start();
    await stateReached(login, 'prompting');
    credentials.get = get;
    await setPresence(true);
    login.click();
    assert.strictEqual(await first, undefined);
    await stateReached(login, 'complete');
    Reflect.deleteProperty(credentials, 'get');
  });

  it('goes on where a page cancels the second start', async () => {
    const result = login.start();
    await stateReached(login, 'prompting');
    login.addEventListener('passkey-start', (event) => event.preventDefault());
    await login.start();
    assert.strictEqual(login.state, 'prompting');
    login.cancel();
    await result;
  });

  it('takes a double click for one', async () => {
    const { x, y, width, height } = part('button').getBoundingClientRect();
    const events = recordEvents(login);
    const event = {
      bubbles: true,
      composed: true,
      clientX: x + width / 2,
      clientY: y + height / 2,
    };
    void login.start();
    await stateReached(login, 'prompting');
    part('button').dispatchEvent(new MouseEvent('click', { ...event, detail: 2 }));
    assert.strictEqual(login.state, 'prompting');
    assert.strictEqual(story(events).filter((text) => text === 'start').length, 1);
  });
});

describe('a page that stops every event of an element', () => {
  beforeEach(() => addVirtualAuthenticator());
  afterEach(() => removeVirtualAuthenticator());

  it('changes nothing of its behaviour: the focus goes to the input after username-unavailable', async () => {
    const username = await createAccount();
    const stop = (event: Event) => event.stopImmediatePropagation();
    addEventListener('passkey-error', stop, { capture: true });
    const form = await fixture(html`
      <form>
        <input id="taken" value=${username} />
        <passkey-register endpoint="/passkeys" for="taken"></passkey-register>
      </form>
    `);
    const register = form.querySelector('passkey-register')!;
    register.focus();
    await register.start();
    removeEventListener('passkey-error', stop, { capture: true });
    assert.strictEqual(register.state, 'failed');
    assert.isTrue(document.activeElement === form.querySelector('input'));
  });
});

describe('ending <passkey-login> half-way', () => {
  let login: PasskeyLogin;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
  });
  afterEach(() => removeVirtualAuthenticator());

  /** Starts a ceremony and waits until it is in `state`, where it stays until the test goes on. */
  const startUntil = async (state: 'requesting' | 'prompting' | 'verifying') => {
    if (state === 'prompting') {
      await setPresence(false);
      const result = login.start();
      await stateReached(login, state);
      return { result, release: () => {} };
    }
    const held = holdStep(
      state === 'requesting' ? 'authenticationOptions' : 'verifyAuthentication',
    );
    login.relyingParty = held.relyingParty;
    const result = login.start();
    await held.requested;
    return { result, release: held.release };
  };

  for (const state of ['requesting', 'prompting', 'verifying'] as const) {
    it(`by cancel() while ${state} leads back to idle, and no other event tells`, async () => {
      const { result, release } = await startUntil(state);
      assert.strictEqual(login.state, state);
      const events = recordEvents(login);
      login.cancel();
      assert.strictEqual(login.state, 'idle');
      assert.strictEqual(await result, undefined);
      release();
      await login.updateComplete;
      assert.deepEqual(story(events), ['idle']);
    });

    it(`by cancel() while ${state} leaves the way free for a new start at once`, async () => {
      const { result } = await startUntil(state);
      login.cancel();
      login.relyingParty = relyingParty;
      await setPresence(true);
      const events = recordEvents(login);
      const again = login.start();
      assert.strictEqual(await result, undefined);
      assert.notStrictEqual(await again, undefined);
      assert.deepEqual(story(events), [
        'start',
        'requesting',
        'prompting',
        'verifying',
        'complete',
        'success',
      ]);
    });
  }

  it('happens when the element leaves the page', async () => {
    const { result } = await startUntil('prompting');
    const events = recordEvents(login);
    login.remove();
    assert.strictEqual(await result, undefined);
    assert.deepEqual(story(events), ['idle']);
  });

  it('does not happen when the element is only moved', async () => {
    const { result, release } = await startUntil('verifying');
    const place = await fixture(html`<div></div>`);
    place.append(login);
    release();
    assert.notStrictEqual(await result, undefined);
    assert.strictEqual(login.state, 'complete');
  });
});
