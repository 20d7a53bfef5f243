import assert from 'node:assert/strict';
import type { Locator, Page, Request } from 'playwright';
import { passkeyError } from '../support/users/passkey-events.js';
import type { RunningBackend } from '../../demo/backends/runner/run-backend.js';

/** The one page of a backend, as its users use it. */
export class BackendPage {
  readonly #page: Page;
  readonly #backend: RunningBackend;
  #verification: Request | undefined;

  constructor(page: Page, backend: RunningBackend) {
    this.#page = page;
    this.#backend = backend;
    page.on('request', (request) => {
      if (request.postData()?.includes('clientDataJSON')) this.#verification = request;
    });
  }

  /** Opens the page, and waits until it knows who is signed in. */
  async open(origin = this.#backend.origin): Promise<void> {
    await this.#page.goto(origin);
    await this.#session.filter({ hasText: /signed in/i }).waitFor();
  }

  /** Makes an account with a passkey, in whatever order the backend wants it. */
  async signUp(username: string): Promise<void> {
    await this.open();
    await this.#username.fill(username);
    if (this.#backend.manifest.account === 'passkey') {
      await this.#button('Create an account with a passkey').click();
      await this.isSignedInAs(username);
    } else {
      await this.signInWithPassword(username);
      await this.addPasskey();
    }
  }

  async signInWithPassword(username: string): Promise<void> {
    await this.#username.fill(username);
    await this.#page.getByLabel('Password').fill('correct horse battery staple');
    await this.#button('Go on with a password').click();
    await this.isSignedInAs(username);
  }

  async addPasskey(): Promise<void> {
    const succeeds = this.#hasPages
      ? this.#page.waitForEvent('load')
      : this.#page.evaluate(
          () =>
            new Promise((resolve) => addEventListener('passkey-success', resolve, { once: true })),
        );
    await this.#button(/^Add/).click();
    await succeeds;
  }

  /** Waits until the page reports that the passkey was refused. @returns the page's code for it */
  async isRefused(): Promise<string> {
    if (this.#hasPages) {
      await this.#page.getByRole('alert').waitFor();
      return 'refused';
    }
    return (await passkeyError(this.#page)).code ?? '';
  }

  /**
   * Tries to add a passkey on the device that has one, which the authenticator refuses at last.
   * @returns whether the user had to use the passkey first
   */
  async provesBeforeAdding(): Promise<boolean> {
    this.#verification = undefined;
    await this.open();
    await this.#button(/^Add/).click();
    assert.equal((await passkeyError(this.#page, 'passkey-register')).code, 'already-registered');
    return /signature/.test((this.#verification as Request | undefined)?.postData() ?? '');
  }

  /** Requests a passkey with the button, after filling in the username where the backend requires it. */
  async askForPasskey(username: string): Promise<void> {
    if (!this.#backend.manifest.features.includes('autofill')) await this.#username.fill(username);
    await this.#button('Sign in with a passkey').click();
  }

  async signIn(username: string): Promise<void> {
    await this.askForPasskey(username);
    await this.isSignedInAs(username);
  }

  async signOut(): Promise<void> {
    await this.#button('Sign out').click();
    await this.isSignedOut();
  }

  async isSignedInAs(username: string): Promise<void> {
    await this.#session.filter({ hasText: `Signed in as ${username}.` }).waitFor();
  }

  async isSignedOut(): Promise<void> {
    await this.#told.waitFor();
    // A session that is all in its cookie would lose the challenge to a response that overtakes it.
    if (this.#backend.manifest.features.includes('autofill')) {
      await this.#page.locator('passkey-login:state(autofill)').waitFor();
    }
    const status = await this.#page.evaluate(async () => (await fetch('/session')).status);
    assert.equal(status, 401);
  }

  /** Sends the last verification once more, with the session and the CSRF token of now. */
  async replay(): Promise<void> {
    const request = this.#verification;
    assert.ok(request, 'something was verified');
    const sent = await request.allHeaders();
    const headers = Object.fromEntries(
      Object.entries(sent).filter(([name]) => name === 'content-type' || name.startsWith('x-')),
    );
    await this.#page.evaluate(
      async ({ url, method, headers, body }) => {
        const tokens: Record<string, string> = {
          'x-xsrf-token': 'XSRF-TOKEN',
          'x-csrftoken': 'csrftoken',
        };
        const cookies = new Map(
          document.cookie.split('; ').map((pair) => pair.split('=') as [string, string]),
        );
        for (const name of Object.keys(headers).filter((known) => known in tokens)) {
          headers[name] = decodeURIComponent(cookies.get(tokens[name] ?? '') ?? '');
        }
        const token = document.querySelector<HTMLMetaElement>('[name=csrf-token]')?.content ?? '';
        const fresh = body?.replace(/(authenticity_token=)[^&]*/, `$1${encodeURIComponent(token)}`);
        await fetch(url, { method, headers, body: fresh });
      },
      { url: request.url(), method: request.method(), headers, body: request.postData() },
    );
  }

  /** The names of the passkeys in the list. */
  passkeys(): Promise<string[]> {
    return this.#page.locator('passkey-list [part=name]').allInnerTexts();
  }

  get list(): Locator {
    return this.#page.locator('passkey-list');
  }

  get #hasPages(): boolean {
    return this.#backend.manifest.features.includes('pages');
  }

  get #session(): Locator {
    return this.#page.locator('#session');
  }

  get #told(): Locator {
    return this.#session.filter({ hasText: 'Nobody is signed in.' });
  }

  get #username(): Locator {
    return this.#page.getByLabel('Username');
  }

  #button(name: string | RegExp): Locator {
    return this.#page.getByRole('button', { name });
  }
}
