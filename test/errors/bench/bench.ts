import type { Ceremony } from 'passkey-elements';
import type { BrowserContext, Frame, Page } from 'playwright';
import type { Authenticator } from '../../support/users/user.js';
import type { Failure, Plan } from './page-script.js';

export type BrowserName = 'Chromium' | 'Firefox';

export interface Setting {
  /** The user has let certificates pass that are not valid. */
  lax?: boolean;
}

/** A developer's page on the demo's origin, and what tests can do to it and to the browser. */
export abstract class Bench {
  readonly page: Page;
  /** The demo's. */
  readonly origin: string;
  #windows: BrowserContext[] = [];

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  abstract get authenticator(): Authenticator;

  /** Plugs an authenticator in, which holds nothing. */
  protected abstract plugIn(): Promise<void>;

  protected abstract unplug(): Promise<void>;

  /** Makes the browser's next prompt stay open, where the user has a passkey to sign in with. */
  abstract holdPrompt(): Promise<void>;

  /** Resolves when the prompt that is held is shown. */
  abstract promptShown(): Promise<void>;

  /** Cancels the prompt that is held, as its reader does. */
  abstract cancelPrompt(): Promise<void>;

  /** As `run`, but not as if in a click. */
  abstract runWithoutGesture(
    ceremony: Ceremony,
    plan?: Omit<Plan, 'ceremony'>,
    where?: Page | Frame,
  ): Promise<Failure | undefined>;

  async open(url = `${this.origin}/blank`): Promise<void> {
    await this.page.goto(url);
  }

  /** Has the page's script, or a frame's, perform a ceremony. */
  run(
    ceremony: Ceremony,
    plan: Omit<Plan, 'ceremony'> = {},
    where: Page | Frame = this.page,
  ): Promise<Failure | undefined> {
    return where.evaluate((all) => window.performCeremony(all), { ceremony, ...plan });
  }

  /** Creates an account, whose passkey is in the authenticator from now on. */
  async signUp(): Promise<void> {
    const failure = await this.run('registration');
    if (failure) throw new Error(failure.message);
  }

  async signOut(): Promise<void> {
    await this.page.evaluate(() => fetch('/sign-out', { method: 'POST', redirect: 'manual' }));
  }

  /** Makes the relying party misbehave, `500@authentication/verify` say, until the page is closed. */
  async planFault(fault: string): Promise<void> {
    await this.page.evaluate((planned) => {
      document.cookie = `fault=${planned}@always; path=/`;
    }, fault);
  }

  /** Another origin of the same site, so that cookies go there too. */
  get otherOrigin(): string {
    const url = new URL(this.origin);
    url.port = String(Number(url.port) ^ 1);
    return url.origin;
  }

  /** Opens a page that has the demo's blank page in a frame with these attributes. */
  async openFrame(attributes: string, origin = this.origin): Promise<Frame> {
    const { page } = this;
    await page.route(`${origin}/top`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><iframe src="${this.origin}/blank" ${attributes}></iframe>`,
      }),
    );
    await page.goto(`${origin}/top`);
    const frame = page.frames().find((each) => each.parentFrame());
    if (!frame) throw new Error('The page has no frame.');
    await frame.waitForLoadState();
    return frame;
  }

  /** Opens another tab, which comes to the front. */
  async openTab(): Promise<void> {
    const tab = await this.page.context().newPage();
    await tab.bringToFront();
  }

  /** Opens another window, which comes to the front. */
  async openWindow(): Promise<void> {
    const window = await this.page.context().browser()!.newContext();
    this.#windows.push(window);
    const tab = await window.newPage();
    await tab.bringToFront();
  }

  /** Makes ready for a new user. */
  async begin(): Promise<void> {
    await this.plugIn();
    await this.page.bringToFront();
    await this.open();
  }

  /** Takes a user's cookies and passkeys along, and what a case has opened or changed. */
  async end(): Promise<void> {
    const { page } = this;
    const context = page.context();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    for (const tab of context.pages()) if (tab !== page) await tab.close();
    for (const window of this.#windows) await window.close();
    this.#windows = [];
    await context.clearCookies();
    await this.unplug();
  }

  /** Closes the page, whatever it is at. */
  async close(): Promise<void> {
    await this.page.context().close();
    for (const window of this.#windows) await window.close();
  }
}
