import { fetchRelyingParty } from 'passkey-elements';

export const relyingParty = fetchRelyingParty({ endpoint: '/passkeys' });
