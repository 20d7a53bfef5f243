import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { isPasskeyError } from '../../src/errors/passkey-error.js';
import { fetchRelyingParty } from '../../src/relying-party/fetch-relying-party.js';
import { registeredPresets } from '../../src/relying-party/preset/registered-relying-party.js';
import type { RelyingParty } from '../../src/relying-party/relying-party.js';
import { credential, presetExchanges, publicKey } from './presets/preset-exchanges.js';
import type { Exchange, PresetExchanges } from './presets/preset-exchanges.js';

/** A request as the server has received it, without what `fetch` adds by itself. */
interface ReceivedRequest {
  request: string;
  headers: Record<string, unknown>;
  body: string;
}

const addedByFetch =
  /^(host|connection|user-agent|accept-language|accept-encoding|sec-fetch-mode|content-length|cache-control|pragma|transfer-encoding)$/;

const received: ReceivedRequest[] = [];
const responses: { status?: number; body?: unknown }[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const headers = Object.entries(request.headers).filter(([name]) => !addedByFetch.test(name));
    received.push({
      request: `${request.method} ${request.url}`,
      headers: Object.fromEntries(headers),
      body: Buffer.concat(chunks).toString(),
    });
    const { status, body } = responses.shift() ?? assert.fail('A request that nobody expects.');
    response.writeHead(status ?? (body === undefined ? 204 : 200), {
      'content-type': 'application/json',
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
});
let origin: string;

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received.length = 0;
  responses.length = 0;
});

const context = { signal: new AbortController().signal };
const folder = new URL('../../src/relying-party/presets/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.ts', ''));

/** The page that the presets look for CSRF tokens in. */
function setPage({ cookie = '', fields = {} }: NonNullable<PresetExchanges['page']> = {}): void {
  const querySelector = (selector: string) => {
    const name = /^\[name="(.*)"\]$/.exec(selector)?.[1] ?? '';
    return name in fields ? { content: fields[name] } : null;
  };
  Object.assign(globalThis, { document: { cookie, querySelector } });
}

async function connect(name: string): Promise<RelyingParty> {
  await import(`${folder.href}${name}.ts`);
  return fetchRelyingParty({
    preset: registeredPresets.get(name)!,
    fetch: (url, init) => fetch(new URL(url as string, origin), init),
  });
}

function assertReceived(expected: readonly Exchange[]): void {
  assert.deepEqual(
    received.map(({ body, ...each }) => ({
      ...each,
      sent: String(each.headers['content-type']).includes('form')
        ? Object.fromEntries(new URLSearchParams(body))
        : body && (JSON.parse(body) as unknown),
    })),
    expected.map(({ request, headers, json, form }) => ({
      request,
      headers: {
        accept: 'application/json',
        'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
        ...headers,
      },
      sent: form ?? json ?? '',
    })),
  );
}

/** What a failed request comes to. */
async function codeOf(outcome: Promise<unknown>): Promise<string> {
  const error: unknown = await outcome.then(
    () => assert.fail('It was not refused.'),
    (thrown: unknown) => thrown,
  );
  assert.ok(isPasskeyError(error), String(error));
  return error.code;
}

const isGet = ({ request }: Exchange) => request.startsWith('GET ');

/** The exchanges in their order, with that of the CSRF token before each that needs one. */
const withCSRF = (exchanges: readonly Exchange[], csrf: Exchange | undefined) =>
  exchanges.flatMap((each) => (csrf && !isGet(each) ? [csrf, each] : [each]));

const username = 'ada';

for (const name of names) {
  const exchanges = presetExchanges[name];
  describe(`the preset ${name}`, () => {
    if (!exchanges) {
      test('has its requests in presets/preset-exchanges.ts', () => assert.fail());
      return;
    }
    const { page, params, csrf, list, rename, remove, refusals = [] } = exchanges;
    beforeEach(() => setPage(page));
    after(() => Reflect.deleteProperty(globalThis, 'document'));

    const register = async (relyingParty: RelyingParty, passkeyName?: string) => {
      const request = { username, displayName: 'Ada', params };
      const options = await relyingParty.registrationOptions(request, context);
      assert.deepEqual(options.publicKey, publicKey);
      const { state } = options;
      const verification = { credential: credential as never, name: passkeyName, params, state };
      return relyingParty.verifyRegistration(verification, context);
    };
    const authenticate = async (relyingParty: RelyingParty, reauthenticate?: boolean) => {
      const request = { username, params, reauthenticate };
      const options = await relyingParty.authenticationOptions(request, context);
      assert.deepEqual(options.publicKey, publicKey);
      const { state } = options;
      return relyingParty.verifyAuthentication(
        { credential: credential as never, params, state },
        context,
      );
    };

    const ceremonies = [
      ['registers', exchanges.registration, register],
      ['signs in', exchanges.authentication, authenticate],
      ['re-authenticates', exchanges.reauthentication ?? exchanges.authentication, authenticate],
    ] as const;
    const run = (index: number, relyingParty: RelyingParty) =>
      index === 0 ? register(relyingParty, 'Phone') : authenticate(relyingParty, index === 2);

    ceremonies.forEach(([action, { options, verify, result = {} }], index) => {
      test(`${action} by its own requests`, async () => {
        const expected = withCSRF([options, verify], csrf);
        responses.push(...expected.map(({ response }) => ({ body: response })));
        const { response, ...rest } = await run(index, await connect(name));
        assertReceived(expected);
        assert.deepEqual(response, verify.response);
        assert.deepEqual(rest, result);
      });
    });

    const { unnamed, options, verify } = exchanges.registration;
    if (unnamed) {
      test('registers a passkey without a name', async () => {
        const expected = withCSRF([options, { ...verify, ...unnamed }], csrf);
        responses.push(...expected.map(({ response }) => ({ body: response })));
        await register(await connect(name));
        assertReceived(expected);
      });
    }

    const { otherPage, withoutUsername } = exchanges;
    if (otherPage) {
      test('finds its CSRF token elsewhere on another page', async () => {
        setPage(otherPage.page);
        responses.push({ body: options.response });
        await (await connect(name)).registrationOptions({ username }, context);
        assertReceived([{ ...options, headers: otherPage.headers }]);
      });
    }
    if (withoutUsername) {
      test('registers a user without a username', async () => {
        responses.push({ body: options.response });
        await (await connect(name)).registrationOptions({}, context);
        assertReceived([{ ...options, request: withoutUsername }]);
      });
    }

    test('offers the management of passkeys that its backend has', async () => {
      const relyingParty = await connect(name);
      assert.deepEqual(
        [!!relyingParty.list, !!relyingParty.rename, !!relyingParty.remove],
        [!!list, !!rename, !!remove],
      );
      assert.equal(relyingParty.requiresUsername, exchanges.requiresUsername);
    });

    if (list) {
      test('lists', async () => {
        responses.push({ body: list.response });
        assert.deepEqual((await (await connect(name)).list!(context)).passkeys, list.passkeys);
        assertReceived([list]);
      });
    }
    if (rename) {
      test('renames', async () => {
        responses.push({ body: rename.response });
        await (
          await connect(name)
        ).rename!('a/b', 'Phone', context);
        assertReceived([rename]);
      });
    }
    if (remove) {
      test('removes', async () => {
        responses.push({ body: remove.response });
        await (
          await connect(name)
        ).remove!('a/b', context);
        assertReceived([remove]);
      });
    }

    for (const { step, status, body, code } of refusals) {
      test(`takes ${status ?? 200} ${JSON.stringify(body)} to ${step} for ${code}`, async () => {
        const relyingParty = await connect(name);
        if (step === 'list') {
          responses.push({ status, body });
          assert.equal(await codeOf(relyingParty.list!(context)), code);
          return;
        }
        const [ceremony, which] = step.split(' ') as [string, string];
        const index = ceremony === 'registration' ? 0 : 1;
        const { options, verify } = ceremonies[index][1];
        const before = withCSRF(which === 'options' ? [options] : [options, verify], csrf).slice(
          0,
          -1,
        );
        responses.push(...before.map(({ response }) => ({ body: response })), { status, body });
        assert.equal(await codeOf(run(index, relyingParty)), code);
      });
    }
  });
}
