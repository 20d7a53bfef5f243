import { fetchRelyingParty, type RelyingParty } from 'passkey-elements';
import type { HandleRequest } from './demo-app.js';

/** The demo's relying party as one user's browser sees it, without a network. */
export class PageRelyingParty {
  readonly #cookies = new Map<string, string>();
  #handler?: Promise<HandleRequest>;
  /** Whether no request arrives. */
  isAway = false;

  /** For the elements' `relyingParty`. */
  readonly relyingParty: RelyingParty = fetchRelyingParty({
    endpoint: '/passkeys',
    fetch: (url, init) => this.fetch(new Request(url, init)),
  });

  async fetch(request: Request): Promise<Response> {
    if (this.isAway) throw new TypeError('Failed to fetch');
    this.#handler ??= import('./demo-app.js').then(({ openDemoApp }) =>
      openDemoApp((cookie) => this.#storeCookie(cookie)),
    );
    const handleRequest = await this.#handler;
    const headers = new Headers(request.headers);
    // Headers that only browsers can set.
    headers.set('Origin', location.origin);
    headers.set('Content-Length', String((await request.clone().arrayBuffer()).byteLength));
    headers.set('Cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '));
    return handleRequest(request, headers);
  }

  /** Makes an endpoint fail, as in `500@authentication/verify@always`; see demo/server/faults. */
  planFault(fault: string): void {
    this.#cookies.set('fault', fault);
  }

  signOut(): void {
    this.#cookies.clear();
  }

  #storeCookie(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0\b/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
