import type { Bench } from './bench.js';

declare global {
  interface Window {
    foreignRequest?: AbortController;
  }
}

/** Opens a request of another script of the page, which knows nothing of this package. */
export async function openForeignRequest({ page }: Bench): Promise<{ end(): Promise<void> }> {
  await page.evaluate(() => {
    const challenge = crypto.getRandomValues(new Uint8Array(32));
    window.foreignRequest = new AbortController();
    const { signal } = window.foreignRequest;
    navigator.credentials.get({ publicKey: { challenge }, signal }).catch(() => undefined);
  });
  return { end: () => page.evaluate(() => window.foreignRequest?.abort()) };
}
