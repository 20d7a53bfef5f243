/** A named value in options or a credential, for display. */
export interface Field {
  /** As the specification names it. */
  name: string;
  value: string;
  /** Its purpose, close to the specification's words. */
  meaning?: string;
  /** Its position in the structure around it: the first byte, and the first byte after it. */
  bytes?: [start: number, end: number];
  fields?: Field[];
}

/** A field, with the meaning of its name. */
export function field(
  name: string,
  value: unknown,
  more: Omit<Field, 'name' | 'value'> = {},
): Field {
  return { name, value: String(value), meaning: meanings[name], ...more };
}

const meanings: Record<string, string> = {
  challenge:
    'Random bytes that the relying party creates for this ceremony only, so that a response is not valid twice.',
  rpId: 'The domain that the passkey belongs to. The browser offers it on no other site.',
  rp: 'The relying party: the site that the passkey is for.',
  user: 'The account that the passkey is for. Its id is the user handle that comes back at sign-in.',
  pubKeyCredParams: 'The signature algorithms that the relying party can verify, the best first.',
  timeout: 'How long the user may take, in milliseconds. Browsers have bounds of their own.',
  excludeCredentials:
    'Passkeys that the account already has: an authenticator that holds one creates no other.',
  allowCredentials: 'The passkeys that are accepted. If it is empty, the user picks any.',
  userVerification: 'Whether a fingerprint, a face or a PIN is required in addition to a touch.',
  authenticatorSelection: 'What the authenticator must support.',
  residentKey:
    'Whether the authenticator stores the account with the key, so that users need not enter a username.',
  attestation: 'Whether the authenticator must prove its model. Passkeys do not require it.',
  hints: 'Which kind of authenticator the browser may offer first.',
  extensions: 'Requests beyond the standard ceremony.',
  mediation:
    'conditional: offered in the autofill of an input. Otherwise the browser prompts at once.',
  origin:
    'The origin of this page. The browser writes it, scripts cannot, and it is signed: this prevents phishing.',
  crossOrigin: 'Whether the page was in a frame of another origin.',
  topOrigin: 'The page around that frame.',
  clientDataJSON: 'The browser’s description of the ceremony. Its SHA-256 is signed.',
  authenticatorData:
    'The authenticator’s statement, signed together with the hash of clientDataJSON.',
  rpIdHash: 'SHA-256 of the RP ID that the authenticator has stored for the passkey.',
  flags: 'Eight bits about the user and the passkey.',
  UP: 'User present: somebody touched the authenticator or confirmed.',
  UV: 'User verified: by a fingerprint, a face, a PIN or a screen lock, which never leaves the device.',
  BE: 'Backup eligible: this passkey can be synced. It never changes.',
  BS: 'Backed up: it is synced now, so a lost device is no lost account.',
  AT: 'Attested credential data: a new passkey’s ID and public key follow.',
  ED: 'Extension data: outputs of extensions follow.',
  signCount: 'Counts signatures, to notice a copied key. Synced passkeys leave it at 0.',
  aaguid: 'The authenticator’s model by its own claim: use it for labels only.',
  credentialId: 'Identifies the passkey. The relying party finds the public key by it.',
  credentialPublicKey: 'What the relying party stores: it verifies signatures, and cannot sign.',
  kty: 'The kind of key.',
  alg: 'The signature algorithm.',
  crv: 'The curve.',
  signature:
    'Over authenticatorData, then the SHA-256 of clientDataJSON, by the private key that never leaves the authenticator.',
  userHandle: 'The user.id of the registration, which identifies the account.',
  attestationObject: 'authenticatorData of the new passkey and its attestation, in CBOR.',
  fmt: 'The format of the attestation; none: the model is not proven.',
  attStmt: 'The proof of the authenticator’s model.',
  sig: 'Signed by the attestation key; without x5c, by the passkey itself.',
  x5c: 'The attestation certificate and those above it.',
  authenticatorAttachment: 'platform: in this device. cross-platform: a phone or a security key.',
  transports: 'How the browser can reach the authenticator. Send it in allowCredentials later.',
  clientExtensionResults: 'The outputs of the extensions.',
  allAcceptedCredentialIds: 'Every passkey of the account; password managers hide the others.',
  publicKey: 'The relying party’s options for the browser.',
};
