import { PasskeyError } from '../errors/passkey-error.js';
import { fetchRelyingParty } from '../relying-party/fetch-relying-party.js';
import { registeredRelyingParty } from '../relying-party/preset/registered-relying-party.js';
import type { RelyingParty } from '../relying-party/relying-party.js';
import { sameOriginURL } from './same-origin.js';

/** How an element names its relying party. */
export interface RelyingPartyNames {
  endpoint?: string;
  backend?: string;
  relyingParty?: RelyingParty;
}

const relyingParties = new Map<string, RelyingParty>();

/**
 * The relying party that an element names: one for all elements that name the same, so that they
 * share what was fetched ahead. Injected markup must not be able to carry an assertion to another
 * origin, so a wrong endpoint is `invalid-options` as soon as it is asked.
 */
export function namedRelyingParty({
  endpoint,
  backend,
  relyingParty,
}: RelyingPartyNames): RelyingParty {
  if (relyingParty) return relyingParty;
  const names = JSON.stringify([endpoint, backend]);
  const known = relyingParties.get(names);
  if (known) return known;
  const page = {
    fetch(...request: Parameters<typeof fetch>) {
      if ((endpoint ?? backend) === undefined || !sameOriginURL(String(request[0]))) {
        const message = 'Needs an endpoint of this origin, or a relyingParty.';
        throw new PasskeyError('invalid-options', { message });
      }
      return fetch(...request);
    },
  };
  const made =
    backend === undefined
      ? fetchRelyingParty({ ...page, endpoint: endpoint ?? '' })
      : registeredRelyingParty(backend, { ...page, endpoint });
  relyingParties.set(names, made);
  return made;
}
