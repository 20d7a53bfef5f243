import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRelyingParty, storeAccount, storeSession } from './relying-party.js';
import { User } from './user.js';

/** The pages for those who are signed out; each has a form. */
const signedOut = ['/sign-up', '/sign-up/password', '/sign-in', '/sign-in/recovery-code'];

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

test('every page is served, and none is cached', async (t) => {
  const user = new User(await startRelyingParty(t));
  for (const path of ['/', ...signedOut]) {
    const response = await user.send(path, {});
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
  }
});

test('the account page is for the signed-in alone, and the sign-in pages for the others', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const stranger = await new User(relyingParty).send('/account', {});
  assert.equal(stranger.status, 303);
  assert.equal(stranger.headers.get('Location'), '/sign-in');

  const ada = await storeAccount(relyingParty, 'Ada');
  const user = new User(relyingParty, await storeSession(relyingParty, ada));
  const account = await user.send('/account', {});
  assert.equal(account.status, 200);
  assert.match(await account.text(), /Ada/);
  for (const path of signedOut) {
    const response = await user.send(path, {});
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('Location'), '/account');
  }
});

test('who has signed in without a passkey is invited to make one, until they have answered', async (t) => {
  const relyingParty = await startRelyingParty(t);
  const ada = await storeAccount(relyingParty, 'Ada');
  const invitation = async (user: User): Promise<string | undefined> =>
    /data-cookie="([^"]+)"/.exec(await (await user.send('/account', {})).text())?.[1];

  const withPasskey = new User(relyingParty, await storeSession(relyingParty, ada));
  assert.equal(await invitation(withPasskey), undefined);
  const without = { ...ada, credentialIds: [] };
  const user = new User(relyingParty, await storeSession(relyingParty, without));
  const cookie = await invitation(user);
  assert.match(cookie ?? '', /^invitation-[\w-]{16}$/);
  user.cookies.set(cookie ?? '', 'given');
  assert.equal(await invitation(user), undefined);
});

test('a form of the account page whose script did not run leads back to it', async (t) => {
  const response = await new User(await startRelyingParty(t)).send('/account', form({}));
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('Location'), '/account');
});

test('a form posted without JavaScript comes back with its username and a notice', async (t) => {
  const relyingParty = await startRelyingParty(t);
  for (const path of signedOut) {
    const response = await new User(relyingParty).send(
      path,
      form({ username: '<script>"Ada"</script>' }),
    );
    assert.equal(response.status, 422);
    const page = await response.text();
    assert.match(page, /role="alert"/);
    assert.match(page, /value="&lt;script&gt;&quot;Ada&quot;&lt;\/script&gt;"/);
  }
  assert.equal((await relyingParty.rows()).users, 0);
});

test('a form of any content is taken without a failure', async (t) => {
  const user = new User(await startRelyingParty(t));
  const files = new FormData();
  files.set('username', new Blob(['Ada']));
  const odd: RequestInit[] = [
    { method: 'POST' },
    form({}),
    { method: 'POST', body: files },
    { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
    { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } },
    form({ username: 'x'.repeat(100_000) }),
  ];
  for (const init of odd) {
    const { status } = await user.send('/sign-up', init);
    assert.ok(status >= 400 && status < 500, String(status));
  }
});

test('an address without a page has a page that says so', async (t) => {
  const user = new User(await startRelyingParty(t));
  const response = await user.send('/nowhere', {});
  assert.equal(response.status, 404);
  assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
});

test('pages run no script but their own, in no frame, and pass their address to nobody', async (t) => {
  const user = new User(await startRelyingParty(t));
  const { headers } = await user.send('/sign-in', {});
  const policy = headers.get('Content-Security-Policy') ?? '';
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ]) {
    assert.ok(policy.split('; ').includes(directive), directive);
  }
  assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  assert.equal(headers.get('Referrer-Policy'), 'same-origin');
  assert.equal(
    headers.get('Permissions-Policy'),
    'publickey-credentials-create=(self), publickey-credentials-get=(self)',
  );
});

test('over https, browsers are told to stay there', async (t) => {
  const insecure = new User(await startRelyingParty(t));
  assert.equal((await insecure.send('/', {})).headers.get('Strict-Transport-Security'), null);
  const secure = new User(await startRelyingParty(t, { origins: ['https://example.org'] }));
  const { headers } = await secure.send('/', {});
  assert.match(headers.get('Strict-Transport-Security') ?? '', /^max-age=\d{8,}/);
});
