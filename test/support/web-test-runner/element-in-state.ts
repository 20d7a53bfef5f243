import { fixture, html, unsafeStatic } from '@open-wc/testing';
import type { RelyingParty } from 'passkey-elements';
import type { PasskeyElementState, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { createAccount } from './accounts.js';
import { holdStep } from './held-step.js';
import { stateReached } from './state-reached.js';
import { setPresence } from './virtual-authenticator.js';
import { newUsername, ownRelyingParty, planFault } from './visit-relying-party.js';

export type Tag = 'passkey-login' | 'passkey-register';

export const tags: readonly Tag[] = ['passkey-login', 'passkey-register'];

export const elementStates: readonly PasskeyElementState[] = [
  'idle',
  'requesting',
  'prompting',
  'verifying',
  'failed',
  'complete',
  'unsupported',
];

/** Both elements' steps, by the state that the element is in meanwhile. */
const steps: Record<Tag, Record<'requesting' | 'verifying', keyof RelyingParty>> = {
  'passkey-login': { requesting: 'authenticationOptions', verifying: 'verifyAuthentication' },
  'passkey-register': { requesting: 'registrationOptions', verifying: 'verifyRegistration' },
};

/** An element in its first state, for a user who has an account and is signed out. */
export async function idleElement(tag: Tag): Promise<PasskeyLogin | PasskeyRegister> {
  await createAccount();
  return render(tag);
}

function render(tag: Tag): Promise<PasskeyLogin | PasskeyRegister> {
  const name = unsafeStatic(tag);
  return fixture(
    html`<${name} .relyingParty=${ownRelyingParty()} username=${newUsername()}></${name}>`,
  );
}

/**
 * An element that has come into `state` by a real ceremony, and stays in it. The page needs a
 * virtual authenticator.
 */
export async function elementIn(
  tag: Tag,
  state: PasskeyElementState,
): Promise<PasskeyLogin | PasskeyRegister> {
  if (state === 'unsupported') return withoutPasskeys(() => render(tag));
  const element = await idleElement(tag);
  await bringInto(element, state);
  return element;
}

/** Starts the ceremony of an element that is idle, and takes it as far as `state`. */
export async function bringInto(
  element: PasskeyLogin | PasskeyRegister,
  state: Exclude<PasskeyElementState, 'unsupported'>,
): Promise<void> {
  const tag = element.localName as Tag;
  if (state === 'requesting' || state === 'verifying') {
    element.relyingParty = holdStep(steps[tag][state]).relyingParty;
  }
  if (state === 'prompting') await setPresence(false);
  if (state === 'failed') planFault(`500@${verification[tag]}`);
  if (state !== 'idle') void element.start();
  await stateReached(element, state);
  await element.updateComplete;
}

/** The request that no element sends ahead of the click. */
const verification: Record<Tag, string> = {
  'passkey-login': 'authentication/verify',
  'passkey-register': 'registration/verify',
};

/** What `make` makes in a browser without WebAuthn. */
async function withoutPasskeys<Made>(make: () => Promise<Made>): Promise<Made> {
  const { PublicKeyCredential } = window;
  try {
    Object.assign(window, { PublicKeyCredential: undefined });
    return await make();
  } finally {
    Object.assign(window, { PublicKeyCredential });
  }
}
