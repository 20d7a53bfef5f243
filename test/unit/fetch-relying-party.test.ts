import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PasskeyErrorCode } from '../../src/errors/codes.js';
import { isPasskeyError } from '../../src/errors/passkey-error.js';
import type { PasskeyError } from '../../src/errors/passkey-error.js';
import { fetchRelyingParty } from '../../src/relying-party/fetch-relying-party.js';
import type { FetchRelyingPartyOptions } from '../../src/relying-party/fetch-relying-party.js';

interface Sent {
  url: string;
  init: RequestInit;
}

const options = { publicKey: { challenge: 'AAAA' }, expiresAt: '2030-01-01T00:00:00Z' };
const json = (value: unknown, init?: ResponseInit) => Response.json(value, init);
const never = new AbortController().signal;

/** A relying party whose `fetch` notes what is sent and gives the answers in turn. */
function relyingPartyAnswering(
  answers: (() => Response | Promise<Response>)[],
  init: Partial<FetchRelyingPartyOptions> = {},
) {
  const sent: Sent[] = [];
  const relyingParty = fetchRelyingParty({
    endpoint: '/passkeys',
    fetch: async (url, request) => {
      assert.ok(typeof url === 'string' && request);
      sent.push({ url, init: request });
      const answer = answers[sent.length - 1];
      assert.ok(answer, 'a request that nobody expected');
      return answer();
    },
    ...init,
  });
  return { relyingParty, sent };
}

/** What one request for options comes to. */
const ask = (
  answer: () => Response | Promise<Response>,
  { signal = never, ...init }: Partial<FetchRelyingPartyOptions> & { signal?: AbortSignal } = {},
) => relyingPartyAnswering([answer], init).relyingParty.authenticationOptions({}, { signal });

async function refusal(outcome: Promise<unknown>): Promise<PasskeyError> {
  const error: unknown = await outcome.then(
    () => assert.fail('It was not refused.'),
    (thrown: unknown) => thrown,
  );
  assert.ok(isPasskeyError(error), String(error));
  return error;
}

describe('a request to the relying party', () => {
  test('goes to the endpoint of its ceremony and step, as JSON', async () => {
    const { relyingParty, sent } = relyingPartyAnswering(
      [options, {}, options, {}].map((answer) => () => json(answer)),
    );
    const credential = {} as never;
    const params = { remember: true };
    const context = { signal: never };
    await relyingParty.registrationOptions({ username: 'ada', params }, context);
    await relyingParty.verifyRegistration({ credential, name: 'Phone', params }, context);
    await relyingParty.authenticationOptions({ mediation: 'conditional', params }, context);
    await relyingParty.verifyAuthentication({ credential, params }, context);

    assert.deepEqual(
      sent.map(({ url, init }) => [url, JSON.parse(init.body as string) as unknown]),
      [
        ['/passkeys/registration/options', { username: 'ada', params }],
        ['/passkeys/registration/verify', { credential, name: 'Phone', params }],
        ['/passkeys/authentication/options', { mediation: 'conditional', params }],
        ['/passkeys/authentication/verify', { credential, params }],
      ],
    );
    for (const { init } of sent) {
      assert.equal(init.method, 'POST');
      assert.equal(new Headers(init.headers).get('content-type'), 'application/json');
      assert.equal(new Headers(init.headers).get('accept'), 'application/json');
    }
  });

  for (const [endpoint, url] of [
    ['/passkeys', '/passkeys/authentication/options'],
    ['/passkeys/', '/passkeys/authentication/options'],
    ['passkeys', 'passkeys/authentication/options'],
    [
      'https://example.org/api/passkeys/',
      'https://example.org/api/passkeys/authentication/options',
    ],
    ['', '/authentication/options'],
  ] as const) {
    test(`goes to ${url} below the endpoint “${endpoint}”`, async () => {
      const { relyingParty, sent } = relyingPartyAnswering([() => json(options)], { endpoint });
      await relyingParty.authenticationOptions({}, { signal: never });
      assert.equal(sent[0]?.url, url);
    });
  }

  for (const headers of [
    { 'x-csrf-token': 'a' },
    new Headers({ 'x-csrf-token': 'a' }),
    [['x-csrf-token', 'a']] as [string, string][],
    () => ({ 'x-csrf-token': 'a' }),
    async () => new Headers({ 'x-csrf-token': 'a' }),
  ]) {
    test(`carries headers given as ${typeof headers}, ${headers.constructor.name}`, async () => {
      const { relyingParty, sent } = relyingPartyAnswering([() => json(options)], { headers });
      await relyingParty.authenticationOptions({}, { signal: never });
      const carried = new Headers(sent[0]?.init.headers);
      assert.equal(carried.get('x-csrf-token'), 'a');
      assert.equal(carried.get('content-type'), 'application/json');
    });
  }

  test('asks a function for its headers anew, as a token may have changed', async () => {
    let token = 0;
    const { relyingParty, sent } = relyingPartyAnswering([() => json(options), () => json({})], {
      headers: () => ({ 'x-csrf-token': String(++token) }),
    });
    await relyingParty.authenticationOptions({}, { signal: never });
    await relyingParty.verifyAuthentication({ credential: {} as never }, { signal: never });
    assert.deepEqual(
      sent.map(({ init }) => new Headers(init.headers).get('x-csrf-token')),
      ['1', '2'],
    );
  });

  test('sends cookies as it is told, and as the browser does where it is not', async () => {
    for (const credentials of ['include', 'omit', undefined] as const) {
      const { relyingParty, sent } = relyingPartyAnswering([() => json(options)], { credentials });
      await relyingParty.authenticationOptions({}, { signal: never });
      assert.equal(sent[0]?.init.credentials, credentials);
    }
  });

  test('follows no redirect, as one would end at a page', async () => {
    const { relyingParty, sent } = relyingPartyAnswering([() => json(options)]);
    await relyingParty.authenticationOptions({}, { signal: never });
    assert.equal(sent[0]?.init.redirect, 'manual');
  });
});

describe('the options', () => {
  test('are taken as they come, with what stands beside them', async () => {
    assert.deepEqual(await ask(() => json(options)), options);
  });

  test('may be bare', async () => {
    assert.deepEqual(await ask(() => json(options.publicKey)), { publicKey: options.publicKey });
  });

  for (const answer of [{}, { publicKey: {} }, { publicKey: 'AAAA' }, { challenge: 1 }]) {
    test(`without a challenge are a bad response: ${JSON.stringify(answer)}`, async () => {
      const error = await refusal(ask(() => json(answer)));
      assert.equal(error.code, 'bad-response');
      assert.equal(error.message, 'The options have no challenge.');
    });
  }
});

describe('an answer', () => {
  const page = { headers: { 'content-type': 'text/html' } };
  const padding = 'x'.repeat(1_000_000);
  const unusable: [string, () => Response][] = [
    ['a page', () => new Response('<h1>Log in</h1>', page)],
    ['nothing', () => new Response(null, { status: 200 })],
    ['no content', () => new Response(null, { status: 204 })],
    ['JSON that was cut off', () => new Response('{"publicKey":{"challenge":"')],
    ['more than a megabyte of JSON', () => json({ ...options, padding })],
    ['a list', () => json([options])],
    ['null', () => json(null)],
    ['a string', () => json('challenge')],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/sign-in' } })],
    // All that a browser shows of a redirect that it was told not to follow: the status 0.
    ['an opaque redirect', () => Response.error()],
  ];
  for (const [name, answer] of unusable) {
    test(`that is ${name} is a bad response`, async () => {
      const error = await refusal(ask(answer));
      assert.equal(error.code, 'bad-response');
    });
  }

  test('that cannot be used says so to the developer: where, the status, the type', async () => {
    const { message } = await refusal(ask(() => new Response('<h1>Log in</h1>', page)));
    assert.equal(message, '/passkeys/authentication/options answered 200, text/html.');
  });

  const refusals: [number, string | undefined, PasskeyErrorCode][] = [
    [400, 'challenge_expired', 'challenge-expired'],
    [404, 'unknown_credential', 'unknown-credential'],
    [409, 'username_unavailable', 'username-unavailable'],
    [403, 'reauthentication_required', 'reauthentication-required'],
    [401, 'unauthenticated', 'unauthenticated'],
    [401, undefined, 'unauthenticated'],
    [429, 'rate_limited', 'rate-limited'],
    [429, undefined, 'rate-limited'],
    [400, 'invalid_request', 'rejected'],
    [400, 'rejected', 'rejected'],
    [403, 'forbidden_origin', 'rejected'],
    [404, 'not_found', 'rejected'],
    [404, undefined, 'rejected'],
    [422, 'a_code_of_its_own', 'rejected'],
    [500, undefined, 'server'],
    [503, 'maintenance', 'server'],
    // A relying party cannot make the browser's errors, nor those of the page.
    [400, 'not_allowed', 'rejected'],
    [500, 'aborted', 'server'],
  ];
  for (const [status, code, expected] of refusals) {
    test(`of ${status} ${code ?? 'without a code'} is ${expected}`, async () => {
      const problem = { title: 'No', status, code };
      const error = await refusal(ask(() => json(problem, { status })));
      assert.equal(error.code, expected);
      assert.deepEqual(error.cause, JSON.parse(JSON.stringify(problem)));
    });
  }

  for (const [value, retryAfter] of [
    ['30', 30],
    ['0', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    [undefined, undefined],
  ] as const) {
    test(`of 429 with Retry-After ${value} says to wait ${retryAfter} seconds`, async () => {
      const headers: Record<string, string> = value ? { 'retry-after': value } : {};
      const error = await refusal(ask(() => new Response(null, { status: 429, headers })));
      assert.equal(error.code, 'rate-limited');
      assert.equal(error.retryAfter, retryAfter);
    });
  }
});

describe('no answer', () => {
  test('is a network error, with what fetch threw as its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await refusal(ask(() => Promise.reject(cause)));
    assert.equal(error.code, 'network');
    assert.equal(error.cause, cause);
    assert.equal(error.message, 'No answer from /passkeys/authentication/options.');
  });

  test('is a network error too when the connection breaks within the body', async () => {
    const broken = new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) });
    assert.equal((await refusal(ask(() => new Response(broken)))).code, 'network');
  });

  test('is a network error once the timeout has passed, and ends the request', async () => {
    const ended: unknown[] = [];
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          ended.push(init.signal?.aborted);
          reject(new DOMException('The request was aborted.', 'AbortError'));
        });
      });
    const relyingParty = fetchRelyingParty({ endpoint: '/passkeys', fetch, timeout: 1 });
    const error = await refusal(relyingParty.authenticationOptions({}, { signal: never }));
    assert.equal(error.code, 'network');
    assert.deepEqual(ended, [true]);
  });

  test('is waited for no longer once the signal is aborted', { timeout: 5000 }, async () => {
    const controller = new AbortController();
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () =>
          reject(new Error('The request was aborted.')),
        );
        controller.abort();
      });
    const timeout = 1_000_000;
    const relyingParty = fetchRelyingParty({ endpoint: '/passkeys', fetch, timeout });
    await refusal(relyingParty.authenticationOptions({}, controller));
  });
});
