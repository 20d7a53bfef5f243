/** Chromium's virtual authenticator, driven from inside a component test. */
import type {
  ResponseOverrideBits,
  StoredCredential,
  VirtualAuthenticatorOptions,
} from 'passkey-elements/testing';
import { execute } from './execute.js';

export type { ResponseOverrideBits, StoredCredential, VirtualAuthenticatorOptions };

/**
 * Gives the test page a platform authenticator that says yes to everything; `options` change
 * that. A page can have one: remove it in `afterEach`.
 */
export async function addVirtualAuthenticator(
  options: VirtualAuthenticatorOptions = {},
): Promise<void> {
  await execute('webauthn:add', options);
}

/** Takes the authenticator and its credentials away. */
export async function removeVirtualAuthenticator(): Promise<void> {
  await execute('webauthn:remove');
}

/** Whether the next user verification succeeds; where not, ceremonies end as if cancelled. */
export async function setUserVerified(isUserVerified: boolean): Promise<void> {
  await execute('webauthn:set-user-verified', isUserVerified);
}

/** Whether the next tests of user presence succeed at once, or stay pending until aborted. */
export async function setPresence(automatic: boolean): Promise<void> {
  await execute('webauthn:set-presence', automatic);
}

/** The credentials in the authenticator; their binary fields are base64. */
export function credentials(): Promise<StoredCredential[]> {
  return execute('webauthn:credentials');
}

export async function addCredential(credential: StoredCredential): Promise<void> {
  await execute('webauthn:add-credential', credential);
}

export async function clearCredentials(): Promise<void> {
  await execute('webauthn:clear-credentials');
}

/** Makes the authenticator return a wrong signature, user verification bit or presence bit. */
export async function setResponseOverrideBits(bits: ResponseOverrideBits): Promise<void> {
  await execute('webauthn:set-response-override-bits', bits);
}
