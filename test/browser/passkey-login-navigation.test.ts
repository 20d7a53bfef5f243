import { assert, fixture, html } from '@open-wc/testing';
import 'passkey-elements/define';
import type { RelyingParty } from 'passkey-elements';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { planFault, relyingParty } from '../support/web-test-runner/visit-relying-party.js';
import { warningsOf } from '../support/web-test-runner/warnings.js';

/** The demo relying party, which sends the user on to `redirectTo`. */
const redirecting = (redirectTo: string): RelyingParty => ({
  ...relyingParty,
  verifyAuthentication: async (...request) => ({
    ...(await relyingParty.verifyAuthentication(...request)),
    redirectTo,
  }),
});

describe('after a success, <passkey-login>', () => {
  let login: PasskeyLogin;
  let visited: string[];

  // The test page has to stay where it is.
  const stay = (event: NavigateEvent) => {
    visited.push(event.destination.url);
    event.preventDefault();
  };

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
    visited = [];
    navigation.addEventListener('navigate', stay);
  });
  afterEach(async () => {
    navigation.removeEventListener('navigate', stay);
    await removeVirtualAuthenticator();
  });

  it('stays where it is unless it is told where to go', async () => {
    await login.start();
    assert.deepEqual(visited, []);
  });

  it('goes to success-url, read from the page on', async () => {
    login.setAttribute('success-url', '/account?from=sign-in');
    await login.start();
    assert.deepEqual(visited, [`${location.origin}/account?from=sign-in`]);
  });

  it('goes where the relying party says rather than to success-url', async () => {
    login.successUrl = '/account';
    login.relyingParty = redirecting('/welcome');
    await login.start();
    assert.deepEqual(visited, [`${location.origin}/welcome`]);
  });

  it('goes nowhere when the page cancels passkey-success', async () => {
    login.successUrl = '/account';
    login.addEventListener('passkey-success', (event) => event.preventDefault());
    await login.start();
    assert.strictEqual(login.state, 'complete');
    assert.deepEqual(visited, []);
  });

  it('but not after a failure, goes to success-url', async () => {
    login.successUrl = '/account';
    planFault('500@authentication/verify');
    await login.start();
    assert.deepEqual(visited, []);
  });

  const elsewhere = [
    'https://elsewhere.example/account',
    '//elsewhere.example/account',
    'http://localhost:1/account',
    'javascript:document.documentElement.id="reached"',
    'java\nscript:document.documentElement.id="reached"',
    'data:text/html,reached',
    `blob:${location.origin}/0`,
    `filesystem:${location.origin}/0`,
    'about:blank',
    'https://[',
  ];
  for (const url of elsewhere) {
    for (const source of ['success-url', 'redirectTo']) {
      const shown = JSON.stringify(url).replace(location.origin, 'https://this.page');
      it(`does not follow ${shown} as ${source}, and warns the developer`, async () => {
        const events = recordEvents(login);
        if (source === 'redirectTo') login.relyingParty = redirecting(url);
        else login.successUrl = url;
        const warnings = await warningsOf(() => login.start());
        assert.deepEqual(story(events).slice(-2), ['complete', 'success']);
        assert.lengthOf(warnings, 1);
        assert.match(warnings[0]!, /not on this origin/);
        assert.deepEqual(visited, []);
        // A script's URL runs in a task of its own, without an event, and before this one.
        await new Promise((run) => setTimeout(run));
        assert.notStrictEqual(document.documentElement.id, 'reached');
      });
    }
  }

  it('falls back to success-url when it may not go where the relying party says', async () => {
    login.successUrl = '/account';
    login.relyingParty = redirecting('https://elsewhere.example/');
    const warnings = await warningsOf(() => login.start());
    assert.lengthOf(warnings, 1);
    assert.deepEqual(visited, [`${location.origin}/account`]);
  });

  for (const redirectTo of ['', undefined, null, 0, {}, ['/welcome'], true]) {
    it(`goes to success-url where redirectTo is ${JSON.stringify(redirectTo)}`, async () => {
      login.successUrl = '/account';
      login.relyingParty = redirecting(redirectTo as string);
      await login.start();
      assert.deepEqual(visited, [`${location.origin}/account`]);
    });
  }
});
