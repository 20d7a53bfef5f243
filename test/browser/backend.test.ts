import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import 'passkey-elements/define';
import type { PasskeyErrorEvent, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { definePreset } from 'passkey-elements/presets';
import type { PresetData } from 'passkey-elements/presets';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { recordRequests } from '../support/web-test-runner/requests.js';
import {
  addVirtualAuthenticator,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import { signOut } from '../support/web-test-runner/visit-relying-party.js';

/** The demo's own endpoints, as a preset would say them. */
const data: PresetData = {
  endpoint: '/passkeys',
  registration: {
    options: { path: '/registration/options', body: { username: '$username' } },
    verify: { path: '/registration/verify', body: { credential: '$credential', name: '$name' } },
  },
  authentication: {
    options: { path: '/authentication/options', body: {} },
    verify: { path: '/authentication/verify', body: { credential: '$credential' } },
  },
};

describe('backend="…"', () => {
  const requests = recordRequests();
  const added: Element[] = [];

  const add = (markup: string) => {
    document.body.insertAdjacentHTML('beforeend', markup);
    added.push(document.body.lastElementChild!);
  };

  beforeEach(() => addVirtualAuthenticator());
  afterEach(async () => {
    for (const element of added.splice(0)) element.remove();
    await removeVirtualAuthenticator();
  });

  it('signs in and registers as the preset of that name says', async () => {
    definePreset('demo', data);
    const register = await fixture<PasskeyRegister>(
      html`<passkey-register backend="demo" username="backend-${Date.now()}"></passkey-register>`,
    );
    assert.isOk(await register.start());
    await signOut();
    const login = await fixture<PasskeyLogin>(html`<passkey-login backend="demo"></passkey-login>`);
    const result = (await login.start()) as { response?: { account?: { name?: string } } };
    assert.match(String(result.response?.account?.name), /^backend-/);
  });

  it('asks at the endpoint that the element names, in place of the preset’s own', async () => {
    definePreset('elsewhere', { ...data, endpoint: '/not-here' });
    await createAccount();
    requests.length = 0;
    const login = await fixture<PasskeyLogin>(
      html`<passkey-login backend="elsewhere" endpoint="/passkeys"></passkey-login>`,
    );
    assert.isOk(await login.start());
  });

  it('that nobody has registered is invalid-options, which names the import', async () => {
    const login = await fixture<PasskeyLogin>(
      html`<passkey-login backend="nobody" endpoint="/passkeys"></passkey-login>`,
    );
    const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
    assert.isUndefined(await login.start());
    const { error } = await failure;
    assert.strictEqual(error.code, 'invalid-options');
    assert.include(error.message, "'passkey-elements/presets/nobody'");
  });

  it('works once the preset is registered, which may be after the element', async () => {
    await createAccount();
    const login = await fixture<PasskeyLogin>(html`<passkey-login backend="late"></passkey-login>`);
    assert.isUndefined(await login.start());
    definePreset('late', data);
    assert.isOk(await login.start());
  });

  it('of another origin is refused: markup alone must not carry an assertion there', async () => {
    definePreset('foreign', { ...data, endpoint: 'https://example.com/passkeys' });
    const login = await fixture<PasskeyLogin>(
      html`<passkey-login backend="foreign"></passkey-login>`,
    );
    const failure = oneEvent<PasskeyErrorEvent>(login, 'passkey-error');
    assert.isUndefined(await login.start());
    assert.strictEqual((await failure).error.code, 'invalid-options');
  });

  describe('that requires a username', () => {
    const named: PresetData = {
      ...data,
      requiresUsername: true,
      authentication: {
        ...data.authentication,
        options: { path: '/authentication/options', body: { username: '$username' } },
      },
    };
    let login: PasskeyLogin;
    let input: HTMLInputElement;

    beforeEach(async () => {
      definePreset('named', named);
      const form = await fixture<HTMLFormElement>(html`
        <form>
          <input id="name" autocomplete="username webauthn" aria-label="Name" />
          <passkey-login for="name" backend="named"></passkey-login>
        </form>
      `);
      login = form.querySelector('passkey-login')!;
      input = form.querySelector('input')!;
      await login.updateComplete;
      requests.length = 0;
    });

    it('gets what is in the input', async () => {
      input.value = await createAccount();
      requests.length = 0;
      assert.isOk(await login.start());
      assert.deepEqual(requests[0]?.body, { username: input.value });
    });

    it('is asked for nothing while the input is empty, which then has the focus', async () => {
      login.focus();
      assert.isUndefined(await login.start());
      assert.strictEqual(document.activeElement, input);
      assert.strictEqual(login.state, 'idle');
      assert.deepEqual(requests, []);
    });

    it('has no autofill, which would come before the name', () => {
      assert.isFalse(login.matches(':state(autofill)'));
      assert.deepEqual(requests, []);
    });
  });

  describe('that wants a token against forged requests', () => {
    /** What the backend was sent as its token, with the token in these places. */
    const sent = async (...csrf: NonNullable<PresetData['csrf']>) => {
      definePreset('guarded', { ...data, csrf });
      const login = await fixture<PasskeyLogin>(
        html`<passkey-login backend="guarded"></passkey-login>`,
      );
      requests.length = 0;
      await login.start();
      return requests.find(({ path }) => path === 'authentication/options')?.headers['x-csrf'];
    };

    it('gets it from a <meta>', async () => {
      add('<meta name="csrf-token" content="from-meta">');
      assert.strictEqual(await sent({ field: 'csrf-token', header: 'x-csrf' }), 'from-meta');
    });

    it('gets it from an <input>', async () => {
      add('<input type="hidden" name="csrfmiddlewaretoken" value="from-input">');
      const source = { field: 'csrfmiddlewaretoken', header: 'x-csrf' };
      assert.strictEqual(await sent(source), 'from-input');
    });

    it('gets it from a cookie, decoded', async () => {
      document.cookie = 'XSRF-TOKEN=a%3D%3D';
      document.cookie = 'other=b';
      assert.strictEqual(await sent({ cookie: 'XSRF-TOKEN', header: 'x-csrf' }), 'a==');
      document.cookie = 'XSRF-TOKEN=; max-age=0';
      document.cookie = 'other=; max-age=0';
    });

    it('gets the first that is there', async () => {
      add('<meta name="second" content="from-second">');
      const token = await sent(
        { field: 'first', header: 'x-csrf' },
        { field: 'second', header: 'x-csrf' },
      );
      assert.strictEqual(token, 'from-second');
    });

    it('gets the one of the moment, for each request', async () => {
      add('<meta name="csrf-token" content="before">');
      const source = { field: 'csrf-token', header: 'x-csrf' };
      assert.strictEqual(await sent(source), 'before');
      added[0]!.setAttribute('content', 'after');
      assert.strictEqual(await sent(source), 'after');
    });

    it('gets none where there is none, and answers for itself', async () => {
      assert.isUndefined(await sent({ field: 'csrf-token', header: 'x-csrf' }));
    });
  });
});
