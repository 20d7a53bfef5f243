import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { AppConfig } from '../../demo/server/app.js';
import {
  startRelyingParty,
  storeAccount,
  storeSession,
  type TestedRelyingParty,
} from './relying-party.js';
import { User } from './user.js';

const path = '/authentication/options';
const plenty = 100;

const start = (t: TestContext, config: Partial<AppConfig>): Promise<TestedRelyingParty> =>
  startRelyingParty(t, {
    ...config,
    rateLimits: { address: plenty, account: plenty, session: plenty, ...config.rateLimits },
  });

/** A browser without cookies at an address: each of its requests is a session of its own. */
const requestFrom = async (
  relyingParty: TestedRelyingParty,
  address: string,
  headers: Record<string, string> = {},
): Promise<number> => {
  const user = new User(relyingParty);
  user.address = address;
  return (await user.post(path, {}, headers)).status;
};

test('a session that asks too often has to wait as long as the answer says', async (t) => {
  const relyingParty = await start(t, {
    rateLimits: { address: plenty, account: plenty, session: 3 },
  });
  const user = new User(relyingParty);
  await user.send('/sign-in', {});
  for (let count = 0; count < 3; count += 1) {
    assert.equal((await user.post(path, {})).status, 200);
    relyingParty.pass(1000);
  }
  const refused = await user.post(path, {});
  assert.equal(refused.body.code, 'rate_limited');
  assert.equal(refused.headers.get('Retry-After'), '297');
  relyingParty.pass(296_999);
  assert.equal((await user.post(path, {})).headers.get('Retry-After'), '1');
  relyingParty.pass(1);
  assert.equal((await user.post(path, {})).status, 200);
  assert.equal((await new User(relyingParty).post(path, {})).status, 200);
});

test('an account that asks too often has to wait, in whichever session', async (t) => {
  const relyingParty = await start(t, {
    rateLimits: { address: plenty, account: 2, session: plenty },
  });
  const ada = await storeAccount(relyingParty, 'Ada');
  const grace = await storeAccount(relyingParty, 'Grace');
  const signedIn = async (account: typeof ada) =>
    new User(relyingParty, await storeSession(relyingParty, account));
  assert.equal((await (await signedIn(ada)).get('/passkeys')).status, 200);
  assert.equal((await (await signedIn(ada)).get('/passkeys')).status, 200);
  assert.equal((await (await signedIn(ada)).get('/passkeys')).body.code, 'rate_limited');
  assert.equal((await (await signedIn(grace)).get('/passkeys')).status, 200);
});

test('an address that asks too often has to wait, with whatever cookies', async (t) => {
  const relyingParty = await start(t, {
    rateLimits: { address: 2, account: plenty, session: plenty },
  });
  assert.equal(await requestFrom(relyingParty, '192.0.2.1'), 200);
  assert.equal(await requestFrom(relyingParty, '::ffff:192.0.2.1'), 200);
  assert.equal(await requestFrom(relyingParty, '192.0.2.1'), 429);
  assert.equal(await requestFrom(relyingParty, '192.0.2.2'), 200);
});

test('all IPv6 addresses of one network count as one', async (t) => {
  const relyingParty = await start(t, {
    rateLimits: { address: 2, account: plenty, session: plenty },
  });
  assert.equal(await requestFrom(relyingParty, '2001:db8::1'), 200);
  assert.equal(await requestFrom(relyingParty, '2001:db8:0:0:ffff::2'), 200);
  assert.equal(await requestFrom(relyingParty, '2001:DB8::3%eth0'), 429);
  assert.equal(await requestFrom(relyingParty, '2001:db8:0:1::1'), 200);
  assert.equal(await requestFrom(relyingParty, '::1'), 200);
});

test('X-Forwarded-For is nobody’s word, unless a proxy is trusted', async (t) => {
  const relyingParty = await start(t, {
    rateLimits: { address: 1, account: plenty, session: plenty },
  });
  assert.equal(
    await requestFrom(relyingParty, '192.0.2.1', { 'X-Forwarded-For': '198.51.100.1' }),
    200,
  );
  assert.equal(
    await requestFrom(relyingParty, '192.0.2.1', { 'X-Forwarded-For': '198.51.100.2' }),
    429,
  );
});

test('of X-Forwarded-For, the entry that the trusted proxy has added is believed', async (t) => {
  const relyingParty = await start(t, {
    trustProxy: true,
    rateLimits: { address: 1, account: plenty, session: plenty },
  });
  const proxy = '10.0.0.1';
  const forwarded = (list: string) => requestFrom(relyingParty, proxy, { 'X-Forwarded-For': list });
  assert.equal(await forwarded('203.0.113.9, 198.51.100.1'), 200);
  assert.equal(await forwarded('203.0.113.8, 198.51.100.1'), 429);
  assert.equal(await forwarded('198.51.100.2'), 200);
  assert.equal(await forwarded('nonsense'), 200);
  assert.equal(await forwarded('more nonsense'), 429);
});

test('a refused request does nothing', async (t) => {
  const relyingParty = await start(t, {
    rateLimits: { address: plenty, account: 1, session: plenty },
  });
  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  await user.get('/passkeys');
  const response = await user.deletePasskey(ada.credentialIds[0] ?? '');
  assert.equal(response.body.code, 'rate_limited');
  assert.equal((await relyingParty.rows()).credentials, 1);
});

test('what others asked long ago is forgotten', async (t) => {
  const relyingParty = await start(t, {});
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
    await requestFrom(relyingParty, address);
  }
  relyingParty.pass(300_000);
  await requestFrom(relyingParty, '192.0.2.4');
  const rows = await relyingParty.database.selectFrom('rate_limits').select('key').execute();
  assert.deepEqual(rows, [{ key: 'address 192.0.2.4' }]);
});
