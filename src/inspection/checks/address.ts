import { failed, passed } from './finding.js';
import type { Finding } from './finding.js';

/** Passkeys belong to a domain, over HTTPS. @see https://www.w3.org/TR/webauthn-3/#rp-id */
export function checkAddress(): Finding[] {
  const { hostname, host, port, pathname, origin } = location;
  const secure = isSecureContext
    ? passed('Secure context', origin)
    : failed(
        'Secure context',
        `${origin} is no secure context: browsers give it no passkeys.`,
        'Serve the page over HTTPS. While developing, localhost will do without.',
        `https://${host}${pathname}`,
      );
  // Letters, digits and colons: IPv4, or IPv6 in brackets.
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  const domain = isAddress
    ? failed(
        'Domain',
        `${hostname} is an IP address, and a passkey belongs to a domain.`,
        'Open the page by a name.',
        `${location.protocol}//localhost${port && `:${port}`}${pathname}`,
      )
    : passed('Domain', hostname);
  return [secure, domain];
}
