import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import { fetchRelyingParty, register } from 'passkey-elements';
import type { Ceremony, PasskeyErrorCode } from 'passkey-elements';
import 'passkey-elements/passkey-login';
import type { PasskeyErrorEvent, PasskeyLogin } from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
  setResponseOverrideBits,
} from '../support/web-test-runner/virtual-authenticator.js';
import {
  planFault,
  relyingParty,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

const anyRequest: [fault: string, code: PasskeyErrorCode, retryAfter?: number][] = [
  ['500', 'server'],
  ['html', 'bad-response'],
  ['redirect', 'bad-response'],
  ['empty', 'bad-response'],
  ['malformed', 'bad-response'],
  ['huge', 'bad-response'],
  ['drop', 'network'],
  ['hang', 'network'],
  ['rate-limited', 'rate-limited', 30],
  ['unauthenticated', 'unauthenticated'],
];

const requests = ceremonies.flatMap((ceremony) =>
  ['options', 'verify'].map((step) => ({ ceremony, path: `${ceremony}/${step}` })),
);

const faults = [
  ...requests.flatMap(({ ceremony, path }) =>
    anyRequest.map(([fault, code, retryAfter]) => ({
      ceremony,
      path,
      fault,
      // Whoever signs in is not signed in yet: there, a 401 is a refusal like any other.
      code: fault === 'unauthenticated' && path === 'authentication/verify' ? 'rejected' : code,
      retryAfter,
    })),
  ),
  ...(
    [
      ['registration', 'expired-challenge', 'challenge-expired'],
      ['authentication', 'expired-challenge', 'challenge-expired'],
      ['authentication', 'unknown-credential', 'unknown-credential'],
    ] as [Ceremony, string, PasskeyErrorCode][]
  ).map(([ceremony, fault, code]) => ({
    ceremony,
    path: `${ceremony}/verify`,
    fault,
    code,
    retryAfter: undefined,
  })),
];

describe('an error of the relying party', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  let username: string;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  for (const { ceremony, path, fault, code, retryAfter } of faults) {
    it(`${fault} at ${path} is ${code}, and a new ${ceremony} succeeds`, async () => {
      planFault(`${fault}@${path}`);
      const impatient = fetchRelyingParty({
        endpoint: '/passkeys',
        ...(fault === 'hang' && { timeout: 300 }),
      });
      const error = await failureOf(run(ceremony, {}, impatient));
      assert.include(error, { code, ceremony });
      assert.strictEqual(error.retryAfter, retryAfter);
      assert.include(error.message, `/passkeys/${path}`, 'the developer learns which request');

      withdrawFault();
      // Otherwise there is none left: the browser was told that nobody knows it.
      if (code === 'unknown-credential') await createAccount();
      assert.ok((await run(ceremony)).account);
    });
  }

  it('over a name that is taken is username-unavailable', async () => {
    const error = await failureOf(register(relyingParty, { username }));
    assert.include(error, { code: 'username-unavailable', ceremony: 'registration' });
    assert.ok((await run('registration')).account);
  });

  for (const name of ['', 'x'.repeat(65), 'a\u0000b']) {
    it(`over a name that it does not accept is rejected: ${JSON.stringify(name)}`, async () => {
      const error = await failureOf(register(relyingParty, { username: name }));
      assert.include(error, { code: 'rejected', ceremony: 'registration' });
      assert.ok((await run('registration')).account);
    });
  }

  it('over a signature that is not true is rejected', async () => {
    await setResponseOverrideBits({ isBogusSignature: true });
    const error = await failureOf(run('authentication'));
    assert.include(error, { code: 'rejected', ceremony: 'authentication' });
    await setResponseOverrideBits({ isBogusSignature: false });
    assert.ok((await run('authentication')).account);
  });

  it('over a CSRF token has the user reload the page, which brings a new one', async () => {
    const login = await fixture<PasskeyLogin>(
      html`<passkey-login endpoint="/passkeys"></passkey-login>`,
    );
    const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
    replace(window, {
      fetch: () => Promise.resolve(new Response('Page Expired', { status: 419 })),
    });
    await login.start();
    const { error, userMessage } = await failure;
    assert.include(error, { code: 'rejected', likelyReason: 'csrf' });
    assert.strictEqual(userMessage, 'Reload the page, then try again.');
  });

  it('tells the developer what it said, as the cause', async () => {
    const { cause } = await failureOf(register(relyingParty, { username }));
    assert.include(cause as object, { status: 409, code: 'username_unavailable' });
  });
});
