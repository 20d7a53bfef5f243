import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { CeremonyFailure } from './diagnosis.js';
import { Exchanges, type Exchange } from './exchanges.js';

/** The script-tag file of the same package. */
const scriptTagFile = fileURLToPath(new URL('../cdn/passkey-elements.js', import.meta.url));

export interface PageOptions {
  /** URL of the page that the elements are inserted into. */
  page: string;
  /** URL of the passkey endpoints. Default: the preset's. */
  endpoint?: string | undefined;
  /** Name of a preset. */
  backend?: string | undefined;
}

/** A user in a real browser with a virtual authenticator. */
export class User {
  readonly page: Page;
  readonly exchanges: Exchanges;
  readonly #browserContext: BrowserContext;
  readonly #options: PageOptions;

  private constructor(browserContext: BrowserContext, page: Page, options: PageOptions) {
    this.page = page;
    this.exchanges = new Exchanges(page);
    this.#browserContext = browserContext;
    this.#options = options;
  }

  static async create(browser: Browser, options: PageOptions): Promise<User> {
    // The page's own policy may forbid the inserted script.
    const browserContext = await browser.newContext({ bypassCSP: true });
    const page = await browserContext.newPage();
    const cdp = await browserContext.newCDPSession(page);
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
    return new User(browserContext, page, options);
  }

  get host(): string {
    return new URL(this.#options.page).hostname;
  }

  /** Opens the page in the user's session, registers the elements and forgets the exchanges. */
  async openPage(): Promise<void> {
    await this.page.goto(this.#options.page);
    await this.page.addScriptTag({ path: scriptTagFile, type: 'module' });
    await this.page.evaluate(() =>
      customElements.whenDefined('passkey-list').then(() => undefined),
    );
    await this.exchanges.drain();
  }

  /** Inserts a username input and an element into the page, in place of the ones before. */
  async showElement(tag: string, attributes: Record<string, string> = {}): Promise<void> {
    const { endpoint, backend } = this.#options;
    const allAttributes = {
      ...(endpoint !== undefined && { endpoint }),
      ...(backend !== undefined && { backend }),
      ...attributes,
    };
    await this.page.evaluate(
      ([tag, attributes]) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        const input = document.createElement('input');
        input.id = 'passkey-elements-name';
        input.autocomplete = 'username webauthn';
        const container = document.createElement('div');
        container.id = 'passkey-elements-check';
        container.append(input, element);
        document.querySelector('#passkey-elements-check')?.remove();
        document.body.prepend(container);
      },
      [tag, allAttributes] as const,
    );
  }

  /** Clicks the element's button, and waits for the end of the ceremony. */
  async clickButton(tag: string): Promise<CeremonyFailure | undefined> {
    const end = this.untilCeremonyEnds();
    await this.page.locator(`#passkey-elements-check ${tag}`).click({ force: true });
    return end;
  }

  /** Resolves when a ceremony ends: with its failure, or `undefined` after a success. */
  untilCeremonyEnds(): Promise<CeremonyFailure | undefined> {
    const end = this.page.evaluate(
      () =>
        new Promise<CeremonyFailure | undefined>((resolve) => {
          const message = 'The ceremony did not end within 15 seconds.';
          setTimeout(() => resolve({ code: 'timeout', message }), 15_000);
          addEventListener(
            'passkey-success',
            (event) => {
              // The checks go on, wherever the backend wants to redirect.
              event.preventDefault();
              resolve(undefined);
            },
            { once: true },
          );
          addEventListener(
            'passkey-error',
            (event) => {
              const { error } = event as Event & { error: CeremonyFailure };
              resolve({ code: error.code, message: error.message });
            },
            { once: true },
          );
        }),
    );
    return end.catch(() => ({
      code: 'navigation',
      message: 'The page navigated before the ceremony ended.',
    }));
  }

  /** Fills in the username, for presets that require one. */
  enterUsername(username: string): Promise<void> {
    return this.page.locator('#passkey-elements-name').fill(username);
  }

  /**
   * Makes the next sign-in a replay: the element gets the recorded options without a request, and
   * sends the recorded credential, with the cookies and CSRF token of now. @returns stops it
   */
  async replay(signIn: Exchange[]): Promise<() => Promise<void>> {
    const verification = signIn.find(isVerification);
    await this.page.route('**', async (route) => {
      const request = route.request();
      const body = request.postData() ?? undefined;
      const recorded = signIn.find(
        ({ method, url }) => method === request.method() && url === request.url(),
      );
      if (isVerification({ body })) await route.continue({ postData: verification?.body });
      else if (recorded) {
        const { status, json } = recorded;
        await route.fulfill({ status, json });
      } else await route.continue();
    });
    return () => this.page.unroute('**');
  }

  async signOut(): Promise<void> {
    await this.#browserContext.clearCookies();
    await this.openPage();
  }
}

const isVerification = ({ body }: Pick<Exchange, 'body'>): boolean =>
  body?.includes('clientDataJSON') ?? false;
