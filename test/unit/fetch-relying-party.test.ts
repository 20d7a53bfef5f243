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

  test('carries each header once: the page’s in place of a default, whatever its case', async () => {
    const headers = {
      Accept: 'application/vnd.api+json',
      'CONTENT-type': 'application/vnd.api+json',
    };
    const { relyingParty, sent } = relyingPartyAnswering([() => json(options)], { headers });
    await relyingParty.authenticationOptions({}, { signal: never });
    assert.deepEqual(
      [...new Headers(sent[0]?.init.headers)],
      [
        ['accept', 'application/vnd.api+json'],
        ['content-type', 'application/vnd.api+json'],
      ],
    );
  });

  for (const endpoint of ['/api?tenant=1', '/api#x', '//host', '//']) {
    test(`is not sent below the endpoint ${endpoint}, and the message names it`, async () => {
      const { relyingParty, sent } = relyingPartyAnswering([], { endpoint });
      const error = await refusal(relyingParty.authenticationOptions({}, { signal: never }));
      assert.equal(error.code, 'invalid-options');
      assert.ok(error.message.includes(`"${endpoint}"`));
      assert.equal(sent.length, 0);
    });
  }

  test('is never answered from a cache', async () => {
    const { relyingParty, sent } = relyingPartyAnswering([() => json({ passkeys: [] })]);
    await relyingParty.list!({ signal: never });
    assert.equal(sent[0]?.init.cache, 'no-store');
  });

  test('that verifies does not carry the state of the options, which is the adapter’s own', async () => {
    const { relyingParty, sent } = relyingPartyAnswering([() => json(options), () => json({})]);
    const { state } = await relyingParty.authenticationOptions(
      { reauthenticate: true },
      { signal: never },
    );
    await relyingParty.verifyAuthentication({ credential: {} as never, state }, { signal: never });
    assert.deepEqual(JSON.parse(sent[1]?.init.body as string), { credential: {} });
  });

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

  test('follows no redirect where no page’s origin limits it', async () => {
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

  for (const [answer, found, member] of [
    [{}, 'undefined', 'challenge'],
    [{ publicKey: {} }, 'undefined', 'challenge'],
    [{ publicKey: 'AAAA' }, 'undefined', 'challenge'],
    [{ publicKey: { challenge: '' } }, '""', 'challenge'],
    [{ challenge: 1 }, '1', 'challenge'],
    [{ challenge: { bytes: [1, 2, 3, 4] } }, '{"bytes":[1,', 'challenge'],
    [JSON.stringify(options), '"{\\"publicKe', 'options'],
    [[options], '[{"publicKey', 'options'],
    [null, 'null', 'options'],
  ] as const) {
    test(`that cannot be used name the member and what came: ${JSON.stringify(answer)}`, async () => {
      const error = await refusal(ask(() => json(answer)));
      assert.equal(error.code, 'bad-response');
      assert.ok(
        error.message.startsWith(
          `POST /passkeys/authentication/options responded with ${found} as ${member}, expected `,
        ),
        error.message,
      );
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

  test('is as the server says it where that is over', async () => {
    assert.equal(await ends('2030-01-01T11:00:00Z', clock), '2030-01-01T11:00:00Z');
  });

  test('is not known where the server says no time', async () => {
    for (const expiresAt of ['soon', undefined, '', null, {}]) {
      assert.equal(await ends(expiresAt as string, clock), undefined);
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
    assert.equal(
      message,
      'POST /passkeys/authentication/options responded 200 text/html "<h1>Log in<. Expected JSON of at most 1 MB.',
    );
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
    [404, undefined, 'bad-response'],
    [405, undefined, 'bad-response'],
    [422, 'a_code_of_its_own', 'rejected'],
    [500, undefined, 'server'],
    [503, 'maintenance', 'server'],
    // A relying party cannot make the browser's errors, nor those of the page.
    [400, 'not_allowed', 'rejected'],
    [500, 'aborted', 'server'],
    // Nor does a failure of the server prove anything about a credential.
    [500, 'unknown_credential', 'server'],
    [302, 'unknown_credential', 'bad-response'],
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

  for (const [name, answer] of [
    ['a framework’s page', () => new Response('<!doctype html>', { status: 404, ...page })],
    ['a framework’s JSON', () => json({ detail: 'Not Found' }, { status: 404 })],
    ['nothing', () => new Response(null, { status: 405 })],
  ] as const) {
    test(`of 404 or 405 that is ${name} names the URL where no endpoint is`, async () => {
      const error = await refusal(ask(answer));
      assert.equal(error.code, 'bad-response');
      assert.match(error.message, /^POST \/passkeys\/authentication\/options responded 40/);
      assert.match(error.message, /No passkey endpoint is there/);
    });
  }

  for (const [name, answer] of [
    ['Laravel’s page', () => new Response('<!doctype html>', { status: 419, ...page })],
    ['Laravel’s JSON', () => json({ message: 'CSRF token mismatch.' }, { status: 419 })],
    ['Django’s page', () => new Response('<h1>Forbidden</h1>', { status: 403, ...page })],
    ['Django REST framework’s JSON', () => json({ detail: 'CSRF Failed: …' }, { status: 403 })],
    ['Rails’ page', () => new Response('<h1>The change…</h1>', { status: 422, ...page })],
    ['Spring’s, which is empty', () => new Response(null, { status: 403 })],
  ] as const) {
    test(`that refuses a CSRF token is recognised: ${name}`, async () => {
      const error = await refusal(ask(answer));
      assert.equal(error.code, 'rejected');
      assert.equal(error.likelyReason, 'csrf');
      assert.match(error.message, /CSRF token/);
    });
  }

  for (const [status, body] of [
    [403, { code: 'forbidden_origin' }],
    [422, { message: 'The name is too long.' }],
    [400, { detail: 'no' }],
  ] as const) {
    test(`of ${status} that says something else is no refused CSRF token`, async () => {
      const error = await refusal(ask(() => json(body, { status })));
      assert.equal(error.likelyReason, undefined);
      assert.doesNotMatch(error.message, /CSRF/);
    });
  }

  test('of an unknown credential names it in base64url, whichever base64 the server sends', async () => {
    const problem = { code: 'unknown_credential', credentialId: 'ab+/cQ==', rpId: 'localhost' };
    const { cause } = await refusal(ask(() => json(problem, { status: 404 })));
    assert.deepEqual(cause, { ...problem, credentialId: 'ab-_cQ' });
  });

  test('of an unknown credential that is null names none', async () => {
    const problem = { code: 'unknown_credential', credentialId: null };
    const { cause } = await refusal(ask(() => json(problem, { status: 404 })));
    assert.deepEqual(cause, { code: 'unknown_credential' });
  });

  test('is not read on beyond its limit', async () => {
    let chunks = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (body) => {
        chunks++;
        body.enqueue(new TextEncoder().encode(' '.repeat(65_536)));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const error = await refusal(ask(() => new Response(endless, typed())));
    assert.equal(error.code, 'bad-response');
    assert.match(error.message, /at most 1 MB/);
    assert.ok(cancelled && chunks < 40, `${chunks} chunks were read`);
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
    ['1e999', 86_400],
    ['Infinity', 86_400],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400],
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
  const account = { rpId: 'localhost', userId: 'AQ', name: 'ada', displayName: 'Ada' };
  const context = { signal: never };

  test('are listed by a GET without a body, with the account beside them', async () => {
    const list = { passkeys: [passkey], account };
    const { relyingParty, sent } = relyingPartyAnswering([() => json(list)]);
    assert.deepEqual(await relyingParty.list?.(context), list);
    const [{ url, init } = assert.fail('Nothing was sent.')] = sent;
    assert.deepEqual([init.method, url, init.body], ['GET', '/passkeys/passkeys', undefined]);
    assert.equal(new Headers(init.headers).get('accept'), 'application/json');
  });

  const listed = (answer: unknown) => {
    const { relyingParty } = relyingPartyAnswering([() => json(answer)]);
    return relyingParty.list!(context);
  };

  test('may be none, which Go’s servers send as null', async () => {
    for (const passkeys of [[], null]) {
      assert.deepEqual(await listed({ passkeys, account: null }), { passkeys: [] });
    }
  });

  for (const answer of [{}, { passkeys: {} }, { passkeys: 'none' }, { passkey }, [], null]) {
    test(`that are no list are a bad response: ${JSON.stringify(answer)}`, async () => {
      const error = await refusal(listed(answer));
      assert.equal(error.code, 'bad-response');
      assert.match(
        error.message,
        /^GET \/passkeys\/passkeys responded with .* as passkeys, expected/,
      );
    });
  }

  test('that cannot be shown are left out, and one warning says how many', async (t) => {
    const warn = t.mock.method(console, 'warn', () => undefined);
    const unusable = [
      null,
      'a',
      [],
      {},
      { id: '', name: 'b' },
      { id: {}, name: 'b' },
      { id: 'b', name: {} },
    ];
    const { passkeys } = await listed({ passkeys: [...unusable, passkey] });
    assert.deepEqual(passkeys, [passkey]);
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /GET \/passkeys\/passkeys.* 7 of 8 /);
  });

  test('appear once, whatever the list repeats', async () => {
    assert.deepEqual((await listed({ passkeys: [passkey, passkey] })).passkeys, [passkey]);
  });

  test('have no member that is null or of another type than it should be', async () => {
    const nulls = {
      credentialId: null,
      provider: null,
      aaguid: null,
      synced: null,
      current: null,
      createdAt: null,
      transports: null,
    };
    const wrong = {
      credentialId: 1,
      provider: { name: 'a' },
      aaguid: [],
      synced: 'yes',
      current: 1,
      createdAt: { nodeType: 1 },
      lastUsedAt: 'now',
      transports: [1],
    };
    for (const members of [nulls, wrong]) {
      const { passkeys } = await listed({ passkeys: [{ ...members, id: 7, name: null }] });
      assert.deepEqual(passkeys, [{ id: '7', name: '' }]);
    }
  });

  test('have never been used where lastUsedAt is null', async () => {
    const { passkeys } = await listed({ passkeys: [{ ...passkey, lastUsedAt: null }] });
    assert.equal(passkeys[0]?.lastUsedAt, null);
  });

  test('have base64url credential IDs, whichever base64 the server sends', async () => {
    const id = 'ab+/cQ==';
    const list = await listed({
      passkeys: [{ ...passkey, credentialId: id }],
      account: { ...account, userId: id, credentialIds: [id, 'AQ'] },
    });
    assert.equal(list.passkeys[0]?.credentialId, 'ab-_cQ');
    assert.deepEqual(list.account, {
      ...account,
      userId: 'ab-_cQ',
      credentialIds: ['ab-_cQ', 'AQ'],
    });
  });

  test('come without an account that names neither a relying party nor a user', async () => {
    for (const wrong of [null, 'ada', {}, { ...account, rpId: null }, { ...account, userId: 7 }]) {
      assert.equal((await listed({ passkeys: [], account: wrong })).account, undefined);
    }
  });

  test('are never a list of credentials of which some cannot be read', async () => {
    for (const credentialIds of [null, 'AQ', ['AQ', null], ['AQ', '']]) {
      assert.deepEqual(
        (await listed({ passkeys: [], account: { ...account, credentialIds } })).account,
        account,
      );
    }
  });

  test('are renamed by a PATCH, which is answered with the passkey', async () => {
    const { relyingParty, sent } = relyingPartyAnswering([() => json({ passkey })]);
    assert.deepEqual((await relyingParty.rename!('a', 'Phone', context)).passkey, passkey);
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

describe('the result of a verification', () => {
  const context = { signal: never };
  const account = { rpId: 'localhost', userId: 'AQ', name: 'ada', displayName: 'Ada' };
  const verified = (
    answer: () => Response,
    ceremony: 'Registration' | 'Authentication' = 'Authentication',
    state?: unknown,
  ) => {
    const { relyingParty } = relyingPartyAnswering([answer]);
    return relyingParty[`verify${ceremony}`]({ credential: {} as never, state }, context);
  };

  test('has the checked members, and the whole response with what else it says', async () => {
    const passkey = { id: 'a', name: 'Phone' };
    const response = { passkey, account, redirectTo: '/home', token: 'abc' };
    const result = await verified(() => json(response), 'Registration');
    assert.deepEqual(result, { ...response, response });
  });

  test('has no member that is null', async () => {
    const response = { passkey: null, account: null, redirectTo: null };
    assert.deepEqual(await verified(() => json(response), 'Registration'), { response });
  });

  for (const redirectTo of ['', {}, { a: 1 }, ['/home'], 7, true]) {
    test(`goes nowhere by a redirectTo of ${JSON.stringify(redirectTo)}`, async () => {
      assert.ok(!('redirectTo' in (await verified(() => json({ redirectTo })))));
    });
  }

  for (const body of [null, [], 'signed in', 1, true]) {
    test(`cannot be ${JSON.stringify(body)}: the message says what it has to be`, async () => {
      const error = await refusal(verified(() => json(body)));
      assert.equal(error.code, 'bad-response');
      assert.match(
        error.message,
        /authentication\/verify responded with .* as body, expected an object/,
      );
    });
  }

  test('of 401 is a refused sign-in, unless the user was signed in before', async () => {
    const answer = () => json({ code: 'unauthenticated' }, { status: 401 });
    assert.equal((await refusal(verified(answer))).code, 'rejected');
    assert.equal((await refusal(verified(answer, 'Registration'))).code, 'unauthenticated');

    const { relyingParty } = relyingPartyAnswering([() => json(options), answer]);
    const { state } = await relyingParty.authenticationOptions({ reauthenticate: true }, context);
    const verification = relyingParty.verifyAuthentication(
      { credential: {} as never, state },
      context,
    );
    assert.equal((await refusal(verification)).code, 'unauthenticated');
  });
});

describe('no answer', () => {
  test('is a network error, with what fetch threw as its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await refusal(ask(() => Promise.reject(cause)));
    assert.equal(error.code, 'network');
    assert.equal(error.cause, cause);
    assert.equal(
      error.message,
      'POST /passkeys/authentication/options failed: TypeError: Failed to fetch',
    );
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

  for (const timeout of [0, -1, NaN, Infinity, 3e9]) {
    test(`is waited for longer than a moment with a timeout of ${timeout}`, async () => {
      const answer = async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        return json(options);
      };
      assert.deepEqual(await ask(answer, { timeout }), options);
    });
  }

  test('is a network error after the timeout even where a fetch ignores its signal', async () => {
    const error = await refusal(ask(() => new Promise(() => undefined), { timeout: 1 }));
    assert.equal(error.code, 'network');
    assert.match(error.message, /options failed: no response in 1 ms/);
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
