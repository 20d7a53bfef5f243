import { assert, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { authenticate, autofill, clientCapabilities, register } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyErrorEvent, PasskeyRegister } from 'passkey-elements/elements';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { holdStep } from '../support/web-test-runner/held-step.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { shownText } from '../support/web-test-runner/shown-text.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  newUsername,
  planFault,
  relyingParty,
  signOut,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

/** As the user's next device has it, whose part the one authenticator of this page takes. */
const anew = { excludeCredentials: [] };

// With a virtual authenticator Chromium never creates a passkey silently: it waits until the
// timeout of the options. So all failures here are true ones, and success is simulated.
describe('<passkey-register mediation="conditional">', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  const requests = recordRequests();
  const paths = () => requests.map(({ path }) => path);
  const create = navigator.credentials.create.bind(navigator.credentials);
  let add: PasskeyRegister;
  let events: ReturnType<typeof recordEvents>;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signOut();
    await register(relyingParty, { username: newUsername() });
    requests.length = 0;
    add = document.createElement('passkey-register');
    add.mediation = 'conditional';
    events = recordEvents(add);
  });
  afterEach(async () => {
    add.remove();
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const show = async (backend: RelyingParty) => {
    add.relyingParty = backend;
    const place = await fixture(html`<div></div>`);
    place.append(add);
    await add.updateComplete;
  };
  const impatient = () => withOptions(() => ({ ...anew, timeout: 150 }));
  const failed = () => oneEvent<PasskeyErrorEvent>(add, 'passkey-error');
  /** The browser has been requested, and does not answer. */
  const hanging = async () => {
    let requested = false;
    replace(navigator.credentials, { create: (options) => ((requested = true), create(options)) });
    await show(withOptions(() => anew));
    await waitUntil(() => requested, 'the browser was not requested');
  };
  /** Whatever the element would begin by itself is on its way. */
  const settled = async () => {
    await clientCapabilities();
    await fetch('/passkeys/passkeys');
  };
  const nothingBegun = async () => {
    await settled();
    assert.deepEqual(paths(), ['passkeys']);
    assert.deepEqual(story(events), []);
  };
  const assertInvites = async () => {
    await add.updateComplete;
    assert.strictEqual(add.state, 'idle');
    assert.strictEqual(shownText(add, 'button'), 'Create a passkey');
    assert.isFalse(add.shadowRoot!.querySelector('button')!.disabled);
    assert.strictEqual(shownText(add, '[role=status]'), '');
  };
  const whole = ['start', 'requesting', 'prompting', 'verifying', 'complete', 'success'];

  describe('that fails', () => {
    it('in the browser tells the page alone, stays idle, and invites', async () => {
      const failure = failed();
      await show(impatient());
      const { error, ...details } = await failure;
      assert.include(error, { code: 'not-allowed', ceremony: 'registration' });
      assert.include(details, { ceremony: 'registration', mediation: 'conditional' });
      assert.deepEqual(story(events), ['start', 'error']);
      assert.include(events[0], { ceremony: 'registration', mediation: 'conditional' });
      assert.strictEqual(requests[0]!.body.mediation, 'conditional');
      await assertInvites();
    });

    const refusals: [string, () => unknown][] = [
      ['unauthenticated', signOut],
      ['server', () => planFault('500@registration/options')],
      ['network', () => planFault('drop@registration/options')],
    ];
    for (const [code, refuse] of refusals) {
      it(`as the relying party's response is ${code} does the same`, async () => {
        await refuse();
        const failure = failed();
        await show(relyingParty);
        assert.strictEqual((await failure).error.code, code);
        assert.deepEqual(story(events), ['start', 'error']);
        await assertInvites();
      });
    }

    it('is not tried again, but by a click, which prompts as usual', async () => {
      const failure = failed();
      await show(impatient());
      await failure;
      add.parentElement!.prepend(add);
      add.passkeyName = 'Laptop';
      await add.updateComplete;
      await settled();
      assert.deepEqual(story(events), ['start', 'error']);
      assert.deepEqual(paths(), ['registration/options', 'passkeys']);

      events.length = 0;
      add.click();
      await stateReached(add, 'complete');
      assert.deepEqual(story(events), whole);
      assert.include(events[0], { mediation: 'optional' });
      assert.doesNotHaveAnyKeys(requests[2]!.body, ['mediation']);
    });
  });

  describe('that the browser leaves pending', () => {
    it('shows nothing of it', async () => {
      await hanging();
      assert.deepEqual(story(events), ['start']);
      await assertInvites();
    });

    it('gives way to a click without an error', async () => {
      await hanging();
      add.click();
      await stateReached(add, 'complete');
      assert.deepEqual(story(events), ['start', ...whole]);
    });

    it('gives way to another ceremony on the page, silently', async () => {
      await hanging();
      assert.ok((await authenticate(relyingParty)).account);
      assert.deepEqual(story(events), ['start']);
      await assertInvites();
    });

    it('is given up after ten seconds', async () => {
      const { setTimeout } = window;
      // Those ten seconds, and nothing else, pass at once.
      const hurried = (run: () => void, delay?: number) =>
        setTimeout(run, delay === 10_000 ? 0 : delay);
      replace(window, { setTimeout: hurried as typeof setTimeout });
      const failure = failed();
      await show(withOptions(() => anew));
      assert.strictEqual((await failure).error.code, 'not-allowed');
      await assertInvites();
    });
  });

  describe('that succeeds (simulated: the browser prompts as usual)', () => {
    beforeEach(() =>
      replace(navigator.credentials, {
        create({ mediation, ...options }: CredentialCreationOptions & { mediation?: string } = {}) {
          assert.strictEqual(mediation, 'conditional');
          return create(options);
        },
      }),
    );

    it('tells so, and takes the place of the button', async () => {
      await show(withOptions(() => anew));
      await stateReached(add, 'complete');
      assert.deepEqual(story(events), ['start', 'complete', 'success']);
      assert.include(events[2], { ceremony: 'registration', mediation: 'conditional' });
      assert.deepEqual(paths(), ['registration/options', 'registration/verify']);
      await add.updateComplete;
      assert.strictEqual(shownText(add, 'button'), '');
      assert.strictEqual(shownText(add, 'slot[name=success]'), 'Your passkey is ready.');
    });

    it('but is refused in the verification, tells the page alone', async () => {
      planFault('expired-challenge@registration/verify');
      const failure = failed();
      await show(withOptions(() => anew));
      assert.strictEqual((await failure).error.code, 'challenge-expired');
      assert.deepEqual(story(events), ['start', 'error']);
      await assertInvites();
    });
  });

  describe('is not begun', () => {
    const capabilities: [string, (() => Promise<object>) | undefined][] = [
      ['cannot', async () => ({ conditionalCreate: false })],
      ['does not say whether it can', async () => ({ conditionalGet: true })],
      ['says nothing', undefined],
      ['breaks the question', () => Promise.reject(new TypeError('Illegal invocation'))],
    ];
    for (const [name, getClientCapabilities] of capabilities) {
      it(`in a browser that ${name}, and the button invites`, async () => {
        replace(PublicKeyCredential, { getClientCapabilities } as Partial<
          typeof PublicKeyCredential
        >);
        await show(relyingParty);
        await nothingBegun();
        await assertInvites();
      });
    }

    it('by an element that is disabled, before it is enabled', async () => {
      add.disabled = true;
      await show(impatient());
      await nothingBegun();
      const failure = failed();
      add.disabled = false;
      assert.include(await failure, { mediation: 'conditional' });
    });

    it('where the page cancels its start, and the button invites', async () => {
      add.addEventListener('passkey-start', (event) => event.preventDefault(), { once: true });
      const start = oneEvent(add, 'passkey-start');
      await show(withOptions(() => anew));
      await start;
      events.length = 0;
      await nothingBegun();
      await assertInvites();

      add.click();
      await stateReached(add, 'complete');
    });
  });

  it('waits for a ceremony that runs', async () => {
    const { relyingParty: held, requested, release } = holdStep('verifyAuthentication');
    const signIn = failureOf(authenticate(held));
    await requested;
    const failure = failed();
    await show(impatient());
    await settled();
    assert.deepEqual(story(events), ['start']);
    assert.notInclude(paths(), 'registration/options');

    planFault('500@authentication/verify');
    release();
    assert.strictEqual((await signIn).code, 'server');
    await failure;
    assert.include(paths(), 'registration/options');
  });

  it('takes over from a pending autofill, which starts again when the creation fails', async () => {
    const controller = new AbortController();
    const changes: boolean[] = [];
    const get = navigator.credentials.get.bind(navigator.credentials);
    replace(navigator.credentials, {
      // A virtual authenticator answers a conditional request at once; a user does not.
      get: (options = {}) =>
        options.mediation === 'conditional'
          ? new Promise((_, reject) => {
              options.signal!.addEventListener('abort', () => reject(options.signal!.reason));
            })
          : get(options),
    });
    const over = autofill(relyingParty, {
      signal: controller.signal,
      onPendingChange: (pending) => changes.push(pending),
    });
    await waitUntil(() => changes.at(-1), 'no passkeys are offered');
    const error = await failureOf(register(impatient(), { mediation: 'conditional' }));
    assert.strictEqual(error.code, 'not-allowed', 'the browser was requested');
    await waitUntil(() => changes.at(-1), 'autofill did not start again');
    assert.deepEqual(
      changes.filter((pending, index) => pending !== changes[index - 1]),
      [true, false, true],
    );
    controller.abort();
    await over;
  });

  it('follows a sign-in that it waited for', async () => {
    const { relyingParty: held, requested, release } = holdStep('verifyAuthentication');
    const signIn = authenticate(held);
    await requested;
    const creation = failureOf(register(impatient(), { mediation: 'conditional' }));
    release();
    assert.ok((await signIn).account);
    assert.strictEqual((await creation).code, 'not-allowed', 'the browser was requested');
  });

  it('is unsupported for register() in a browser that cannot', async () => {
    replace(PublicKeyCredential, {
      getClientCapabilities: async () => ({ conditionalCreate: false }),
    });
    const error = await failureOf(register(relyingParty, { mediation: 'conditional' }));
    assert.include(error, { code: 'unsupported', ceremony: 'registration' });
  });
});
