import { assert, fixture, html } from '@open-wc/testing';
import { openPage } from '../support/web-test-runner/open-page.js';
import { recordEvents, story } from '../support/web-test-runner/recorded-events.js';
import { shownText } from '../support/web-test-runner/shown-text.js';

const removals = {
  PublicKeyCredential: 'delete window.PublicKeyCredential;',
  'navigator.credentials': 'delete Navigator.prototype.credentials;',
};

const body = `
  <form>
    <input id="name" autocomplete="username">
    <passkey-login for="name" endpoint="/passkeys">
      <p slot="unsupported">Use your library card.</p>
    </passkey-login>
    <passkey-register for="name" endpoint="/passkeys"></passkey-register>
  </form>`;

for (const [missing, before] of Object.entries(removals)) {
  describe(`in a browser without ${missing}`, () => {
    const open = async () => {
      const place = await fixture(html`<div></div>`);
      const page = await openPage(place, body, { before });
      return { ...page, register: page.window.document.querySelector('passkey-register')! };
    };

    it('the elements show their `unsupported` slot instead of the button', async () => {
      const { login, register, complaints } = await open();
      assert.strictEqual(login.state, 'unsupported');
      assert.isTrue(login.matches(':state(unsupported)'));
      assert.strictEqual(shownText(login, 'slot[name=unsupported]'), 'Use your library card.');
      assert.strictEqual(
        shownText(register, 'slot[name=unsupported]'),
        'This browser can’t use passkeys. Choose another way to continue.',
      );
      for (const element of [login, register]) {
        assert.strictEqual(shownText(element, 'button'), '');
        assert.strictEqual(shownText(element, 'slot[name=success]'), '');
        assert.strictEqual(shownText(element, '[role=status]'), '');
      }
      assert.deepEqual(complaints, []);
    });

    it('an element has never shown its button when the browser first paints it', async () => {
      const { window, login } = await open();
      const late = window.document.createElement('passkey-login');
      login.after(late);
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
      assert.strictEqual(late.state, 'unsupported');
      assert.strictEqual(shownText(late, 'button'), '');
    });

    it('start(), click() and cancel() do nothing', async () => {
      const { login, register, complaints } = await open();
      for (const element of [login, register]) {
        const events = recordEvents(element);
        assert.strictEqual(await element.start(), undefined);
        element.click();
        element.cancel();
        assert.deepEqual(story(events), []);
        assert.strictEqual(element.state, 'unsupported');
      }
      assert.deepEqual(complaints, []);
    });

    it('the input of a sign-in is not offered for autofill that cannot come', async () => {
      const { window, login } = await open();
      assert.isFalse(login.matches(':state(autofill)'));
      assert.deepEqual(
        window.performance.getEntriesByType('resource').filter(({ name }) => /options/.test(name)),
        [],
      );
    });
  });
}
