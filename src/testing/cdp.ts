/** A session of the Chrome DevTools Protocol. */
export interface Cdp {
  send(method: string, parameters?: object): Promise<unknown>;
  detach?(): Promise<unknown>;
}

/** A page of Playwright or Puppeteer, or an object that sends commands itself. */
export type CdpPage =
  | { context(): { newCDPSession(page: never): Promise<object> } }
  | { createCDPSession(): Promise<object> }
  | Cdp;

/** @throws TypeError where `page` has none of the known ways to send commands */
export async function openCdp(page: CdpPage): Promise<Cdp> {
  if ('context' in page) return (await page.context().newCDPSession(page as never)) as Cdp;
  if ('createCDPSession' in page) return (await page.createCDPSession()) as Cdp;
  if ('send' in page) return page;
  throw new TypeError(
    'virtualAuthenticator() requires a page of Playwright or Puppeteer, or an object with send(method, parameters).',
  );
}
