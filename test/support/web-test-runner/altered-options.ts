import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RelyingParty,
} from 'passkey-elements';
import { relyingParty } from './visit-relying-party.js';

type PublicKey = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;

/**
 * The demo relying party, but for what `alter` makes of its options: a member that it gives as
 * `undefined` is missing.
 */
export function withOptions(alter: (publicKey: PublicKey) => object): RelyingParty {
  const altered = <Options extends { publicKey: object }>(options: Options): Options => {
    const publicKey = { ...options.publicKey, ...alter(options.publicKey as PublicKey) };
    // As JSON would have brought them.
    return { ...options, publicKey: JSON.parse(JSON.stringify(publicKey)) as object };
  };
  return {
    ...relyingParty,
    registrationOptions: async (...request) =>
      altered(await relyingParty.registrationOptions(...request)),
    authenticationOptions: async (...request) =>
      altered(await relyingParty.authenticationOptions(...request)),
  };
}
