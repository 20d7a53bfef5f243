import { failed, passed, info } from './finding.js';
import type { Finding } from './finding.js';

/**
 * Whether this page may use passkeys of `rpId`: its own domain, one above it, or one that names this
 * origin as related.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-related-origins
 */
export async function checkRpId(rpId: string): Promise<Finding> {
  const title = 'RP ID';
  const { hostname, origin } = location;
  if (`.${hostname}`.endsWith(`.${rpId}`)) {
    return passed(title, `${rpId} is this page’s domain, or a domain above it.`);
  }
  const url = `https://${rpId}/.well-known/webauthn`;
  const related = await relatedOrigins(url);
  if (related?.includes(origin)) {
    return info(
      title,
      `${url} lists ${origin}, which works where the browser supports related origins.`,
    );
  }
  const found = related
    ? `${url} lists ${related.join(', ') || 'no origin'}.`
    : `This page cannot read ${url}: it does not exist, is not a list of origins, or has no CORS header.`;
  return failed(
    title,
    `${rpId} is neither the domain of ${origin} nor above it. ${found}`,
    `Set the relying party’s RP ID to ${hostname}, or serve this at ${url} as application/json.`,
    JSON.stringify({ origins: [origin] }),
  );
}

async function relatedOrigins(url: string): Promise<string[] | undefined> {
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const { origins } = (await response.json()) as { origins?: unknown };
    return response.ok && Array.isArray(origins) ? origins.map(String) : undefined;
  } catch {
    return undefined;
  }
}
