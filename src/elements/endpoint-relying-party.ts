import { PasskeyError } from '../errors/passkey-error.js';
import { fetchRelyingParty } from '../relying-party/fetch-relying-party.js';
import type { RelyingParty } from '../relying-party/relying-party.js';
import { sameOriginURL } from './same-origin.js';

const relyingParties = new Map<string | undefined, RelyingParty>();

/**
 * The relying party at an endpoint of this page's origin: one for all elements that name it, so
 * that they share what was fetched ahead. Injected markup must not be able to carry an assertion to
 * another origin, so a wrong endpoint is `invalid-options` as soon as it is asked.
 */
export function endpointRelyingParty(endpoint: string | undefined): RelyingParty {
  const known = relyingParties.get(endpoint);
  if (known) return known;
  const relyingParty = fetchRelyingParty({
    endpoint: endpoint ?? '',
    fetch(...request) {
      if (endpoint === undefined || !sameOriginURL(String(request[0]))) {
        const message = 'A passkey element needs an endpoint of this origin, or a relyingParty.';
        throw new PasskeyError('invalid-options', { message });
      }
      return fetch(...request);
    },
  });
  relyingParties.set(endpoint, relyingParty);
  return relyingParty;
}
