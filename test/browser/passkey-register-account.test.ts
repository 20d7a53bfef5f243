import { assert, fixture, html } from '@open-wc/testing';
import 'passkey-elements/define';
import type { PasskeyRegister, PasskeySuccessEvent } from 'passkey-elements/elements';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  credentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { newUsername, signOut } from '../support/web-test-runner/visit-relying-party.js';

describe('<passkey-register>', () => {
  let username: string;
  let register: PasskeyRegister;
  const requests = recordRequests();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await signOut();
    username = newUsername();
    requests.length = 0;
    register = await fixture(html`
      <passkey-register
        endpoint="/passkeys"
        username=${username}
        display-name="Ada Lovelace"
        passkey-name="My laptop"
        .params=${{ invitation: 'abc' }}
      ></passkey-register>
    `);
  });
  afterEach(() => removeVirtualAuthenticator());

  it('opens an account whose passkey is in the authenticator', async () => {
    const result = await register.start();
    assert.include(result?.account, { name: username, displayName: 'Ada Lovelace' });
    assert.strictEqual(result?.passkey?.name, 'My laptop');
    const [credential, ...others] = await credentials();
    assert.deepEqual(others, []);
    assert.include(credential, { userName: username, userDisplayName: 'Ada Lovelace' });
  });

  it('fires the same events as a sign-in, of a registration', async () => {
    const events = recordEvents(register);
    const result = await register.start();
    assert.deepEqual(story(events), [
      'start',
      'requesting',
      'prompting',
      'verifying',
      'complete',
      'success',
    ]);
    assert.include(events[0], { ceremony: 'registration', mediation: 'optional' });
    const success = events[5] as PasskeySuccessEvent;
    assert.include(success, { ceremony: 'registration', mediation: 'optional' });
    assert.deepEqual(Object.keys(success.result).sort(), ['account', 'passkey', 'response']);
    // What the extensions have answered is the caller's alone.
    const clientExtensionResults = { credProps: { rk: true } };
    assert.deepEqual<unknown>(result, { ...success.result, clientExtensionResults });
  });

  it('sends the names, and params with both requests', async () => {
    await register.start();
    assert.deepEqual(requests[0]?.body, {
      username,
      displayName: 'Ada Lovelace',
      params: { invitation: 'abc' },
    });
    const { credential, ...rest } = requests[1]!.body;
    assert.isObject(credential);
    assert.deepEqual(rest, { name: 'My laptop', params: { invitation: 'abc' } });
  });

  it('adds a passkey to the account of a user who is signed in', async () => {
    const first = await register.start();
    // On another device of theirs.
    await clearCredentials();
    const other = await fixture<PasskeyRegister>(
      html`<passkey-register endpoint="/passkeys"></passkey-register>`,
    );
    const second = await other.start();
    assert.strictEqual(second?.account?.userId, first?.account?.userId);
    assert.lengthOf(second!.account!.credentialIds!, 2);
    assert.notStrictEqual(second?.passkey?.id, first?.passkey?.id);
  });

  it('tells a user who has a passkey on this device already that they do', async () => {
    await register.start();
    const events = recordEvents(register);
    assert.strictEqual(await register.start(), undefined);
    assert.deepEqual(story(events).slice(-2), ['failed', 'error']);
    const { error, userMessage } = events.at(-1) as HTMLElementEventMap['passkey-error'];
    assert.strictEqual(error.code, 'already-registered');
    assert.strictEqual(userMessage, 'You already have a passkey here. You can sign in with it.');
    assert.lengthOf(await credentials(), 1);
  });

  it('makes nothing where the page cancels the start', async () => {
    register.addEventListener('passkey-start', (event) => event.preventDefault());
    assert.strictEqual(await register.start(), undefined);
    assert.deepEqual(requests, []);
    assert.deepEqual(await credentials(), []);
  });
});
