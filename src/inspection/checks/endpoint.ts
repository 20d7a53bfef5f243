import { isPasskeyError, PasskeyError } from '../../errors/passkey-error.js';
import type { Options, RelyingParty } from '../../relying-party/relying-party.js';
import type { PublicKeyCredentialRequestOptionsJSON } from '../../webauthn/types.js';
import { failed, passed, told } from './finding.js';
import type { Finding } from './finding.js';
import { startTag } from './page-elements.js';
import type { InspectedElement } from './page-elements.js';

/** What a relying party has answered when asked for the options of a sign-in. */
export interface EndpointAnswer {
  element: InspectedElement;
  options?: Options<PublicKeyCredentialRequestOptionsJSON>;
  error?: PasskeyError;
}

/** Asks each relying party once; those that need a name first are not asked. */
export async function askEndpoints(elements: InspectedElement[]): Promise<EndpointAnswer[]> {
  const signs = elements.filter(({ localName, asked }) => localName === 'passkey-login' && asked);
  const once = new Map(signs.map((element) => [element.asked!, element]));
  return Promise.all([...once].map(([relyingParty, element]) => ask(relyingParty, element)));
}

async function ask(relyingParty: RelyingParty, element: InspectedElement): Promise<EndpointAnswer> {
  if (relyingParty.requiresUsername) return { element };
  try {
    const { signal } = new AbortController();
    return { element, options: await relyingParty.authenticationOptions({}, { signal }) };
  } catch (cause) {
    // A relying party of the page's own may throw what it likes.
    const error = new PasskeyError('unknown', { message: String(cause), cause });
    return { element, error: isPasskeyError(cause) ? cause : error };
  }
}

/**
 * What the answer, or none, means.
 * @param blocked what the page's Content-Security-Policy has refused
 */
export function checkEndpoint(
  { element, options, error }: EndpointAnswer,
  blocked: SecurityPolicyViolationEvent[],
): Finding[] {
  const title = `Relying party of ${startTag(element)}`;
  if (options) return [passed(title, 'It answers with the options of a sign-in.')];
  if (!error) return [told(title, 'It needs a name first, so it was not asked.')];
  const { code, message } = error;
  const refusal = blocked.find(({ effectiveDirective }) => effectiveDirective === 'connect-src');
  if (code === 'network' && refusal) {
    return [
      failed(
        'Content security policy',
        `connect-src does not let this page ask ${refusal.blockedURI}.`,
        'Allow it in the header, or in the meta element.',
        `Content-Security-Policy: connect-src 'self' ${new URL(refusal.blockedURI).origin}`,
      ),
    ];
  }
  if (code === 'network') {
    return [
      failed(
        title,
        message,
        'Start the server, and see that endpoint is where it listens, of this page’s origin.',
        '<passkey-login endpoint="/passkeys"></passkey-login>',
      ),
    ];
  }
  if (/answered (403|419),/.test(message)) {
    return [
      failed(
        'CSRF protection',
        `${message} It takes this page for another site.`,
        `Tell the server that ${location.origin} is its own, and have the page send the token that it asks for: the preset of your framework does, from where the framework puts it.`,
        '<meta name="csrf-token" content="…">',
      ),
    ];
  }
  const suggestedFixes: Partial<Record<PasskeyError['code'], string>> = {
    'bad-response': 'See that endpoint, with backend, is where the server’s passkey routes are.',
    'invalid-options': 'Write what the message says.',
    'rate-limited': 'Wait, or raise the limit while developing.',
    server: 'Look into the server’s log.',
  };
  return [
    failed(title, message, suggestedFixes[code] ?? 'Look at what the server answers, and why.'),
  ];
}
