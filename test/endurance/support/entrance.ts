import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright';
import { until } from '../../support/condition.js';
import type { ElementName, Entry } from './log.js';

const html = `<!doctype html>
  <meta charset="utf-8" />
  <title>Entrance</title>
  <style>form { height: 8em; } fieldset { border: 0; margin: 0; padding: 0; }</style>
  <form><fieldset>
    <input id="name" autocomplete="username" aria-label="Name" />
    <passkey-login id="login" for="name"></passkey-login>
  </fieldset></form>
  <form><fieldset>
    <input id="other-name" autocomplete="username" aria-label="Other name" />
    <passkey-login id="other" for="other-name"></passkey-login>
  </fieldset></form>
  <form><fieldset>
    <input aria-label="Nothing" />
    <passkey-register id="register"></passkey-register>
  </fieldset></form>
  <script type="module" src="/entrance.js"></script>`;

let script: Promise<string> | undefined;

/** The page's script with the built package in it, as an application's bundler makes it. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page/entrance.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** How the page uses its elements. */
export interface EntranceOptions {
  autofill?: 'off';
  /** How long the relying party may take, in milliseconds. */
  timeout?: `${number}`;
}

/**
 * A page of a developer's own on the demo's origin, with three passkey elements; unlike the demo's
 * pages it may be kept. Looked at and used without Playwright's locators, which wait for ever in a
 * page that has come from Firefox's back-forward cache (measured with Playwright 1.64.1).
 */
export class Entrance {
  readonly page: Page;
  readonly origin: string;
  /** What happened on pages that were not kept. */
  #earlier: Entry[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  /** Puts the page on a demo site, for one user, and an empty one beside it. */
  static async on(page: Page, origin: string): Promise<Entrance> {
    script ??= bundle();
    const body = await script;
    const contentType = 'text/html; charset=utf-8';
    await page.route('**/entrance?*', (route) => route.fulfill({ contentType, body: html }));
    await page.route('**/entrance.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    );
    await page.route('**/elsewhere', (route) =>
      route.fulfill({ contentType, body: '<!doctype html><title>Elsewhere</title>' }),
    );
    await page.goto(`${origin}/elsewhere`);
    return new Entrance(page, origin);
  }

  /** Loads the page; before it in the user's history is the empty one. */
  async open(options: EntranceOptions = {}): Promise<void> {
    this.#earlier = [];
    const query = new URLSearchParams(Object.entries(options)).toString();
    await this.page.goto(`${this.origin}/entrance?${query}`);
  }

  /** Leaves for the empty page and comes back. @returns whether the page was kept meanwhile */
  async leaveAndGoBack(): Promise<boolean> {
    const log = await this.log();
    await this.page.goto(`${this.origin}/elsewhere`);
    await this.page.evaluate(() => history.back());
    return this.#hasReturned(log);
  }

  /** Goes back to the empty page and forward again. @returns whether the page was kept meanwhile */
  async goBackAndForward(): Promise<boolean> {
    const log = await this.log();
    await this.page.goBack({ waitUntil: 'commit' });
    await this.page.evaluate(() => history.forward());
    return this.#hasReturned(log);
  }

  async #hasReturned(log: Entry[]): Promise<boolean> {
    // While the one page goes and the other comes there is nothing to ask.
    const ask = () => this.page.evaluate(() => window.entrance.lastShown()).catch(() => undefined);
    const { persisted } = await until('the page is back', ask);
    if (!persisted) this.#earlier = log;
    return persisted;
  }

  /** What has happened since the page was opened. */
  async log(): Promise<Entry[]> {
    return [...this.#earlier, ...(await this.page.evaluate(() => window.entrance.log))];
  }

  /** Has the page's own scripts perform steps, `cancel login` say, in one task. */
  async perform(...steps: string[]): Promise<void> {
    await this.page.evaluate((performed) => window.entrance.perform(performed), steps);
  }

  state(who: ElementName): Promise<string> {
    return this.page.evaluate((name) => window.entrance.elements[name].state, who);
  }

  async reaches(who: ElementName, state: string): Promise<void> {
    await until(`${who} is ${state}`, async () => (await this.state(who)) === state);
  }

  /** What an element's live region says. */
  status(who: ElementName): Promise<string> {
    return this.page.evaluate((name) => {
      const { shadowRoot } = window.entrance.elements[name];
      return shadowRoot?.querySelector('[role=status]')?.textContent.trim() ?? '';
    }, who);
  }

  /** Waits until passkeys are offered in the autofill of an element's input. */
  async offers(who: ElementName): Promise<void> {
    await until(`autofill of ${who}`, () =>
      this.page.evaluate((name) => window.entrance.elements[name].matches(':state(autofill)'), who),
    );
  }

  /** Waits until no element is in one of these states. */
  async noneIs(...states: string[]): Promise<void> {
    await this.page.evaluate((given) => window.entrance.noneIs(given), states);
  }

  /** Lets the conditional request that is held go on, as if the user had picked a passkey. */
  async pick(): Promise<void> {
    await until('a conditional request', () => this.page.evaluate(() => !!window.pickPasskey));
    await this.perform('pick');
  }

  /** Puts the mouse on an element's button, or on its input. @returns whether it is shown */
  async hover(who: ElementName, part: 'button' | 'input' = 'button'): Promise<boolean> {
    const centre = await this.page.evaluate(
      ([name, wanted]) => window.entrance.centreOf(name, wanted),
      [who, part] as const,
    );
    if (centre) await this.page.mouse.move(centre.x, centre.y);
    return !!centre;
  }

  /** Clicks an element's button, or its input, with the mouse. @returns whether it is shown */
  async press(who: ElementName, part?: 'button' | 'input'): Promise<boolean> {
    const hovers = await this.hover(who, part);
    if (hovers) {
      await this.page.mouse.down();
      await this.page.mouse.up();
    }
    return hovers;
  }
}
