import type { Page, Request } from 'playwright';
import { parseJSON } from './parse-json.js';

/** A request to the backend and what it answered. */
export interface Exchange {
  method: string;
  path: string;
  body?: string;
  status: number;
  contentType: string;
  /** The answer as JSON, if it is. */
  json?: unknown;
  milliseconds: number;
  request: Request;
}

/** Keeps what the elements on a page and the backend say to each other. */
export class Exchanges {
  readonly #page: Page;
  #kept: Promise<Exchange | undefined>[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') this.#kept.push(this.#keep(request));
    });
  }

  /** What has been said since the last call, in its order. */
  async take(): Promise<Exchange[]> {
    const kept = await Promise.all(this.#kept);
    this.#kept = [];
    return kept.filter((exchange) => exchange !== undefined);
  }

  /** Sends a request of an exchange again, with the cookies of now. @returns the status */
  async repeat({ request }: Exchange): Promise<number> {
    const headers = await request.allHeaders();
    const own = Object.entries(headers).filter(
      ([name]) => name === 'content-type' || name === 'accept' || name.startsWith('x-'),
    );
    return this.#page.evaluate(
      async ({ url, method, own, body }) => {
        const response = await fetch(url, { method, headers: own, body, redirect: 'manual' });
        await response.text();
        return response.status;
      },
      { url: request.url(), method: request.method(), own, body: request.postData() },
    );
  }

  async #keep(request: Request): Promise<Exchange | undefined> {
    const start = performance.now();
    // What has not been answered before its page is left never is.
    const left = new Promise<undefined>((leave) => {
      this.#page.once('framenavigated', () => leave(undefined));
    });
    const response = await Promise.race([request.response(), left]);
    if (!response) return undefined;
    const text = (await Promise.race([response.text().catch(() => ''), left])) ?? '';
    return {
      method: request.method(),
      path: new URL(request.url()).pathname,
      body: request.postData() ?? undefined,
      status: response.status(),
      contentType: response.headers()['content-type'] ?? '',
      json: parseJSON(text),
      milliseconds: Math.round(performance.now() - start),
      request,
    };
  }
}
