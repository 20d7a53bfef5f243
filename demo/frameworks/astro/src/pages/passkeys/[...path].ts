import type { APIRoute } from 'astro';
import { askRelyingParty } from '../../relying-party';

/** Passes what is the relying party's on to it, so that all is of one origin. */
export const ALL: APIRoute = ({ url, request }) => askRelyingParty(url.pathname, request);
