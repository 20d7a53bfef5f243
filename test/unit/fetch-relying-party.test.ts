import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
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

  test('that manages passkeys carries the page’s params: in the URL where it has no body', async () => {
    const params = { tenant: 'a&b' };
    const { relyingParty, sent } = relyingPartyAnswering(
      [{ passkeys: [] }, {}, {}].map((answer) => () => json(answer)),
    );
    await relyingParty.list!({ signal: never, params });
    await relyingParty.rename!('7', 'Phone', { signal: never, params });
    await relyingParty.remove!('7', { signal: never, params });
    assert.deepEqual(
      sent.map(({ url, init }) => [init.method, url, init.body]),
      [
        ['GET', '/passkeys/passkeys?params=%7B%22tenant%22%3A%22a%26b%22%7D', undefined],
        ['PATCH', '/passkeys/passkeys/7', JSON.stringify({ name: 'Phone', params })],
        ['DELETE', '/passkeys/passkeys/7?params=%7B%22tenant%22%3A%22a%26b%22%7D', undefined],
      ],
    );
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

describe('when the options’ challenge ends', () => {
  const clock = '2030-01-01T12:00:00.000Z';
  const ends = async (expiresAt: string | undefined, date?: string) => {
    const headers: Record<string, string> = date ? { date: new Date(date).toUTCString() } : {};
    return (await ask(() => json({ ...options, expiresAt }, { headers }))).expiresAt;
  };

  beforeEach(() => mock.timers.enable({ apis: ['Date'], now: Date.parse(clock) }));
  afterEach(() => mock.timers.reset());

  for (const [date, expiresAt] of [
    ['2030-01-01T12:00:00Z', '2030-01-01T12:05:00Z'],
    ['2030-01-01T09:30:00Z', '2030-01-01T09:35:00Z'],
    ['2031-06-30T23:59:00Z', '2031-07-01T02:04:00+02:00'],
  ] as const) {
    test(`is five minutes from now where the server, at ${date}, says ${expiresAt}`, async () => {
      assert.equal(await ends(expiresAt, date), '2030-01-01T12:05:00.000Z');
    });
  }

  test('is as the server says it where it does not say what time it has', async () => {
    assert.equal(await ends('2029-01-01T12:00:00Z'), '2029-01-01T12:00:00Z');
  });

  test('is as the server says it where that is over, or no time, or not said', async () => {
    for (const expiresAt of ['2030-01-01T11:00:00Z', 'soon', undefined]) {
      assert.equal(await ends(expiresAt, clock), expiresAt);
    }
  });
});

describe('an answer', () => {
  const typed = (type = 'application/json') => ({ headers: { 'content-type': type } });
  const page = typed('text/html');
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const padding = 'x'.repeat(1_000_000);
  const unusable: [string, () => Response][] = [
    ['a page', () => new Response('<h1>Log in</h1>', page)],
    ['nothing', () => new Response(null, { status: 200 })],
    ['no content', () => new Response(null, { status: 204 })],
    ['JSON that was cut off', () => new Response('{"publicKey":{"challenge":"', typed())],
    ['JSON that says it is a page', () => new Response(JSON.stringify(options), page)],
    ['JSON that says it is text', () => new Response(JSON.stringify(options))],
    ['JSON that does not say so', () => new Response(bytes(options))],
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

  for (const type of [
    'application/json; charset=utf-8',
    'application/problem+json',
    'application/vnd.api+json',
    'text/json',
    'Application/JSON',
  ]) {
    test(`of the type ${type} is read as JSON`, async () => {
      const answer = () => new Response(JSON.stringify(options), typed(type));
      assert.deepEqual(await ask(answer), options);
    });
  }

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

  test('that is refused with a page tells by its status alone', async () => {
    const problem = JSON.stringify({ code: 'challenge_expired' });
    const error = await refusal(ask(() => new Response(problem, { status: 400, ...page })));
    assert.equal(error.code, 'rejected');
    assert.equal(error.cause, undefined);
  });

  for (const [value, retryAfter] of [
    ['30', 30],
    ['0', undefined],
    ['-30', undefined],
    ['soon', undefined],
    ['Tue, 01 Jan 2030 12:00:30 GMT', 30],
    ['Tuesday, 01-Jan-30 12:01:00 GMT', 60],
    ['Tue, 01 Jan 2030 12:00:00 GMT', undefined],
    ['Wed, 21 Oct 2015 07:28:00 GMT', undefined],
    [undefined, undefined],
  ] as const) {
    test(`of 429 with Retry-After ${value} says to wait ${retryAfter} seconds`, async (test) => {
      test.mock.timers.enable({ apis: ['Date'], now: Date.parse('2030-01-01T12:00:00Z') });
      const headers: Record<string, string> = value ? { 'retry-after': value } : {};
      const error = await refusal(ask(() => new Response(null, { status: 429, headers })));
      assert.equal(error.code, 'rate-limited');
      assert.equal(error.retryAfter, retryAfter);
    });
  }
});

describe('the passkeys of the account', () => {
  const passkey = { id: 'a', name: 'Phone', synced: true, createdAt: '2030-01-01T00:00:00Z' };
  const context = { signal: never };

  test('are listed by a GET without a body, with the account beside them', async () => {
    const list = { passkeys: [passkey], account: { name: 'ada' } };
    const { relyingParty, sent } = relyingPartyAnswering([() => json(list)]);
    assert.deepEqual(await relyingParty.list?.(context), list);
    const [{ url, init } = assert.fail('Nothing was sent.')] = sent;
    assert.deepEqual([init.method, url, init.body], ['GET', '/passkeys/passkeys', undefined]);
    assert.equal(new Headers(init.headers).get('accept'), 'application/json');
  });

  test('may be none', async () => {
    const { relyingParty } = relyingPartyAnswering([() => json({ passkeys: [] })]);
    assert.deepEqual(await relyingParty.list?.(context), { passkeys: [] });
  });

  for (const answer of [{}, { passkeys: {} }, { passkeys: null }, { passkey }]) {
    test(`that are no list are a bad response: ${JSON.stringify(answer)}`, async () => {
      const { relyingParty } = relyingPartyAnswering([() => json(answer)]);
      const error = await refusal(relyingParty.list!(context));
      assert.equal(error.code, 'bad-response');
      assert.equal(error.message, 'The list has no passkeys.');
    });
  }

  test('are renamed by a PATCH, which is answered with the passkey', async () => {
    const { relyingParty, sent } = relyingPartyAnswering([() => json({ passkey })]);
    assert.deepEqual(await relyingParty.rename?.('a', 'Phone', context), { passkey });
    const [{ url, init } = assert.fail('Nothing was sent.')] = sent;
    assert.deepEqual([init.method, url], ['PATCH', '/passkeys/passkeys/a']);
    assert.deepEqual(JSON.parse(init.body as string), { name: 'Phone' });
    assert.equal(new Headers(init.headers).get('content-type'), 'application/json');
  });

  for (const [name, answer] of [
    ['no content', () => new Response(null, { status: 204 })],
    ['JSON', () => json({})],
  ] as const) {
    test(`are removed by a DELETE, which may be answered with ${name}`, async () => {
      const { relyingParty, sent } = relyingPartyAnswering([answer]);
      await relyingParty.remove?.('a', context);
      const [{ url, init } = assert.fail('Nothing was sent.')] = sent;
      assert.deepEqual(
        [init.method, url, init.body],
        ['DELETE', '/passkeys/passkeys/a', undefined],
      );
      // Without it a page of another origin could have it sent.
      assert.equal(new Headers(init.headers).get('content-type'), 'application/json');
    });
  }

  test('are not renamed where there is no content: only a removal leaves nothing', async () => {
    const { relyingParty } = relyingPartyAnswering([() => new Response(null, { status: 204 })]);
    assert.equal((await refusal(relyingParty.rename!('a', 'Phone', context))).code, 'bad-response');
  });

  test('are not removed where a page answers', async () => {
    const page = { headers: { 'content-type': 'text/html' } };
    const { relyingParty } = relyingPartyAnswering([() => new Response('<h1>Log in</h1>', page)]);
    assert.equal((await refusal(relyingParty.remove!('a', context))).code, 'bad-response');
  });

  test('are asked for by their id and nothing else, whatever is in it', async () => {
    const { relyingParty, sent } = relyingPartyAnswering([() => json({}), () => json({})]);
    await relyingParty.rename?.('../a?b#c/ü', 'Phone', context);
    await relyingParty.remove?.('../a?b#c/ü', context);
    for (const { url } of sent) assert.equal(url, '/passkeys/passkeys/..%2Fa%3Fb%23c%2F%C3%BC');
  });
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
    const init = { headers: { 'content-type': 'application/json' } };
    assert.equal((await refusal(ask(() => new Response(broken, init)))).code, 'network');
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
