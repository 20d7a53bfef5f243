import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { autofill, PasskeyError } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  ownRelyingParty,
  relyingParty,
  signOut,
} from '../support/web-test-runner/visit-relying-party.js';
import { warningsOf } from '../support/web-test-runner/warnings.js';

const text = 'an address of forty-five characters, in total';

describe('autofill that fails while the user types', () => {
  const unhandled = unhandledRejections();
  const requests = recordRequests();
  const replace = replaceableMembers();
  let input: HTMLInputElement;
  let controller: AbortController;
  let over: Promise<void>;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    requests.length = 0;
    const form = await fixture<HTMLFormElement>(html`<form><input aria-label="Email" /></form>`);
    input = form.querySelector('input')!;
    controller = new AbortController();
  });
  afterEach(async () => {
    controller.abort();
    await over;
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const start = (backend: RelyingParty) => {
    over = autofill(backend, { input, signal: controller.signal });
  };
  /** Types 45 characters; whatever a key causes at once has happened before the next one. */
  const type = async () => {
    assert.lengthOf(text, 45);
    input.focus();
    for (const character of text) {
      await sendKeys({ press: character });
      await signOut();
    }
  };

  const refusals: [string, () => Response][] = [
    ['500', () => new Response(null, { status: 500 })],
    ['404', () => new Response('<h1>Not found</h1>', { status: 404 })],
    ['429', () => new Response(null, { status: 429, headers: { 'Retry-After': '60' } })],
  ];
  for (const [status, respond] of refusals) {
    it(`requests options at most six times while they answer ${status}, and warns once`, async () => {
      let requested = 0;
      const send = window.fetch;
      replace(window, {
        fetch: (url, init) => {
          if (!String(url).endsWith('authentication/options')) return send(url, init);
          requested += 1;
          return Promise.resolve(respond());
        },
      });
      const warnings = await warningsOf(async () => {
        start(ownRelyingParty());
        await waitUntil(() => requested > 0, 'no options were requested');
        await type();
      });
      assert.isAtMost(requested, status === '429' ? 1 : 6);
      assert.lengthOf(warnings, 1);
      assert.strictEqual(input.value, text);
    });
  }

  it('calls the browser at most six times while that refuses at once, and warns once', async () => {
    let calls = 0;
    replace(navigator.credentials, {
      get: () => {
        calls += 1;
        return Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'));
      },
    });
    const warnings = await warningsOf(async () => {
      start(relyingParty);
      await waitUntil(() => calls > 0, 'the browser was not called');
      await type();
    });
    assert.isAtMost(calls, 6);
    assert.lengthOf(warnings, 1);
  });

  it('stops for good on a failure that cannot heal, and says so', async () => {
    let calls = 0;
    replace(navigator.credentials, {
      get: () => {
        calls += 1;
        return Promise.reject(new DOMException('Wrong domain.', 'SecurityError'));
      },
    });
    const [warning] = await warningsOf(async () => {
      start(relyingParty);
      await over;
      await type();
    });
    assert.strictEqual(calls, 1);
    assert.match(warning!, /autofill is stopped, rp-id-mismatch/);
  });

  it('starts again by itself at the end of Retry-After if the user typed meanwhile', async () => {
    let requested = 0;
    start({
      ...relyingParty,
      authenticationOptions: (...request) => {
        requested += 1;
        return requested === 1
          ? Promise.reject(new PasskeyError('rate-limited', { retryAfter: 1 }))
          : relyingParty.authenticationOptions(...request);
      },
    });
    await waitUntil(() => requested === 1, 'no options were requested');
    input.focus();
    await sendKeys({ press: 'a' });
    await signOut();
    assert.strictEqual(requested, 1);
    await waitUntil(() => requested === 2, 'autofill did not start again', { timeout: 3000 });
  });
});

describe('autofill', () => {
  it('leaves no listener on the window, the document or the input when it is over', async () => {
    await addVirtualAuthenticator();
    await createAccount();
    const form = await fixture<HTMLFormElement>(html`<form><input aria-label="Email" /></form>`);
    const input = form.querySelector('input')!;
    const signals: (AbortSignal | undefined)[] = [];
    const restore = [window, document, input].map((target) => {
      const add = target.addEventListener.bind(target) as EventTarget['addEventListener'];
      target.addEventListener = (...request: Parameters<typeof add>) => {
        const options = request[2];
        signals.push(typeof options === 'object' ? options.signal : undefined);
        add(...request);
      };
      return () => Reflect.deleteProperty(target, 'addEventListener');
    });
    try {
      // Without an interface, Chromium's virtual authenticator picks at once.
      await autofill(relyingParty, { input });
    } finally {
      restore.forEach((each) => each());
      await removeVirtualAuthenticator();
    }
    assert.isAbove(signals.length, 0);
    assert.isTrue(
      signals.every((signal) => signal?.aborted),
      'each listener has a signal, and is removed by it',
    );
  });
});
