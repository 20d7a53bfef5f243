import { isPasskeyError, PasskeyError } from '../../errors/passkey-error.js';
import type { Options, RelyingParty } from '../../relying-party/relying-party.js';
import type { PublicKeyCredentialRequestOptionsJSON } from '../../webauthn/types.js';
import { failed, passed, info } from './finding.js';
import type { Finding } from './finding.js';
import { startTag } from './page-elements.js';
import type { InspectedElement } from './page-elements.js';

/** A relying party's response to a request for the options of a sign-in. */
export interface OptionsResponse {
  element: InspectedElement;
  /** Neither options nor an error: the relying party requires a username, so nothing was sent. */
  options?: Options<PublicKeyCredentialRequestOptionsJSON>;
  error?: PasskeyError;
}

/** Requests options once from each relying party of the page. Never rejects. */
export async function requestOptions(
  elements: InspectedElement[],
  signal: AbortSignal,
): Promise<OptionsResponse[]> {
  const requested = new Set<RelyingParty>();
  const logins = elements.filter(({ localName }) => localName === 'passkey-login');
  const responses = logins.map(async (element): Promise<OptionsResponse | undefined> => {
    // A relying party of the page's own may throw anything, at any time.
    try {
      const relyingParty = element.resolveRelyingParty?.();
      if (!relyingParty || requested.has(relyingParty)) return undefined;
      requested.add(relyingParty);
      if (relyingParty.requiresUsername) return { element };
      return { element, options: await relyingParty.authenticationOptions({}, { signal }) };
    } catch (cause) {
      const error = new PasskeyError('unknown', { message: String(cause), cause });
      return { element, error: isPasskeyError(cause) ? cause : error };
    }
  });
  return (await Promise.all(responses)).filter((response) => response !== undefined);
}

/**
 * Whether a relying party responds with options, and how to fix it otherwise.
 * @param blocked violations of the page's Content-Security-Policy
 */
export function checkEndpoint(
  { element, options, error }: OptionsResponse,
  blocked: SecurityPolicyViolationEvent[],
): Finding[] {
  const title = `Relying party of ${startTag(element)}`;
  if (options) return [passed(title, 'It responds with the options of a sign-in.')];
  if (!error) return [info(title, 'It requires a username, so no request was sent.')];
  const { code, message } = error;
  const refusal = blocked.find(({ effectiveDirective }) => effectiveDirective === 'connect-src');
  if (code === 'network' && refusal) {
    return [
      failed(
        'Content security policy',
        `connect-src blocks the request to ${refusal.blockedURI}.`,
        'Allow it in the header or the meta element.',
        `Content-Security-Policy: connect-src 'self' ${new URL(refusal.blockedURI).origin}`,
      ),
    ];
  }
  if (code === 'network') {
    return [
      failed(
        title,
        message,
        'Start the server, and check that endpoint is its URL on this page’s origin.',
        '<passkey-login endpoint="/passkeys"></passkey-login>',
      ),
    ];
  }
  if (/\b(403|419)\b/.test(message)) {
    return [
      failed(
        'CSRF protection',
        `${message} The server treats this page as another site.`,
        `Add ${location.origin} to the origins that the server accepts, and send its CSRF token: the preset of your framework reads it from the page.`,
        '<meta name="csrf-token" content="…">',
      ),
    ];
  }
  const suggestedFixes: Partial<Record<PasskeyError['code'], string>> = {
    'bad-response': 'Check that endpoint and backend match the server’s passkey routes.',
    'invalid-options': 'Correct what the message names.',
    'rate-limited': 'Wait, or raise the limit during development.',
    server: 'Read the server’s log.',
  };
  return [
    failed(
      title,
      message,
      suggestedFixes[code] ?? 'Check the server’s response in the network panel.',
    ),
  ];
}
