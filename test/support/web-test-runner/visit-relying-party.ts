/** The demo relying party on the test page's own origin, as a user of that page meets it. */
import { fetchRelyingParty } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';

/** The demo relying party over its HTTP contract. */
export const relyingParty: RelyingParty = ownRelyingParty();

/**
 * The same for one test alone. Options that are fetched ahead are kept for each, and are of no use
 * to the next test, whose session is another.
 */
export function ownRelyingParty(): RelyingParty {
  return fetchRelyingParty({ endpoint: '/passkeys' });
}

/** A name that no account has yet: all test files share one database. */
export const newUsername = (): string => `user-${crypto.randomUUID()}`;

/** Ends the session, so that a registration is for a new account again. */
export async function signOut(): Promise<void> {
  await fetch('/sign-out', { method: 'POST', redirect: 'manual' });
}

/**
 * Makes the relying party misbehave once, as in `500@authentication/verify`, or at every such
 * request until the fault is withdrawn, as in `500@authentication/options@always`.
 */
export function planFault(fault: string): void {
  // What follows the `~` tells apart two faults of the same kind.
  document.cookie = `fault=${fault}~${crypto.randomUUID()}; path=/`;
}

/** Withdraws a fault that did not happen, or whose response never arrived. */
export function withdrawFault(): void {
  document.cookie = 'fault=; path=/; max-age=0';
}
