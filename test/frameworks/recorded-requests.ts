import type { Page } from 'playwright';

/** A call of `navigator.credentials.get()` by a page. */
export interface RecordedRequest {
  kind: 'autofill' | 'button';
  /** `pending`, `resolved`, or the name of the error. */
  outcome: string;
}

declare global {
  interface Window {
    requests?: RecordedRequest[];
  }
}

/** Records, in `window.requests`, what later pages request from the browser. */
export async function recordRequests(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const container = navigator.credentials;
    const get = container.get.bind(container);
    const requests: RecordedRequest[] = (window.requests = []);
    container.get = async (options) => {
      const kind = options?.mediation === 'conditional' ? 'autofill' : 'button';
      const request: RecordedRequest = { kind, outcome: 'pending' };
      requests.push(request);
      try {
        const credential = await get(options);
        request.outcome = 'resolved';
        return credential;
      } catch (error) {
        request.outcome = (error as Error).name;
        throw error;
      }
    };
  });
}
