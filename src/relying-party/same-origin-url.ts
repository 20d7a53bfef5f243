/**
 * `url` made absolute, if it is http(s) and of this page's own origin. A page of an opaque origin,
 * in a sandbox for example, has no such URL.
 */
export function sameOriginURL(url: string): string | undefined {
  try {
    const { href, protocol, origin } = new URL(url, document.baseURI);
    return /^https?:$/.test(protocol) && origin === self.origin ? href : undefined;
  } catch {
    return undefined;
  }
}
