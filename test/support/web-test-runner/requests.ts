/** One request that the page has sent with `fetch`. */
export interface SentRequest {
  /** What follows `/passkeys/`. */
  path: string;
  /** Empty where there was none. */
  body: Record<string, unknown>;
  /** By their names in lower case. */
  headers: Record<string, string>;
}

/** Records the page's requests to the relying party, which go on as they are. */
export function recordRequests(): SentRequest[] {
  const requests: SentRequest[] = [];
  const send = window.fetch;
  window.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (pathname.startsWith('/passkeys/')) {
      requests.push({
        path: pathname.slice('/passkeys/'.length),
        body: JSON.parse((init?.body as string | undefined) ?? '{}') as Record<string, unknown>,
        headers: Object.fromEntries(new Headers(init?.headers)),
      });
    }
    return send(input, init);
  };
  after(() => (window.fetch = send));
  return requests;
}
