import { failed, passed } from './finding.js';
import type { Finding } from './finding.js';

/** Passkeys belong to a domain, over HTTPS. @see https://www.w3.org/TR/webauthn-3/#rp-id */
export function checkAddress(): Finding[] {
  const { hostname, host, port, pathname, origin } = location;
  const secure = isSecureContext
    ? passed('Secure context', origin)
    : failed(
        'Secure context',
        `${origin} is not a secure context, which passkeys require.`,
        'Serve the page over HTTPS. During development, localhost works without it.',
        `https://${host}${pathname}`,
      );
  // Letters, digits and colons: IPv4, or IPv6 in brackets.
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  const domain = isAddress
    ? failed(
        'Domain',
        `${hostname} is an IP address, but passkeys require a domain.`,
        'Open the page by its host name.',
        `${location.protocol}//localhost${port && `:${port}`}${pathname}`,
      )
    : passed('Domain', hostname);
  return [secure, domain];
}
