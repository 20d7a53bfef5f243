import { assert, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { isPasskeyError } from 'passkey-elements';
import type { PasskeyErrorCode } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyList, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { mutantsOf, toResponse } from '../support/mutated-response.js';
import type { ResponseParts } from '../support/mutated-response.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { buttonOf } from '../support/web-test-runner/shown-list.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';

const MUTANTS = 300;
const SEED = 20;

const codes: Record<PasskeyErrorCode, true> = {
  unsupported: true,
  'insecure-context': true,
  'blocked-by-policy': true,
  'not-focused': true,
  'gesture-required': true,
  'invalid-options': true,
  'not-allowed': true,
  'no-credential': true,
  aborted: true,
  'request-pending': true,
  'already-registered': true,
  'rp-id-mismatch': true,
  'authenticator-failed': true,
  'extension-interference': true,
  network: true,
  'bad-response': true,
  'challenge-expired': true,
  'unknown-credential': true,
  unauthenticated: true,
  'reauthentication-required': true,
  'rate-limited': true,
  'username-unavailable': true,
  rejected: true,
  server: true,
  unknown: true,
};

interface Account {
  name?: unknown;
  credentialIds?: unknown;
}

describe('a response that is not as it should be', function () {
  this.timeout(60_000);
  const replace = replaceableMembers();
  const unhandled: unknown[] = [];
  const onError = ({ error, message }: ErrorEvent) => unhandled.push(error ?? message);
  const onRejection = ({ reason }: PromiseRejectionEvent) => unhandled.push(reason);

  let created: PublicKeyCredential;
  let asserted: PublicKeyCredential;
  /** The response to the next request whose path this begins; then all are as they should be. */
  let mutant: { path: string; response: ResponseParts } | undefined;
  let signals: [name: string, details: Record<string, unknown>][];

  const id = () => created.id;
  const bytes = () => crypto.getRandomValues(new Uint8Array(16));
  const account = () => ({
    rpId: 'localhost',
    userId: 'dXNlcg',
    name: 'ada',
    displayName: 'Ada',
    credentialIds: [id()],
  });
  const passkeys = () => [
    {
      id: 'a',
      credentialId: id(),
      name: 'Phone',
      provider: 'Acme',
      aaguid: '00000000-0000-0000-0000-000000000000',
      synced: true,
      createdAt: '2030-01-01T00:00:00Z',
      lastUsedAt: '2030-01-02T00:00:00Z',
      current: true,
      transports: ['internal'],
    },
    { id: 'b', name: 'Key', synced: false, createdAt: '2030-01-01T00:00:00Z', lastUsedAt: null },
  ];
  const creation = () => ({
    challenge: 'AAAAAAAAAAAAAAAAAAAAAA',
    rp: { id: 'localhost', name: 'Demo' },
    user: { id: 'dXNlcg', name: 'ada', displayName: 'Ada' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    timeout: 60_000,
    excludeCredentials: [{ type: 'public-key', id: 'AAAA', transports: ['internal'] }],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    hints: ['client-device'],
    attestation: 'none',
    extensions: { credProps: true },
  });
  const request = () => ({
    challenge: 'AAAAAAAAAAAAAAAAAAAAAA',
    rpId: 'localhost',
    timeout: 60_000,
    allowCredentials: [{ type: 'public-key', id: id(), transports: ['internal'] }],
    userVerification: 'required',
    hints: [],
    extensions: { prf: { eval: { first: 'AAAA' } } },
  });
  const expiresAt = '2040-01-01T00:00:00Z';

  /** Every answer of the contract as it should be, by method and path. */
  const answers: Record<string, () => { status: number; json?: unknown }> = {
    'POST registration/options': () => ({
      status: 200,
      json: { publicKey: creation(), expiresAt },
    }),
    'POST registration/verify': () => ({
      status: 201,
      json: { passkey: passkeys()[0], account: account() },
    }),
    'POST authentication/options': () => ({
      status: 200,
      json: { publicKey: request(), expiresAt },
    }),
    'POST authentication/verify': () => ({
      status: 200,
      json: { account: account(), redirectTo: '/#signed-in' },
    }),
    'GET passkeys': () => ({ status: 200, json: { passkeys: passkeys(), account: account() } }),
    'PATCH passkeys/a': () => ({ status: 200, json: { passkey: passkeys()[0] } }),
    'DELETE passkeys/a': () => ({ status: 204 }),
  };
  const problems = [
    [400, 'challenge_expired'],
    [403, 'reauthentication_required'],
    [404, 'unknown_credential'],
    [409, 'username_unavailable'],
    [429, 'rate_limited'],
  ] as const;
  const problem = ([status, code]: (typeof problems)[number]) => ({
    status,
    json: { title: 'No', status, code, detail: 'No.', credentialId: id(), rpId: 'localhost' },
  });

  before(async () => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    await addVirtualAuthenticator();
    const { credentials } = navigator;
    const user = { id: bytes(), name: 'ada', displayName: 'Ada' };
    const pubKeyCredParams = [{ type: 'public-key' as const, alg: -7 }];
    const publicKey = { challenge: bytes(), rp: { name: 'Demo' }, user, pubKeyCredParams };
    created = (await credentials.create({ publicKey })) as PublicKeyCredential;
    asserted = (await credentials.get({
      publicKey: {
        challenge: bytes(),
        allowCredentials: [{ type: 'public-key', id: created.rawId }],
      },
    })) as PublicKeyCredential;
  });
  after(async () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    await removeVirtualAuthenticator();
  });
  beforeEach(() => {
    signals = [];
    mutant = undefined;
    const record = (name: string) => (details: Record<string, unknown>) => {
      signals.push([name, details]);
      return Promise.resolve();
    };
    replace(PublicKeyCredential, {
      signalUnknownCredential: record('unknown'),
      signalAllAcceptedCredentials: record('accepted'),
      signalCurrentUserDetails: record('details'),
    } as object);
    // Each mutant warns, as it should.
    replace(console, { warn: () => undefined });
    replace(window, {
      fetch: (input: RequestInfo | URL, init: RequestInit = {}) => {
        const path = `${init.method} ${(input as string).replace('/passkeys/', '')}`;
        if (mutant?.path === path) {
          const { response } = mutant;
          mutant = undefined;
          return Promise.resolve(toResponse(response));
        }
        const { status, json } = answers[path]!();
        const body = JSON.stringify(json);
        return Promise.resolve(
          toResponse({ status, headers: { 'content-type': 'application/json' }, body }),
        );
      },
    });
  });

  /** Has the authenticator answer with what it has signed before, which takes no time. */
  const repeatCredentials = () =>
    replace(navigator.credentials, {
      create: () => Promise.resolve(created),
      get: () => Promise.resolve(asserted),
    });

  /** Holds `property` for mutants of the response at `path`, and of its refusals. */
  const forMutants = async (path: string, property: (response: ResponseParts) => Promise<void>) => {
    const bases = [answers[path]!(), answers[path]!(), ...problems.map(problem)];
    const responses = mutantsOf(bases.map(({ status, json }) => ({ status, json })));
    await fc.assert(
      fc.asyncProperty(responses, async (response) => {
        signals = [];
        mutant = { path, response };
        await property(response);
        assert.deepEqual(unhandled.splice(0), [], 'nothing is unhandled');
        assertSignalsFollow(response);
      }),
      { seed: SEED, numRuns: MUTANTS, endOnFailure: true },
    );
  };

  /** Password managers learn nothing but what the response has said. */
  const assertSignalsFollow = ({ status, body }: ResponseParts): void => {
    let said: { code?: unknown; credentialId?: unknown; account?: Account } = {};
    try {
      said = Object(JSON.parse(body.replace('\ufeff', ''))) as typeof said;
    } catch {
      // It has said nothing.
    }
    for (const [name, details] of signals) {
      if (name === 'unknown') {
        assert.strictEqual(details.credentialId, id());
        assert.strictEqual(said.code, 'unknown_credential');
        assert.isTrue(status >= 400 && status < 500, `${status} proves nothing`);
      }
      if (name === 'accepted') {
        assert.include(details.allAcceptedCredentialIds as string[], id());
      }
    }
  };

  /** Starts a ceremony, which the user gives up where nothing comes of it. */
  const start = async (element: PasskeyLogin | PasskeyRegister): Promise<string[]> => {
    const ends: string[] = [];
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener(
      'passkey-success',
      (event) => {
        event.preventDefault();
        ends.push('success');
      },
      { signal },
    );
    element.addEventListener(
      'passkey-error',
      ({ error, userMessage }) => {
        assert.isTrue(isPasskeyError(error) && error.code in codes, error.code);
        assert.isNotEmpty(userMessage);
        ends.push(error.code);
      },
      { signal },
    );
    const givingUp = setTimeout(() => {
      ends.push('given up');
      element.cancel();
    }, 400);
    await element.start();
    clearTimeout(givingUp);
    listening.abort();
    return ends;
  };

  const endsOnce = async (element: PasskeyLogin | PasskeyRegister) => {
    const ends = await start(element);
    assert.lengthOf(ends, 1, ends.join());
    if (ends[0] === 'success') assert.strictEqual(element.state, 'complete');
    assert.deepEqual(await start(element), ['success'], 'the next ceremony succeeds');
  };

  const ceremonies = [
    ['POST registration/options', 'passkey-register'],
    ['POST authentication/options', 'passkey-login'],
    ['POST registration/verify', 'passkey-register'],
    ['POST authentication/verify', 'passkey-login'],
  ] as const;
  for (const [path, tag] of ceremonies) {
    it(`to ${path} ends in one event with a documented code, and the next ceremony succeeds`, async () => {
      if (path.endsWith('verify')) repeatCredentials();
      const markup =
        tag === 'passkey-login'
          ? html`<passkey-login endpoint="/passkeys"></passkey-login>`
          : html`<passkey-register endpoint="/passkeys" username="ada"></passkey-register>`;
      const element = await fixture<PasskeyLogin | PasskeyRegister>(markup);
      await forMutants(path, () => endsOnce(element));
    });
  }

  describe('in a list', () => {
    let list: PasskeyList;
    let ends: string[];

    beforeEach(async () => {
      repeatCredentials();
      list = await fixture<PasskeyList>(html`<passkey-list endpoint="/passkeys"></passkey-list>`);
      ends = [];
      list.addEventListener('passkey-error', ({ error }) => {
        assert.isTrue(isPasskeyError(error) && error.code in codes, error.code);
        ends.push(error.code);
      });
      list.addEventListener('passkey-removed', () => ends.push('removed'));
      list.addEventListener('passkey-renamed', () => ends.push('renamed'));
    });

    /** The list, loaded anew with the passkeys that it should have. */
    const load = async () => {
      mutant = undefined;
      await list.refresh();
      await list.updateComplete;
      assert.strictEqual(list.state, 'ready');
      assert.lengthOf(list.shadowRoot!.querySelectorAll('li'), 2);
      ends = [];
    };

    it('shows what can be shown, or ends in one event with a documented code', async () => {
      await forMutants('GET passkeys', async () => {
        await list.refresh();
        await list.updateComplete;
        if (list.state === 'failed') assert.lengthOf(ends, 1);
        else {
          assert.include(['ready', 'empty'], list.state);
          assert.deepEqual(ends, []);
        }
        await load();
      });
    });

    it('to a removal ends in one event, and the list can be used', async () => {
      await forMutants('DELETE passkeys/a', async () => {
        const planned = mutant;
        await load();
        mutant = planned;
        await list.removePasskey({ id: 'a', name: 'Phone' });
        assert.lengthOf(ends, 1, ends.join());
        await load();
      });
    });

    it('to a new name ends in one event, and the list can be used', async () => {
      await forMutants('PATCH passkeys/a', async () => {
        const planned = mutant;
        await load();
        mutant = planned;
        buttonOf(list, 'Rename Phone').click();
        await list.updateComplete;
        const input = list.shadowRoot!.querySelector<HTMLInputElement>('li input')!;
        const ended = new Promise((resolve) => {
          list.addEventListener('passkey-renamed', resolve, { once: true });
          list.addEventListener('passkey-error', resolve, { once: true });
        });
        input.value = 'Tablet';
        input.form!.requestSubmit();
        await ended;
        await list.updateComplete;
        assert.lengthOf(ends, 1, ends.join());
        const cancel = list.shadowRoot!.querySelector<HTMLButtonElement>('li button[type=button]');
        if (ends[0] !== 'renamed') cancel?.click();
        await load();
      });
    });
  });
});
