import { register } from 'passkey-elements';
import { newUsername, relyingParty, signOut } from './visit-relying-party.js';

/**
 * Makes an account whose passkey is in the page's virtual authenticator, and signs out of it.
 * @returns its username
 */
export async function createAccount(): Promise<string> {
  const username = newUsername();
  await signOut();
  await register(relyingParty, { username });
  await signOut();
  return username;
}
