import type { AccessibleNode } from '../chromium/accessibility-tree.js';
import type {
  ResponseOverrideBits,
  StoredCredential,
  VirtualAuthenticatorOptions,
} from 'passkey-elements/testing';

/** The commands that a component test can send to its browser: the payload and result of each. */
export interface Commands {
  'webauthn:add': { payload: VirtualAuthenticatorOptions; answer: true };
  'webauthn:remove': { payload: undefined; answer: true };
  'webauthn:set-user-verified': { payload: boolean; answer: true };
  'webauthn:set-presence': { payload: boolean; answer: true };
  'webauthn:credentials': { payload: undefined; answer: StoredCredential[] };
  'webauthn:add-credential': { payload: StoredCredential; answer: true };
  'webauthn:clear-credentials': { payload: undefined; answer: true };
  'webauthn:set-response-override-bits': { payload: ResponseOverrideBits; answer: true };
  'page:leave': { payload: undefined; answer: true };
  'page:return': { payload: undefined; answer: true };
  'accessibility:tree': { payload: string; answer: AccessibleNode[] };
}

export type Command = keyof Commands;
