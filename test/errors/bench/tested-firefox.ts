import type { Page } from 'playwright';
import { until } from '../../support/condition.js';
import { type Firefox, launchFirefox } from '../../support/firefox/launch.js';
import { cancelPasskeyPrompt, passkeyPromptShown } from '../../support/firefox/passkey-prompt.js';
import { trustAuthority } from '../../support/firefox/trust-authority.js';
import { VirtualAuthenticator } from '../../support/firefox/virtual-authenticator.js';
import { Bench } from './bench.js';
import type { HttpsSites } from './https-sites.js';
import { openPage } from './open-page.js';
import type { Failure } from './page-script.js';
import { TestedBrowser } from './tested-browser.js';

export async function testFirefox(origin: string, sites: HttpsSites): Promise<TestedBrowser> {
  const firefox = await launchFirefox({
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': sites.proxyPort,
    },
  });
  await trustAuthority(firefox.browser, sites.authority);
  return new TestedBrowser({
    version: firefox.browser.version(),
    async open(setting) {
      return new FirefoxBench(await openPage(firefox.browser, setting), origin, firefox);
    },
    close: firefox.close,
  });
}

class FirefoxBench extends Bench {
  readonly #firefox: Firefox;
  #authenticator: VirtualAuthenticator | undefined;

  constructor(page: Page, origin: string, firefox: Firefox) {
    super(page, origin);
    this.#firefox = firefox;
  }

  get authenticator(): VirtualAuthenticator {
    if (!this.#authenticator) throw new Error('This user has no authenticator yet.');
    return this.#authenticator;
  }

  protected async plugIn(): Promise<void> {
    this.#authenticator = await VirtualAuthenticator.add(this.#firefox.marionette);
  }

  protected async unplug(): Promise<void> {
    const authenticator = this.#authenticator;
    this.#authenticator = undefined;
    await authenticator?.remove();
  }

  /** The authenticator is the browser's, and would outlive the page. */
  override async close(): Promise<void> {
    await super.close();
    await this.unplug();
  }

  /** Firefox prompts for one of two passkeys. */
  async holdPrompt(): Promise<void> {
    await this.signUp();
    await this.signOut();
  }

  async promptShown(): Promise<void> {
    await passkeyPromptShown(this.#firefox.browser);
  }

  async cancelPrompt(): Promise<void> {
    await this.promptShown();
    const shown = performance.now();
    await until('the prompt has been read', async () => performance.now() - shown > 1000);
    await cancelPasskeyPrompt(this.#firefox.browser);
  }

  runWithoutGesture(): Promise<Failure | undefined> {
    throw new Error('Firefox asks for no gesture.');
  }
}
