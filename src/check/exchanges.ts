import type { Page, Request } from 'playwright';
import { parseJSON } from './parse-json.js';

/** A request to the backend with its response. */
export interface Exchange {
  method: string;
  url: string;
  body?: string;
  status: number;
  contentType: string;
  /** The response's body, unless it is not JSON. */
  json?: unknown;
  milliseconds: number;
}

/** Records the requests that the elements on a page send to the backend. */
export class Exchanges {
  readonly #page: Page;
  #recorded: Promise<Exchange | undefined>[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') this.#recorded.push(this.#record(request));
    });
  }

  /** Returns the exchanges since the last call in their order, and forgets them. */
  async drain(): Promise<Exchange[]> {
    const recorded = await Promise.all(this.#recorded);
    this.#recorded = [];
    return recorded.filter((exchange) => exchange !== undefined);
  }

  async #record(request: Request): Promise<Exchange | undefined> {
    const start = performance.now();
    // A navigation ends the wait: a request of the page before never gets its response.
    const navigated = new Promise<undefined>((resolve) => {
      this.#page.once('framenavigated', () => resolve(undefined));
    });
    const response = await Promise.race([request.response(), navigated]);
    if (!response) return undefined;
    const text = (await Promise.race([response.text().catch(() => ''), navigated])) ?? '';
    return {
      method: request.method(),
      url: request.url(),
      body: request.postData() ?? undefined,
      status: response.status(),
      contentType: response.headers()['content-type'] ?? '',
      json: parseJSON(text),
      milliseconds: Math.round(performance.now() - start),
    };
  }
}
