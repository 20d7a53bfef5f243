/** The few commands of WebDriver (https://www.w3.org/TR/webdriver2/) that the tests need. */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /** Opens a session at a driver's address, with the browser's own capabilities. */
  static async open(driver: string, capabilities: object): Promise<WebDriver> {
    const { sessionId } = await send<{ sessionId: string }>('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriver(`${driver}/session/${sessionId}`);
  }

  /** Opens a page and waits until it has loaded. */
  async navigate(url: string): Promise<void> {
    await send('POST', `${this.#session}/url`, { url });
  }

  /** Runs a function's body in the page; a promise that it returns is awaited. */
  execute<Result>(script: string, ...args: unknown[]): Promise<Result> {
    return send('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** Clicks the first element that a CSS selector names, as a user does. */
  async click(selector: string): Promise<void> {
    const element = await send<Record<string, string>>('POST', `${this.#session}/element`, {
      using: 'css selector',
      value: selector,
    });
    await send('POST', `${this.#session}/element/${Object.values(element)[0]}/click`, {});
  }

  async close(): Promise<void> {
    await send('DELETE', this.#session);
  }
}

async function send<Result>(method: string, url: string, body?: object): Promise<Result> {
  const response = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: Result & { message?: string } };
  if (!response.ok) throw new Error(`${method} ${url}: ${value.message}`);
  return value;
}
