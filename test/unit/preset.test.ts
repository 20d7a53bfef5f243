import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { isPasskeyError } from '../../src/errors/passkey-error.js';
import type { PasskeyError } from '../../src/errors/passkey-error.js';
import { fetchRelyingParty } from '../../src/relying-party/fetch-relying-party.js';
import { definePreset } from '../../src/relying-party/preset/define-preset.js';
import {
  registeredPresets,
  registeredRelyingParty,
} from '../../src/relying-party/preset/registered-relying-party.js';
import type { PresetData } from '../../src/relying-party/preset/preset.js';
import type { RelyingParty } from '../../src/relying-party/relying-party.js';

const publicKey = { challenge: 'AAAA', rpId: 'example.com' };
const credential = { id: 'a', response: { signature: 'c2ln' } } as never;
const context = { signal: new AbortController().signal };
const json = (value: unknown, status = 200, headers = {}) =>
  Response.json(value, { status, headers });

/** A preset without anything that a ceremony can do without. */
const plain: PresetData = {
  endpoint: '/auth',
  registration: { options: { path: '/new' }, verify: { path: '/add', body: '$credential' } },
  authentication: { options: { path: '/ask' }, verify: { path: '/check', body: '$credential' } },
};

/** A relying party whose backend gives the answers in turn, and what it was sent. */
function connect(data: Partial<PresetData>, ...answers: Response[]) {
  const sent: { url: string; init: RequestInit; headers: Headers }[] = [];
  const relyingParty = fetchRelyingParty({
    preset: definePreset('example', { ...plain, ...data }),
    fetch: (url, init = {}) => {
      sent.push({ url: url as string, init, headers: new Headers(init.headers) });
      const answer = answers[sent.length - 1];
      return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('No more answers.'));
    },
  });
  return { relyingParty, sent };
}

/** A whole authentication, up to what the page gets. */
async function authenticate(relyingParty: RelyingParty, request = {}) {
  const { state } = await relyingParty.authenticationOptions(request, context);
  return relyingParty.verifyAuthentication({ credential, state, ...request }, context);
}

async function refusal(outcome: Promise<unknown>): Promise<PasskeyError> {
  const error: unknown = await outcome.then(
    () => assert.fail('It was not refused.'),
    (thrown: unknown) => thrown,
  );
  assert.ok(isPasskeyError(error), String(error));
  return error;
}

describe('a preset', () => {
  test('sends to its own paths, below its own endpoint or the page’s', async () => {
    const { relyingParty, sent } = connect({}, json(publicKey), json({}));
    await authenticate(relyingParty);
    assert.deepEqual(
      sent.map(({ url, init }) => [init.method, url, init.body]),
      [
        ['POST', '/auth/ask', undefined],
        ['POST', '/auth/check', JSON.stringify(credential)],
      ],
    );

    const urls: unknown[] = [];
    const elsewhere = fetchRelyingParty({
      endpoint: 'https://example.com/app/',
      preset: definePreset('example', plain),
      fetch: (url) => {
        urls.push(url);
        return Promise.resolve(json(publicKey));
      },
    });
    await elsewhere.registrationOptions({}, context);
    assert.deepEqual(urls, ['https://example.com/app/new']);
  });

  test('fills values in, and leaves out keys that have none', async () => {
    const body = {
      who: '$username',
      label: '$displayName',
      nested: [{ remember: '$params.remember' }, 1, true, null, 'text'],
      none: '$params.none',
    };
    const { relyingParty, sent } = connect(
      { authentication: { ...plain.authentication, options: { path: '/ask', body } } },
      json(publicKey),
    );
    await relyingParty.authenticationOptions(
      { username: 'ada', params: { remember: true } },
      context,
    );
    assert.deepEqual(JSON.parse(sent[0]!.init.body as string), {
      who: 'ada',
      nested: [{ remember: true }, 1, true, null, 'text'],
    });
  });

  test('sends the credential whole, as a string, or in parts', async () => {
    const verify = {
      path: '/check',
      body: {
        whole: '$credential',
        string: '$credentialJSON',
        part: '$credential.response.signature',
      },
    };
    const { relyingParty, sent } = connect(
      { authentication: { ...plain.authentication, verify } },
      json(publicKey),
      json({}),
    );
    await authenticate(relyingParty);
    assert.deepEqual(JSON.parse(sent[1]!.init.body as string), {
      whole: credential,
      string: JSON.stringify(credential),
      part: 'c2ln',
    });
  });

  test('sends a form where it says so', async () => {
    const verify = { path: '/check', form: { data: '$credentialJSON', none: '$params.none' } };
    const { relyingParty, sent } = connect(
      { authentication: { ...plain.authentication, verify } },
      json(publicKey),
      json({}),
    );
    await authenticate(relyingParty);
    const { headers, init } = sent[1]!;
    assert.equal(headers.get('content-type'), 'application/x-www-form-urlencoded');
    assert.deepEqual(
      [...new URLSearchParams(init.body as string)],
      [['data', JSON.stringify(credential)]],
    );
  });

  test('sends headers of its own, beside those of the page', async () => {
    const preset = definePreset('example', {
      ...plain,
      registration: {
        ...plain.registration,
        options: { path: '/new', headers: { 'x-remember': '$params.remember', 'x-none': '$id' } },
      },
    });
    let headers = new Headers();
    const relyingParty = fetchRelyingParty({
      preset,
      headers: { authorization: 'Bearer token' },
      fetch: (_, init) => {
        headers = new Headers(init?.headers);
        return Promise.resolve(json(publicKey));
      },
    });
    await relyingParty.registrationOptions({ params: { remember: 1 } }, context);
    assert.equal(headers.get('authorization'), 'Bearer token');
    assert.equal(headers.get('x-remember'), '1');
    assert.ok(!headers.has('x-none'));
  });

  test('overrides the page’s headers, which override the defaults, whatever their case', async () => {
    const headers = {
      'CONTENT-TYPE': 'application/x-amz-json-1.1',
      authorization: 'Bearer preset',
    };
    const preset = definePreset('example', {
      ...plain,
      authentication: { ...plain.authentication, options: { path: '/ask', headers } },
    });
    const sent: [string, string][][] = [];
    const relyingParty = fetchRelyingParty({
      preset,
      headers: { Authorization: 'Bearer page', Accept: 'application/vnd.api+json' },
      fetch: (_, init) => {
        sent.push([...new Headers(init?.headers)]);
        return Promise.resolve(json(publicKey));
      },
    });
    await relyingParty.authenticationOptions({}, context);
    assert.deepEqual(sent, [
      [
        ['accept', 'application/vnd.api+json'],
        ['authorization', 'Bearer preset'],
        ['content-type', 'application/x-amz-json-1.1'],
      ],
    ]);
  });

  test('sends a fallback whole, whatever is in it', async () => {
    const body = { label: '$name|Price $5|month', plain: 'Price $5' };
    const { relyingParty, sent } = connect(
      { registration: { ...plain.registration, options: { path: '/new', body } } },
      json(publicKey),
    );
    await relyingParty.registrationOptions({}, context);
    assert.deepEqual(JSON.parse(sent[0]!.init.body as string), {
      label: 'Price $5|month',
      plain: 'Price $5',
    });
  });

  test('that requires a username sends nothing without one', async () => {
    const { relyingParty, sent } = connect({ requiresUsername: true }, json(publicKey));
    const error = await refusal(relyingParty.authenticationOptions({}, context));
    assert.equal(error.code, 'invalid-options');
    assert.match(error.message, /username/);
    assert.equal(sent.length, 0);
    await relyingParty.authenticationOptions({ username: 'ada' }, context);
  });

  test('verifies only with the state that came with its options', async () => {
    const { relyingParty, sent } = connect({});
    for (const state of [undefined, null, {}, { verify: 1 }]) {
      const error = await refusal(
        relyingParty.verifyAuthentication({ credential, state }, context),
      );
      assert.equal(error.code, 'invalid-options');
      assert.match(error.message, /state/);
    }
    assert.equal(sent.length, 0);
  });

  test('puts values into paths, URL-encoded', async () => {
    const { relyingParty, sent } = connect(
      {
        authentication: {
          ...plain.authentication,
          options: { path: '/ask/{username}?t={params.t}' },
        },
        remove: { method: 'DELETE', path: '/passkeys/{id}' },
      },
      json(publicKey),
      new Response(null, { status: 204 }),
    );
    await relyingParty.authenticationOptions({ username: 'a/b', params: { t: 'c&d' } }, context);
    await relyingParty.remove!('e?f', context).catch(() => undefined);
    assert.deepEqual(
      sent.map(({ url }) => url),
      ['/auth/ask/a%2Fb?t=c%26d', '/auth/passkeys/e%3Ff'],
    );
  });

  test('leaves empty what a path may do without', async () => {
    const options = { method: 'GET', path: '/ask?username={username|}' } as const;
    const { relyingParty, sent } = connect(
      { registration: { ...plain.registration, options } },
      json(publicKey),
      json(publicKey),
    );
    await relyingParty.registrationOptions({ username: 'a&b' }, context);
    await relyingParty.registrationOptions({}, context);
    assert.deepEqual(
      sent.map(({ url }) => url),
      ['/auth/ask?username=a%26b', '/auth/ask?username='],
    );
  });

  test('sends in place of a missing value what its template says', async () => {
    const verify = { path: '/verify', body: { label: '$name|A passkey', user: '$username' } };
    const { relyingParty, sent } = connect(
      { registration: { ...plain.registration, verify } },
      json(publicKey),
      json({}),
      json({}),
    );
    const { state } = await relyingParty.registrationOptions({}, context);
    for (const name of ['Phone', undefined]) {
      await relyingParty.verifyRegistration({ credential, name, state }, context);
    }
    assert.deepEqual(
      sent.slice(1).map(({ init }) => JSON.parse(init.body as string)),
      [{ label: 'Phone' }, { label: 'A passkey' }],
    );
  });

  test('sends nothing to a path whose value is missing', async () => {
    const { relyingParty, sent } = connect({
      authentication: { ...plain.authentication, options: { path: '/ask/{username}' } },
    });
    const error = await refusal(relyingParty.authenticationOptions({}, context));
    assert.equal(error.code, 'invalid-options');
    assert.match(error.message, /username/);
    assert.equal(sent.length, 0);
  });
});

describe('a token against forged requests', () => {
  const csrf = [{ path: '/csrf', pick: 'data.token', header: 'x-csrf' }];

  test('is asked for at each request that is no GET, and sent in its header', async () => {
    const { relyingParty, sent } = connect(
      { csrf },
      json({ data: { token: 'first' } }),
      json(publicKey),
      json({ data: { token: 'second' } }),
      json({}),
    );
    await authenticate(relyingParty);
    assert.deepEqual(
      sent.map(({ url, init, headers }) => [init.method, url, headers.get('x-csrf')]),
      [
        ['GET', '/auth/csrf', null],
        ['POST', '/auth/ask', 'first'],
        ['GET', '/auth/csrf', null],
        ['POST', '/auth/check', 'second'],
      ],
    );
  });

  test('in a cookie may have a % that encodes nothing', async (t) => {
    const cookie = 'XSRF-TOKEN=50%off';
    Object.assign(globalThis, { document: { cookie, querySelector: () => null } });
    t.after(() => Reflect.deleteProperty(globalThis, 'document'));
    const { relyingParty, sent } = connect(
      { csrf: [{ cookie: 'XSRF-TOKEN', header: 'x-csrf' }] },
      json(publicKey),
    );
    await relyingParty.authenticationOptions({}, context);
    assert.equal(sent[0]!.headers.get('x-csrf'), '50%off');
  });

  test('can go in the body alone', async () => {
    const { relyingParty, sent } = connect(
      {
        csrf: [{ path: '/csrf', pick: 'token' }],
        authentication: {
          ...plain.authentication,
          options: { path: '/ask', body: { _token: '$csrf' } },
        },
      },
      json({ token: 'abc' }),
      json(publicKey),
    );
    await relyingParty.authenticationOptions({}, context);
    assert.equal(sent[1]!.init.body, JSON.stringify({ _token: 'abc' }));
  });
});

describe('the options that a backend answers', () => {
  const answers: [name: string, pick: string | undefined, answer: unknown][] = [
    ['bare', undefined, publicKey],
    ['in publicKey', undefined, { publicKey }],
    ['at a path', 'data.options', { data: { options: publicKey } }],
    ['in publicKey at a path', 'data', { data: { publicKey } }],
    ['as JSON in a string', 'text', { text: JSON.stringify(publicKey) }],
    ['in an array', '0', [publicKey]],
  ];
  for (const [name, pick, answer] of answers) {
    test(`are found ${name}`, async () => {
      const { relyingParty } = connect(
        { registration: { ...plain.registration, options: { path: '/new', pick } } },
        json(answer),
      );
      const options = await relyingParty.registrationOptions({}, context);
      assert.deepEqual(options.publicKey, publicKey);
    });
  }

  for (const [name, answer] of [
    ['elsewhere', { data: publicKey }],
    ['broken JSON in a string', { options: '{"challenge' }],
    ['null', { options: null }],
    ['without a challenge', { options: { rpId: 'example.com' } }],
  ] as const) {
    test(`are a bad response where they are ${name}`, async () => {
      const { relyingParty } = connect(
        { registration: { ...plain.registration, options: { path: '/new', pick: 'options' } } },
        json(answer),
      );
      const error = await refusal(relyingParty.registrationOptions({}, context));
      assert.equal(error.code, 'bad-response');
    });
  }

  test('bring values that go back with their own credential alone', async () => {
    const authentication = {
      options: { path: '/ask', state: { state: 'state.token' } },
      verify: { path: '/check', body: { state: '$state.state', who: '$username' } },
    };
    const first = { publicKey, state: { token: 'first' } };
    const second = { publicKey, state: { token: 'second' } };
    const { relyingParty, sent } = connect({ authentication }, json(first), json(second), json({}));
    const { state } = await relyingParty.authenticationOptions({ username: 'ada' }, context);
    await relyingParty.authenticationOptions({ username: 'bob' }, context);
    await relyingParty.verifyAuthentication({ credential, state }, context);
    assert.deepEqual(JSON.parse(sent[2]!.init.body as string), { state: 'first', who: 'ada' });
  });
});

describe('a reauthentication', () => {
  test('goes its own way where the preset has one', async () => {
    const reauthentication = {
      options: { path: '/confirm/ask' },
      verify: { path: '/confirm/check', body: '$credential' },
    };
    const { relyingParty, sent } = connect({ reauthentication }, json(publicKey), json({}));
    await authenticate(relyingParty, { reauthenticate: true });
    assert.deepEqual(
      sent.map(({ url }) => url),
      ['/auth/confirm/ask', '/auth/confirm/check'],
    );
  });

  test('is a sign-in where it has none', async () => {
    const { relyingParty, sent } = connect({}, json(publicKey), json({}));
    await authenticate(relyingParty, { reauthenticate: true });
    assert.equal(sent[0]!.url, '/auth/ask');
  });
});

describe('an answer to a preset', () => {
  const verifying = (verify: object, answer: Response, errors?: PresetData['errors']) =>
    authenticate(
      connect(
        {
          errors,
          authentication: { ...plain.authentication, verify: { path: '/check', ...verify } },
        },
        json(publicKey),
        answer,
      ).relyingParty,
    );

  test('reaches the page whole, with what the preset names', async () => {
    const body = { data: { redirect: '/home', token: 'abc' }, account: { rpId: 'elsewhere' } };
    const result = { redirectTo: 'data.redirect', token: 'data.token', other: 'data.other' };
    assert.deepEqual(await verifying({ result }, json(body)), {
      redirectTo: '/home',
      token: 'abc',
      response: body,
    });
  });

  test('that is empty is a success only where the preset says so', async () => {
    const { response } = await verifying({ empty: true }, new Response(null, { status: 204 }));
    assert.equal(response, undefined);
    const error = await refusal(verifying({}, new Response(null, { status: 200 })));
    assert.equal(error.code, 'bad-response');
  });

  test('that is a page is a bad response, even where it may be empty', async () => {
    const page = new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } });
    assert.equal((await refusal(verifying({ empty: true }, page))).code, 'bad-response');
  });

  test('that is a success by its status alone is a refusal', async () => {
    const expects = { status: 'ok', 'user.id': 7 };
    await verifying({ expects }, json({ status: 'ok', user: { id: 7 } }));
    for (const answer of [{ status: 'failed' }, { status: 'ok' }, {}, []]) {
      assert.equal((await refusal(verifying({ expects }, json(answer)))).code, 'rejected');
    }
  });

  test('is held to a pattern from its start, whatever the flags of the pattern', async () => {
    const expects = { url: /ok/g };
    for (let sent = 0; sent < 3; sent++) await verifying({ expects }, json({ url: 'ok' }));
  });

  test('fits no pattern with what is no text', async () => {
    for (const url of [{}, [], { toString: 1 }, null]) {
      const answer = verifying({ expects: { url: /./ } }, json({ url }));
      assert.equal((await refusal(answer)).code, 'rejected');
    }
  });

  test('names where to go on only as text', async () => {
    const result = { redirectTo: 'next' };
    for (const next of ['', {}, 7, null]) {
      assert.equal((await verifying({ result }, json({ next }))).redirectTo, undefined);
    }
  });

  test('of 401 to a re-authentication means that nobody is signed in', async () => {
    const { relyingParty } = connect({}, json(publicKey), json({}, 401));
    const outcome = authenticate(relyingParty, { reauthenticate: true });
    assert.equal((await refusal(outcome)).code, 'unauthenticated');
  });

  test('of 404 without JSON means that no endpoint is there', async () => {
    const page = () => new Response('<!doctype html>', { status: 404 });
    assert.equal((await refusal(verifying({}, page()))).code, 'bad-response');
  });

  test('means what the first outcome that fits says, the request’s own before the others', async () => {
    const errors = [
      { code: 'challenge-expired', where: { code: 'NO_CHALLENGE' } },
      { code: 'reauthentication-required', status: 403 },
      { code: 'unknown-credential', status: 404, where: { message: /not found$/ } },
    ] as const;
    const code = async (answer: unknown, status: number, own?: PresetData['errors']) =>
      (await refusal(verifying({ errors: own }, json(answer, status), errors))).code;
    assert.equal(await code({ code: 'NO_CHALLENGE' }, 400), 'challenge-expired');
    assert.equal(await code({ code: 'NO_CHALLENGE' }, 403), 'challenge-expired');
    assert.equal(await code({}, 403), 'reauthentication-required');
    assert.equal(await code({ message: 'Passkey not found' }, 404), 'unknown-credential');
    assert.equal(await code({ message: 'Passkey not found here' }, 404), 'rejected');
    assert.equal(await code({}, 404), 'rejected');
    assert.equal(await code({}, 401), 'rejected');
    const own = [{ code: 'unauthenticated', status: 401 }] as const;
    assert.equal(await code({}, 401, own), 'unauthenticated');
    assert.equal(await code({}, 429), 'rate-limited');
    assert.equal(await code({}, 500), 'server');
  });

  test('names no credential unknown by a code of this package’s own contract', async () => {
    const answer = json({ code: 'unknown_credential' }, 404);
    assert.equal((await refusal(verifying({}, answer))).code, 'rejected');
  });
});

describe('the list of a preset', () => {
  const list = {
    method: 'GET',
    path: '/list',
    items: 'data',
    where: { type: 'passkey' },
    passkey: {
      id: 'pk',
      name: 'label',
      synced: 'backup.state',
      createdAt: 'made',
      lastUsedAt: 'used',
    },
  } as const;

  test('is what is a passkey, in this package’s terms', async () => {
    const { relyingParty } = connect(
      { list },
      json({
        data: [
          { type: 'totp', pk: 1 },
          {
            type: 'passkey',
            pk: 'a',
            label: 'Phone',
            backup: { state: true },
            made: 0,
            used: null,
          },
          { type: 'passkey', pk: 'b', label: 'Key', made: '2030-01-01T00:00:00Z', used: 60 },
        ],
      }),
    );
    const { passkeys, account } = await relyingParty.list!(context);
    assert.equal(account, undefined);
    assert.deepEqual(JSON.parse(JSON.stringify(passkeys)), [
      { id: 'a', name: 'Phone', synced: true, createdAt: '1970-01-01T00:00:00.000Z' },
      {
        id: 'b',
        name: 'Key',
        createdAt: '2030-01-01T00:00:00Z',
        lastUsedAt: '1970-01-01T00:01:00.000Z',
      },
    ]);
  });

  test('and its changes fill the page’s params into their paths and bodies', async () => {
    const { relyingParty, sent } = connect(
      {
        list: { ...list, path: '/{params.tenant}/list', items: '' },
        rename: { path: '/{params.tenant}/{id}', body: { name: '$name', by: '$params.user' } },
        remove: { method: 'DELETE', path: '/{params.tenant}/{id}' },
      },
      json([]),
      json({}),
      json({}),
    );
    const withParams = { ...context, params: { tenant: 'acme', user: 'ada' } };
    await relyingParty.list!(withParams);
    await relyingParty.rename!('7', 'Phone', withParams);
    await relyingParty.remove!('7', withParams);
    assert.deepEqual(
      sent.map(({ url, init }) => [url, init.body]),
      [
        ['/auth/acme/list', undefined],
        ['/auth/acme/7', '{"name":"Phone","by":"ada"}'],
        ['/auth/acme/7', undefined],
      ],
    );
  });

  test('is empty where it is null', async () => {
    const { relyingParty } = connect({ list }, json({ data: null }));
    assert.deepEqual((await relyingParty.list!(context)).passkeys, []);
    const bare = connect({ list: { ...list, items: undefined } }, json(null));
    assert.deepEqual((await bare.relyingParty.list!(context)).passkeys, []);
  });

  test('may have its times in milliseconds, and has none that is no time', async () => {
    const item = { type: 'passkey', pk: 1, label: 'Phone' };
    const { relyingParty } = connect(
      { list },
      json({ data: [{ ...item, made: 1_893_456_000_000, used: 1e300 }] }),
    );
    const { passkeys } = await relyingParty.list!(context);
    assert.deepEqual(passkeys, [{ id: '1', name: 'Phone', createdAt: '2030-01-01T00:00:00.000Z' }]);
  });

  test('is a bad response where it is no list', async () => {
    const { relyingParty } = connect({ list }, json({ data: {} }));
    assert.equal((await refusal(relyingParty.list!(context))).code, 'bad-response');
  });

  test('and renaming and removing are there only where the preset has them', async () => {
    const { relyingParty } = connect({});
    assert.equal(relyingParty.list ?? relyingParty.rename ?? relyingParty.remove, undefined);

    const managed = connect(
      {
        rename: { path: '/rename', body: { id: '$id', to: '$name' } },
        remove: { path: '/remove', body: { ids: ['$id'] }, empty: true },
      },
      json({}),
      new Response(null, { status: 204 }),
    );
    await managed.relyingParty.rename!('a', 'Tablet', context);
    await managed.relyingParty.remove!('a', context);
    assert.deepEqual(
      managed.sent.map(({ init }) => JSON.parse(init.body as string) as unknown),
      [{ id: 'a', to: 'Tablet' }, { ids: ['a'] }],
    );
  });
});

describe('a relying party by the name of a preset', () => {
  const named = () =>
    registeredRelyingParty('late', { fetch: () => Promise.resolve(json(publicKey)) });
  beforeEach(() => registeredPresets.delete('late'));

  test('names the import in every refusal until the preset is registered', async () => {
    const relyingParty = named();
    assert.equal(relyingParty.requiresUsername, undefined);
    assert.equal(relyingParty.rename ?? relyingParty.remove, undefined);
    for (const outcome of [
      relyingParty.registrationOptions({}, context),
      relyingParty.verifyRegistration({ credential }, context),
      relyingParty.authenticationOptions({}, context),
      relyingParty.verifyAuthentication({ credential }, context),
      relyingParty.list!(context),
    ]) {
      const error = await refusal(outcome);
      assert.equal(error.code, 'invalid-options');
      assert.match(error.message, /passkey-elements\/presets\/late/);
    }
  });

  test('has what the preset has from its registration on', async () => {
    const relyingParty = named();
    const list = { path: '/list', passkey: { id: 'id', name: 'name' } };
    const remove = { path: '/remove' };
    definePreset('late', { ...plain, requiresUsername: true, list, remove });
    assert.equal(relyingParty.requiresUsername, true);
    assert.equal(relyingParty.rename, undefined);
    await relyingParty.registrationOptions({}, context);
    await relyingParty.authenticationOptions({ username: 'ada' }, context);
    await relyingParty.remove!('a', context);
    assert.equal((await refusal(relyingParty.list!(context))).code, 'bad-response');
    definePreset('late', plain);
    assert.equal(relyingParty.list, undefined);
  });
});

describe('a wrong key of a preset', () => {
  const wrong: [data: object, message: RegExp][] = [
    [{ authentification: {} }, /"acme"\.authentification is not known; known are .*authentication/],
    [{ registration: undefined }, /"acme"\.registration is missing/],
    [{ registration: { options: { path: '/a' } } }, /"acme"\.registration\.verify is missing/],
    [
      { registration: { options: { pth: '/a', path: '/a' }, verify: { path: '/b' } } },
      /registration\.options\.pth is not known; known are .*path/,
    ],
    [
      { registration: { options: { path: 'a' }, verify: { path: '/b' } } },
      /registration\.options\.path must begin with a slash/,
    ],
    [
      { registration: { options: { path: '/{user}' }, verify: { path: '/b' } } },
      /options\.path stands for \$user; it may stand for .*\$username/,
    ],
    [
      {
        registration: {
          options: { path: '/a', body: { a: ['$usr'] } },
          verify: { path: '/b' },
        },
      },
      /options\.body\.a\.0 stands for \$usr/,
    ],
    [
      {
        authentication: {
          options: { path: '/a', state: { token: 'token' } },
          verify: { path: '/b', body: { a: '$state.state' } },
        },
      },
      /sends \$state\.state, which no state takes/,
    ],
    [{ errors: [{ code: 'expired' }] }, /errors\.0\.code must be one of challenge-expired/],
    [{ errors: [{ code: 'rejected', status: '404' }] }, /errors\.0\.status must be/],
    [{ errors: [{ code: 'rejected', where: { a: {} } }] }, /errors\.0\.where\.a must be/],
    [{ list: { path: '/a' } }, /list\.passkey is missing/],
    [{ list: { path: '/a', passkey: { id: 'id', nam: 'n' } } }, /list\.passkey\.name is missing/],
    [{ list: { path: '/a', passkey: { id: 'id', name: 1 } } }, /passkey\.name must be a string/],
    [{ remove: { path: '/a', method: 'GETS' } }, /remove\.method must be one of GET, POST/],
    [{ csrf: { cookie: 'a' } }, /csrf must be an array/],
    [{ csrf: [{ kookie: 'a' }] }, /csrf\.0\.kookie is not known; known are field, cookie/],
    [{ requiresUsername: 'yes' }, /requiresUsername must be one of true/],
  ];
  for (const [data, message] of wrong) {
    test(`is named: ${message.source}`, () => {
      assert.throws(
        () => definePreset('acme', { ...plain, ...data }),
        (error: unknown) =>
          isPasskeyError(error) && error.code === 'invalid-options' && message.test(error.message),
      );
    });
  }

  test('is none where all are right', () => {
    assert.equal(definePreset('acme', plain).data, plain);
  });
});
