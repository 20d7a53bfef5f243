import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { Failure } from './diagnosis.js';
import { Exchanges } from './exchanges.js';

/** The elements' one file, beside this one in the package. */
const elements = fileURLToPath(new URL('../cdn/passkey-elements.js', import.meta.url));

export interface VisitOptions {
  /** The page that the elements are put in. */
  page: string;
  /** Without it the preset's own. */
  endpoint?: string | undefined;
  backend?: string | undefined;
}

/** Who checks a backend: a real browser with a virtual authenticator. */
export class User {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly exchanges: Exchanges;
  readonly #options: VisitOptions;

  private constructor(context: BrowserContext, page: Page, options: VisitOptions) {
    this.context = context;
    this.page = page;
    this.exchanges = new Exchanges(page);
    this.#options = options;
  }

  static async arrive(browser: Browser, options: VisitOptions): Promise<User> {
    // The page's own policy may forbid the elements that are put in it.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const user = new User(context, page, options);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return user;
  }

  get host(): string {
    return new URL(this.#options.page).hostname;
  }

  /** Opens the page, without an element yet. */
  async open(): Promise<void> {
    await this.page.goto(this.#options.page);
    await this.page.addScriptTag({ path: elements, type: 'module' });
    await this.page.evaluate(() =>
      customElements.whenDefined('passkey-list').then(() => undefined),
    );
    await this.exchanges.take();
  }

  /** Puts an element in the page, in place of the one before, with attributes of its own. */
  async show(tag: string, attributes: Record<string, string> = {}): Promise<void> {
    const { endpoint, backend } = this.#options;
    const all = {
      ...(endpoint !== undefined && { endpoint }),
      ...(backend !== undefined && { backend }),
      ...attributes,
    };
    await this.page.evaluate(
      ([name, given]) => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
        const form = document.createElement('form');
        form.id = 'passkey-elements-check';
        form.innerHTML = '<input id="passkey-elements-name" autocomplete="username webauthn">';
        form.append(element);
        document.querySelector('#passkey-elements-check')?.remove();
        document.body.prepend(form);
      },
      [tag, all] as const,
    );
  }

  /** Presses the element's button, and waits for what comes of it. */
  async press(tag: string): Promise<Failure | undefined> {
    const ended = this.ended();
    await this.page.locator(`#passkey-elements-check ${tag}`).click({ force: true });
    return ended;
  }

  /** Waits until a ceremony of the element ends: well, with a failure, or not in time. */
  ended(): Promise<Failure | undefined> {
    const end = this.page.evaluate(
      () =>
        new Promise<Failure | undefined>((resolve) => {
          const options = { once: true } as const;
          const message = 'No end of it within 15 seconds.';
          setTimeout(() => resolve({ code: 'timeout', message }), 15_000);
          addEventListener(
            'passkey-success',
            (event) => {
              // Stays, wherever the backend leads.
              event.preventDefault();
              resolve(undefined);
            },
            options,
          );
          addEventListener(
            'passkey-error',
            (event) => {
              const { error } = event as unknown as { error: { code: string; message: string } };
              resolve({ code: error.code, message: error.message });
            },
            options,
          );
        }),
    );
    return end.catch(() => ({ code: 'left', message: 'The page was left meanwhile.' }));
  }

  /** Types what the backend wants to know first, where it does. */
  type(username: string): Promise<void> {
    return this.page.locator('#passkey-elements-name').fill(username);
  }

  async signOut(): Promise<void> {
    await this.context.clearCookies();
    await this.open();
  }
}
