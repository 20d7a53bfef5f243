import { Hono } from 'hono';
import { parse } from 'yaml';
import { createApp } from '../../demo/server/app.js';
import account from '../../demo/server/account.openapi.yaml?raw';
import passkeys from '../../demo/server/openapi.yaml?raw';
import { createContract, type OpenApiDocument } from '../../demo/server/contract/contract.js';
import { openPageDatabase } from './page-database.js';

/** Handles a request, whose headers may be ones that only browsers set. */
export type HandleRequest = (request: Request, headers: Headers) => Promise<Response>;

/**
 * The demo's relying party, in the page.
 * @param onCookie gets each `Set-Cookie`, which no Response that a script made can carry
 */
export async function openDemoApp(onCookie: (cookie: string) => void): Promise<HandleRequest> {
  const documents = { 'openapi.yaml': passkeys, 'account.openapi.yaml': account };
  const contract = createContract(
    Object.fromEntries(
      Object.entries(documents).map(([name, text]) => [name, parse(text) as OpenApiDocument]),
    ),
  );
  const app = new Hono();
  app.use(async (c, next) => {
    const header = c.header.bind(c);
    c.header = (name, value, options) => {
      if (!/^set-cookie$/i.test(name) || !value) return header(name, value, options);
      // A client that has disconnected gets no response.
      if (!c.req.raw.signal.aborted) onCookie(value);
    };
    await next();
  });
  app.route(
    '/',
    createApp({
      database: await openPageDatabase(),
      contract,
      origins: [location.origin],
      rpId: location.hostname,
      faults: true,
    }),
  );
  return async (request, headers) => {
    Object.defineProperty(request, 'headers', { value: headers });
    return app.fetch(request);
  };
}
