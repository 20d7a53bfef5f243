import type { Bench, Setting } from './bench.js';

/** A browser with the developer's page, for one user after the other. */
export class TestedBrowser {
  readonly version: string;
  readonly #open: (setting: Setting) => Promise<Bench>;
  readonly #close: () => Promise<void>;
  /** One page for each setting, which users use one after the other, as opening takes long. */
  readonly #benches = new Map<string, Bench>();

  constructor(browser: {
    version: string;
    open(setting: Setting): Promise<Bench>;
    close(): Promise<void>;
  }) {
    this.version = browser.version;
    this.#open = browser.open;
    this.#close = browser.close;
  }

  /** Gives the developer's page to a new user, until `use` is over or `signal` aborted. */
  async visit<Result>(
    setting: Setting,
    use: (bench: Bench) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> {
    const key = JSON.stringify(setting);
    const bench = this.#benches.get(key) ?? (await this.#open(setting));
    this.#benches.delete(key);
    const giveUp = () => void bench.close();
    signal.addEventListener('abort', giveUp);
    try {
      await bench.begin();
      const result = await use(bench);
      await bench.end();
      this.#benches.set(key, bench);
      return result;
    } catch (error) {
      await bench.close();
      throw error;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  close(): Promise<void> {
    return this.#close();
  }
}
