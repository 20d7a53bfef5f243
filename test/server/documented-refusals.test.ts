import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { assertMatchesContract } from './assert-matches-contract.js';
import { Authenticator } from './authenticator.js';
import { operations, type Operation } from './operations.js';
import {
  startRelyingParty,
  storeAccount,
  storeSession,
  type StoredAccount,
  type TestedRelyingParty,
} from './relying-party.js';
import { unverifiableAuthentication } from './unverifiable.js';
import { User } from './user.js';

const browser = await launchChromium();
after(() => browser.close());

/** An account that is signed in, and another one of which it knows nothing. */
interface Fixture {
  relyingParty: TestedRelyingParty;
  ada: StoredAccount;
  user: User;
}

const createFixture = async (t: TestContext): Promise<Fixture> => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  return {
    relyingParty,
    ada,
    user: new User(relyingParty, await storeSession(relyingParty, ada)),
  };
};

interface Sent {
  id?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends a request of the operation. Asserts that the response matches the contract. */
const send = async (
  user: User,
  { method, base, path }: Operation,
  { id = 'none', body, headers }: Sent = {},
): Promise<number> => {
  const response = await user.send(`${base}${path.replace('{id}', id)}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  assertMatchesContract(method, path, response, text === '' ? undefined : JSON.parse(text));
  return response.status;
};

type Refusal = (fixture: Fixture, operation: Operation) => Promise<number>;

/** What brings about a status in every operation that has it, if nothing else is named below. */
const usual: Record<string, Refusal> = {
  400: ({ user }, operation) =>
    send(user, operation, { headers: { 'Content-Type': 'text/plain' } }),
  401: ({ relyingParty }, operation) =>
    send(new User(relyingParty), operation, { body: bodies[operation.path] }),
  403: ({ user }, operation) =>
    send(user, operation, { headers: { Origin: 'https://example.net' } }),
  404: ({ user, ada }, operation) =>
    send(user, operation, { id: `${ada.credentialIds[0]}A`, body: bodies[operation.path] }),
};

/** A body of each operation that is refused for who sends it. */
const bodies: Record<string, object> = {
  '/registration/options': { mediation: 'conditional' },
  '/authentication/options': { reauthenticate: true },
  '/passkeys/{id}': { name: 'My phone' },
  '/account/password': { password: 'correct horse battery staple' },
};

const signUp: Refusal = async ({ user }, operation) =>
  send(user, operation, {
    body: { username: 'Ada', displayName: 'Ada', password: 'correct horse battery staple' },
  });

const particular: Record<string, Refusal> = {
  'POST /registration/options 409': ({ relyingParty }, operation) =>
    send(new User(relyingParty), operation, { body: { username: 'Ada' } }),
  'POST /registration/verify 401': async ({ relyingParty, user }, operation) => {
    const authenticator = await Authenticator.plugIn(browser);
    const { publicKey } = (await user.post('/registration/options', {})).body;
    await relyingParty.database.deleteFrom('sessions').execute();
    return send(user, operation, {
      body: { credential: await authenticator.create(publicKey) },
    });
  },
  'POST /registration/verify 409': async ({ relyingParty }, operation) => {
    const authenticator = await Authenticator.plugIn(browser);
    const user = new User(relyingParty);
    const { publicKey } = (await user.post('/registration/options', { username: 'Grace' })).body;
    await storeAccount(relyingParty, 'Grace');
    return send(user, operation, {
      body: { credential: await authenticator.create(publicKey) },
    });
  },
  'POST /authentication/verify 401': async ({ relyingParty }, operation) => {
    const authenticator = await Authenticator.plugIn(browser);
    const user = new User(relyingParty);
    await authenticator.register(user, { username: 'Grace' });
    const { publicKey } = (await user.post('/authentication/options', { reauthenticate: true }))
      .body;
    await relyingParty.database.deleteFrom('sessions').execute();
    return send(user, operation, { body: { credential: await authenticator.get(publicKey) } });
  },
  'POST /authentication/verify 404': async ({ relyingParty }, operation) => {
    const user = new User(relyingParty);
    const { publicKey } = (await user.post('/authentication/options', {})).body;
    const credential = unverifiableAuthentication(publicKey.challenge);
    return send(user, operation, { body: { credential } });
  },
  'DELETE /account/password 409': async ({ user, ada }, operation) => {
    await user.account('PUT', '/account/password', bodies['/account/password']);
    await user.deletePasskey(ada.credentialIds[0] ?? '');
    return send(user, operation);
  },
  'POST /account/password/sign-up 409': signUp,
};

for (const operation of operations) {
  const where = `${operation.method} ${operation.path}`;
  const statuses = Object.keys(operation.described.responses);
  for (const status of statuses.filter((known) => /^4(?!29)/.test(known))) {
    test(`${where} is refused with ${status}, as documented`, async (t) => {
      const provoke = particular[`${where} ${status}`] ?? usual[status];
      assert.ok(provoke, 'Nothing is known to bring this status about.');
      assert.equal(await provoke(await createFixture(t), operation), Number(status));
    });
  }

  test(`${where} is refused with 429 when asked too often`, async (t) => {
    const limits = { address: 1, account: 1, session: 1 };
    const user = new User(await startRelyingParty(t, { rateLimits: limits }));
    user.address = '192.0.2.1';
    await send(user, operation);
    assert.equal(await send(user, operation), 429);
  });
}
