import type { APIRoute } from 'astro';
import { askRelyingParty } from '../relying-party';

export const POST: APIRoute = ({ url, request }) => askRelyingParty(url.pathname, request);
