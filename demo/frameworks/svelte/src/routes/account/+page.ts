import { redirect } from '@sveltejs/kit';
import { fetchRelyingParty, isPasskeyError, listPasskeys } from 'passkey-elements';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
  const relyingParty = fetchRelyingParty({ endpoint: '/passkeys', fetch });
  try {
    const { account } = await listPasskeys(relyingParty);
    return { name: account?.displayName, relyingParty };
  } catch (error) {
    if (isPasskeyError(error) && error.code === 'unauthenticated') redirect(303, '/sign-in');
    throw error;
  }
};
