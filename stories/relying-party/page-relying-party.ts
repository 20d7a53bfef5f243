import { fetchRelyingParty, type RelyingParty } from 'passkey-elements';
import type { Answer } from './demo-app.js';

/** The demo's relying party as one user's browser meets it, without a network between. */
export class PageRelyingParty {
  readonly #cookies = new Map<string, string>();
  #answer?: Promise<Answer>;
  /** Whether no request arrives. */
  isAway = false;

  /** For the elements' `relyingParty`. */
  readonly relyingParty: RelyingParty = fetchRelyingParty({
    endpoint: '/passkeys',
    fetch: (url, init) => this.fetch(new Request(url, init)),
  });

  async fetch(request: Request): Promise<Response> {
    if (this.isAway) throw new TypeError('Failed to fetch');
    this.#answer ??= import('./demo-app.js').then(({ openDemoApp }) =>
      openDemoApp((cookie) => this.#keep(cookie)),
    );
    const answer = await this.#answer;
    const headers = new Headers(request.headers);
    // What browsers add on the way, where no script could.
    headers.set('Origin', location.origin);
    headers.set('Content-Length', String((await request.clone().arrayBuffer()).byteLength));
    headers.set('Cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '));
    return answer(request, headers);
  }

  /** Has an endpoint misbehave, as in `500@authentication/verify@always`; see demo/server/faults. */
  planFault(fault: string): void {
    this.#cookies.set('fault', fault);
  }

  signOut(): void {
    this.#cookies.clear();
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0\b/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
