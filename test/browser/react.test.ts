import { assert, fixture, html } from '@open-wc/testing';
import { holdConditionalGet } from 'passkey-elements/testing';
import { until } from '../support/condition.js';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import type { RenderedApp, SignInProps } from '../support/web-test-runner/react-app.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { ownRelyingParty } from '../support/web-test-runner/visit-relying-party.js';

// A module of another kind than the tests', with React and the elements in it.
const bundle = '/react-app.js';
await import(bundle);

const requests = recordRequests();
before(() => holdConditionalGet());

for (const as of ['tag', 'component'] as const) {
  describe(`<passkey-login> as a ${as} in React 19, with inline objects and state updates in every handler`, () => {
    let username: string;
    let app: RenderedApp;
    let pick: (() => void) | undefined;
    const optionsRequests = () => requests.filter(({ path }) => path === 'authentication/options');

    const open = async (props: Partial<SignInProps> = {}) => {
      const place = await fixture(html`<div></div>`);
      app = await window.renderSignIn(place, { relyingParty: ownRelyingParty(), as, ...props });
      pick = await until('autofill is pending', async () => window.pickPasskey);
    };

    beforeEach(async () => {
      await addVirtualAuthenticator();
      username = await createAccount();
      requests.length = 0;
    });
    afterEach(async () => {
      app.unmount();
      await until('autofill has stopped', async () => !window.pickPasskey);
      await removeVirtualAuthenticator();
    });

    it('signs in by the button', async () => {
      await open();
      app.login.click();
      await stateReached(app.login, 'complete');
      assert.deepEqual(requests.at(-1)!.body.params, { remember: true });
    });

    for (const inlineRelyingParty of [false, true]) {
      it(`signs in by a pick in autofill, ${inlineRelyingParty ? 'also with a relyingParty made at each render' : 'with one request for options'}`, async () => {
        await open({ inlineRelyingParty });
        const events = recordEvents(app.login);
        const before = app.renders();
        pick!();
        await stateReached(app.login, 'complete');
        assert.deepEqual(story(events), ['start', 'verifying', 'complete', 'success']);
        const success = events[3] as HTMLElementEventMap['passkey-success'];
        assert.strictEqual(success.result.account?.name, username);
        await until('the page has rendered again', async () => app.renders() > before);
        if (!inlineRelyingParty) assert.lengthOf(optionsRequests(), 1);
      });
    }

    it('keeps the pending request at each render', async () => {
      await open();
      const before = app.renders();
      app.render();
      await until('the page has rendered again', async () => app.renders() > before);
      await app.login.updateComplete;
      assert.strictEqual(window.pickPasskey, pick);
      assert.lengthOf(optionsRequests(), 1);
    });

    it('takes `form`, an id, and has the form', async () => {
      await open();
      assert.strictEqual(app.login.getAttribute('form'), 'sign-in');
      assert.strictEqual(app.login.form?.id, 'sign-in');
    });

    it('keeps at each render what the page has set through a ref', async () => {
      await open();
      const input = document.createElement('input');
      app.login.input = input;
      const before = app.renders();
      app.render();
      await until('the page has rendered again', async () => app.renders() > before);
      assert.isTrue(app.login.input === input);
      app.login.input = undefined;
    });
  });
}
