import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../support/condition.js';
import { DemoServer } from '../support/demo-server.js';
import { startMirror } from '../support/mirror.js';
import { launchWebKit, type WebKit } from '../support/webkit/launch.js';

describe('in WebKitGTK, which has no passkeys', { timeout: 60_000 }, () => {
  let server: DemoServer;
  let webkit: WebKit;
  before(async () => {
    [server, webkit] = await Promise.all([DemoServer.start(), launchWebKit()]);
  });
  after(async () => {
    await webkit?.close();
    await server?.close();
  });

  for (const path of ['/sign-in', '/sign-up']) {
    it(`${path} says what browsers can do it, instead of showing the button`, async () => {
      await webkit.driver.navigate(`${server.origin}${path}`);

      const seen = await until('the element knows', () =>
        webkit.driver.execute<{
          api: string;
          state: string;
          text: string;
          button: boolean;
        } | null>(`
          const element = document.querySelector('passkey-login, passkey-register');
          const button = element?.shadowRoot?.querySelector('button');
          return element?.state === 'unsupported' && {
            api: typeof PublicKeyCredential,
            text: element.innerText,
            button: button.checkVisibility(),
          };
        `),
      );

      assert.equal(seen.api, 'undefined');
      assert.match(seen.text, /This browser cannot use passkeys/);
      assert.equal(seen.button, false);
    });
  }

  it('it is said in the language of the page', async () => {
    await webkit.driver.navigate(`${server.origin}/sign-in`);
    await webkit.driver.execute(`document.documentElement.lang = 'de'`);
    await until('the element speaks German', () =>
      webkit.driver.execute<boolean>(`
        const { shadowRoot } = document.querySelector('passkey-login');
        return /Dieser Browser kann keine Passkeys/.test(shadowRoot?.textContent);
      `),
    );
  });

  it('nothing is thrown, from the first line of the page on', async () => {
    const mirror = await startMirror(server.origin, 'localhost', {
      '/recorded': `<!doctype html>
        <script>
          thrown = [];
          addEventListener('error', (event) => thrown.push(String(event.message)));
          addEventListener('unhandledrejection', (event) => thrown.push(String(event.reason)));
        </script>
        <script type="module" src="/passkey-elements/passkey-elements.js"></script>
        <form><input id="name" autocomplete="username"></form>
        <passkey-login for="name" endpoint="/passkeys"></passkey-login>
        <passkey-register for="name" endpoint="/passkeys"></passkey-register>`,
    });
    await webkit.driver.navigate(`${mirror.origin}/recorded`);

    const { thrown, results } = await webkit.driver.execute<{ thrown: []; results: [] }>(`
      return customElements.whenDefined('passkey-register').then(async () => {
        const elements = [...document.querySelectorAll('passkey-login, passkey-register')];
        await Promise.all(elements.map((element) => element.updateComplete));
        const results = await Promise.all(elements.map((element) => element.start()));
        elements.forEach((element) => element.click());
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return { thrown, results };
      });
    `);

    assert.deepEqual(thrown, []);
    assert.deepEqual(results, [null, null], 'starting it does nothing');
    await mirror.close();
  });
});
