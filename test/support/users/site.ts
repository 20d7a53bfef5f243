import type { Locator, Page } from 'playwright';
import { until } from '../condition.js';

let accounts = 0;

/** The password of every account that has one. */
export const password = 'correct horse battery staple';

/** A username that nobody has on a test file's server. */
export function newUsername(): string {
  return `ada ${++accounts}`;
}

/** The demo site as its users use it: by labels, buttons and headings. */
export class Site {
  readonly #page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  get username(): Locator {
    return this.#page.getByLabel('Username');
  }

  get signInButton(): Locator {
    return this.#page.getByRole('button', { name: 'Sign in with a passkey' });
  }

  get signUpButton(): Locator {
    return this.#page.getByRole('button', { name: 'Create a passkey' });
  }

  /** Opens a page with passkey elements, and waits until they work. */
  async open(path: string): Promise<void> {
    await this.#page.goto(`${this.#origin}${path}`);
    const tags = this.#page.locator('passkey-login, passkey-register, passkey-list');
    const unknown = tags.and(this.#page.locator(':not(:defined)')).first();
    await unknown.waitFor({ state: 'detached' });
    await this.#waitForAutofill();
  }

  /**
   * Makes the server fail once, such as `500@authentication/verify`, at the next request, or
   * until `withdrawFault`, as in `500@authentication/options@always`. Options may be fetched ahead
   * of the click that is to meet their fault: plan one of theirs for always.
   */
  async planFault(fault: string): Promise<void> {
    // Otherwise the request that arms autofill may take the fault.
    if (!fault.endsWith('@always')) await this.#waitForAutofill();
    await this.#page.evaluate((planned) => {
      document.cookie = `fault=${planned}~${crypto.randomUUID()}; path=/`;
    }, fault);
  }

  async withdrawFault(): Promise<void> {
    await this.#page.evaluate(() => {
      document.cookie = 'fault=; path=/; max-age=0';
    });
  }

  async #waitForAutofill(): Promise<void> {
    const login = this.#page.locator('passkey-login[for]');
    if (await login.count()) await login.and(this.#page.locator(':state(autofill)')).waitFor();
  }

  /** Presses a key in the input until passkeys are offered: autofill rests after a failure. */
  async startAutofill(): Promise<void> {
    const login = this.#page.locator('passkey-login[for]');
    await until('autofill is armed', async () => {
      await this.username.press('End');
      return login.evaluate((element) => element.matches(':state(autofill)'));
    });
  }

  /** Creates an account with a passkey, waits for the page behind sign-in, and gives its name. */
  async signUp(username = newUsername()): Promise<string> {
    await this.open('/sign-up');
    await this.username.fill(username);
    await this.signUpButton.click();
    await this.waitForAccountPage(username);
    return username;
  }

  /** Creates an account with a password, waits for the page behind sign-in, and gives its name. */
  async signUpWithPassword(username = newUsername()): Promise<string> {
    await this.#page.goto(`${this.#origin}/sign-up/password`);
    await this.username.fill(username);
    await this.#page.getByLabel('New password').fill(password);
    await this.#page.getByRole('button', { name: 'Create an account' }).click();
    await this.waitForAccountPage(username);
    return username;
  }

  /** Signs in with the password, and waits for the page behind sign-in. */
  async signInWithPassword(username: string): Promise<void> {
    await this.username.fill(username);
    await this.#page.getByLabel('Password').fill(password);
    await this.#page.getByRole('button', { name: 'Sign in with password' }).click();
    await this.waitForAccountPage(username);
  }

  /** Signs in with the button, and waits for the page behind sign-in. */
  async signIn(username: string): Promise<void> {
    await this.signInButton.click();
    await this.waitForAccountPage(username);
  }

  /** Signs out, and waits for the home page. */
  async signOut(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await this.#page.waitForURL(`${this.#origin}/`);
  }

  /** Waits until the passkey element on the page announces `text` to screen readers. */
  async waitForStatus(text: string): Promise<void> {
    const status = this.#page.locator('passkey-login, passkey-register').getByRole('status');
    await status.filter({ hasText: text }).waitFor();
  }

  /** Waits for the page behind sign-in. */
  async waitForAccountPage(username: string): Promise<void> {
    await this.#page.waitForURL(`${this.#origin}/account`);
    await this.#page.getByRole('heading', { name: `Hello, ${username}`, exact: true }).waitFor();
  }
}
