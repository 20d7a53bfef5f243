import type { Ceremony } from 'passkey-elements';
import type { Frame, Page } from 'playwright';
import { launchChromium } from '../../support/chromium/launch.js';
import { VirtualAuthenticator } from 'passkey-elements/testing';
import { until } from '../../support/condition.js';
import { Bench, type Setting } from './bench.js';
import type { HttpsSites } from './https-sites.js';
import { openPage } from './open-page.js';
import type { Failure, Plan } from './page-script.js';
import { TestedBrowser } from './tested-browser.js';

export async function testChromium(origin: string, sites: HttpsSites): Promise<TestedBrowser> {
  const browser = await launchChromium({
    args: [
      `--host-resolver-rules=MAP *.test:443 127.0.0.1:${sites.port}`,
      `--ignore-certificate-errors-spki-list=${sites.certificate.publicKeyHash}`,
    ],
  });
  return new TestedBrowser({
    version: browser.version(),
    async open(setting) {
      return new ChromiumBench(await openPage(browser, setting), origin, setting);
    },
    close: () => browser.close(),
  });
}

class ChromiumBench extends Bench {
  readonly #setting: Setting;
  #authenticator: VirtualAuthenticator | undefined;

  constructor(page: Page, origin: string, setting: Setting) {
    super(page, origin);
    this.#setting = setting;
  }

  get authenticator(): VirtualAuthenticator {
    if (!this.#authenticator) throw new Error('This user has no authenticator.');
    return this.#authenticator;
  }

  protected async plugIn(): Promise<void> {
    // Chromium looks at no certificate where there is a virtual authenticator (measured on 156).
    if (!this.#setting.lax) this.#authenticator = await VirtualAuthenticator.add(this.page);
  }

  protected async unplug(): Promise<void> {
    await this.#authenticator?.remove();
    this.#authenticator = undefined;
  }

  async holdPrompt(): Promise<void> {
    await this.authenticator.setPresence(false);
  }

  async promptShown(): Promise<void> {
    // A virtual authenticator shows no prompt, and no event marks its requests.
  }

  cancelPrompt(): Promise<void> {
    throw new Error('A virtual authenticator shows no prompt.');
  }

  async runWithoutGesture(
    ceremony: Ceremony,
    plan: Omit<Plan, 'ceremony'> = {},
    where: Page | Frame = this.page,
  ): Promise<Failure | undefined> {
    const cdp = await this.page.context().newCDPSession(this.page);
    const contexts: { id: number; origin: string; auxData?: Record<string, string> }[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await cdp.send('Runtime.enable');
    const { origin } = new URL(where.url());
    const { id: contextId } = await until('the page can run scripts', async () =>
      contexts.find((each) => each.origin === origin && each.auxData?.['isDefault']),
    );
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression: `performCeremony(${JSON.stringify({ ceremony, ...plan })})`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    return result.value as Failure | undefined;
  }
}
