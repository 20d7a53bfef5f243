import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import { isPasskeyError } from 'passkey-elements';
import 'passkey-elements/define';
import type {
  PasskeyErrorEvent,
  PasskeyLogin,
  PasskeyStartEvent,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { planFault } from '../support/web-test-runner/visit-relying-party.js';

/** An event's own members, but the one that every event has. */
const members = (event: Event) =>
  Object.keys(event)
    .filter((name) => name !== 'isTrusted')
    .sort();

describe('the events of <passkey-login>', () => {
  let username: string;
  let login: PasskeyLogin;

  beforeEach(async () => {
    await addVirtualAuthenticator();
    username = await createAccount();
    login = await fixture(html`<passkey-login endpoint="/passkeys"></passkey-login>`);
  });
  afterEach(() => removeVirtualAuthenticator());

  it('are the start, each state, and one success at the end', async () => {
    const events = recordEvents(login);
    await login.start();
    assert.deepEqual(story(events), [
      'start',
      'requesting',
      'prompting',
      'verifying',
      'complete',
      'success',
    ]);
  });

  it('are the start, each state, and one error at the end of a failure', async () => {
    const events = recordEvents(login);
    planFault('500@authentication/verify');
    await login.start();
    assert.deepEqual(story(events), [
      'start',
      'requesting',
      'prompting',
      'verifying',
      'failed',
      'error',
    ]);
  });

  it('come when the state that they tell of already holds', async () => {
    const states: string[] = [];
    login.addEventListener('passkey-statechange', ({ state }) => {
      assert.strictEqual(login.state, state);
      assert.isTrue(login.matches(`:state(${state})`));
      states.push(state);
    });
    await login.start();
    assert.deepEqual(states, ['requesting', 'prompting', 'verifying', 'complete']);
  });

  it('leave the shadow root that the element stands in', async () => {
    const host = await fixture(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(login);
    const events = recordEvents(document);
    planFault('500@authentication/verify');
    await login.start();
    await login.start();
    assert.deepEqual(
      new Set(events.map(({ type }) => type)),
      new Set(['passkey-start', 'passkey-statechange', 'passkey-error', 'passkey-success']),
    );
    assert.deepEqual(
      events.filter(({ bubbles, composed }) => !bubbles || !composed),
      [],
    );
  });

  it('say of the start which ceremony begins, and how the browser will ask', async () => {
    const start = oneEvent<PasskeyStartEvent>(login, 'passkey-start');
    await login.start();
    const event = await start;
    assert.include(event, { ceremony: 'authentication', mediation: 'optional' });
    assert.deepEqual(members(event), ['ceremony', 'mediation']);
    assert.isTrue(event.cancelable);
  });

  it("carry the relying party's answer to a success, and nothing of the credential", async () => {
    const success = oneEvent<PasskeySuccessEvent>(login, 'passkey-success');
    const before = performance.now();
    const result = await login.start();
    const event = await success;
    assert.include(event, { ceremony: 'authentication', mediation: 'optional' });
    assert.isAtLeast(event.duration, 1);
    assert.isAtMost(event.duration, performance.now() - before);
    assert.strictEqual(event.result.account?.name, username);
    assert.strictEqual(event.result, result);
    assert.deepEqual(Object.keys(event.result).sort(), ['account', 'response']);
    assert.notInclude(JSON.stringify(event.result), 'signature');
    assert.deepEqual(members(event), ['ceremony', 'duration', 'mediation', 'result']);
  });

  it('carry the error of a failure, and the text that the user reads', async () => {
    const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
    planFault('expired-challenge@authentication/verify');
    const before = performance.now();
    await login.start();
    const event = await failure;
    assert.isTrue(isPasskeyError(event.error));
    assert.include(event.error, { code: 'challenge-expired', ceremony: 'authentication' });
    assert.strictEqual(event.userMessage, 'That took too long. Try again.');
    assert.include(event, { ceremony: 'authentication', mediation: 'optional' });
    assert.isAtLeast(event.duration!, 1);
    assert.isAtMost(event.duration!, performance.now() - before);
    assert.deepEqual(members(event), ['ceremony', 'duration', 'error', 'mediation', 'userMessage']);
  });

  it('keep the ceremony from beginning when the page cancels the start', async () => {
    const events = recordEvents(login);
    login.addEventListener('passkey-start', (event) => event.preventDefault(), { once: true });
    assert.strictEqual(await login.start(), undefined);
    assert.deepEqual(story(events), ['start']);
    assert.strictEqual(login.state, 'idle');
    assert.strictEqual((await login.start())?.account?.name, username);
  });
});
