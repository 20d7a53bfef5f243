/** One thing that was found in what went to the browser or came from it, for reading. */
export interface Field {
  /** As the specification names it. */
  name: string;
  value: string;
  /** What it is there for, near to the specification's words. */
  meaning?: string;
  /** Where it stands in what is around it: the first byte, and the first that is not its own. */
  bytes?: [start: number, end: number];
  fields?: Field[];
}

/** A field, with what its name means. */
export function field(
  name: string,
  value: unknown,
  more: Omit<Field, 'name' | 'value'> = {},
): Field {
  return { name, value: String(value), meaning: meanings[name], ...more };
}

const meanings: Record<string, string> = {
  challenge:
    'Random bytes that the relying party made for this ceremony alone: a response to them cannot be used again.',
  rpId: 'The domain that the passkey belongs to. The browser offers it on no other site.',
  rp: 'The relying party: the site that the passkey is for.',
  user: 'The account that the passkey is for. Its id is the user handle that comes back at sign-in.',
  pubKeyCredParams: 'The signature algorithms that the relying party can verify, the best first.',
  timeout: 'How long the user may take, in milliseconds. Browsers have bounds of their own.',
  excludeCredentials:
    'Passkeys that the account has: no authenticator that holds one makes another.',
  allowCredentials: 'The passkeys that may answer; none named means whichever the user picks.',
  userVerification: 'Whether a fingerprint, a face or a PIN is asked for, beside a touch.',
  authenticatorSelection: 'What the authenticator has to be able to do.',
  residentKey:
    'Whether the authenticator keeps the account beside the key, so that nobody types a name.',
  attestation: 'Whether the authenticator is to prove its make. Passkeys do without.',
  hints: 'Which kind of authenticator the browser may offer first.',
  extensions: 'What is asked for beyond the standard ceremony.',
  mediation:
    'conditional: offered in the autofill of an input. Otherwise the browser asks at once.',
  origin:
    'Where the browser saw this page. The browser writes it, no script can, and it is signed: this is what stops phishing.',
  crossOrigin: 'Whether the page was in a frame of another origin.',
  topOrigin: 'The page around that frame.',
  clientDataJSON: 'What the browser says of the ceremony. Its SHA-256 is signed.',
  authenticatorData:
    'What the authenticator says, signed together with the hash of clientDataJSON.',
  rpIdHash: 'SHA-256 of the RP ID: the authenticator’s own word on whom the passkey is for.',
  flags: 'Eight bits about the user and the passkey.',
  UP: 'User present: somebody touched it or said yes.',
  UV: 'User verified: by a fingerprint, a face, a PIN or a screen lock, which never leaves the device.',
  BE: 'Backup eligible: this passkey can be synced. It never changes.',
  BS: 'Backed up: it is synced now, so a lost device is no lost account.',
  AT: 'Attested credential data: a new passkey’s ID and public key follow.',
  ED: 'Extension data: outputs of extensions follow.',
  signCount: 'Counts signatures, to notice a copied key. Synced passkeys leave it at 0.',
  aaguid: 'The make of the authenticator, by its own claim: good for a label and nothing else.',
  credentialId: 'Names the passkey. The relying party finds its public key by it.',
  credentialPublicKey: 'All that the relying party needs to keep: it verifies, and cannot sign.',
  kty: 'The kind of key.',
  alg: 'The signature algorithm.',
  crv: 'The curve.',
  signature:
    'Over authenticatorData, then the SHA-256 of clientDataJSON, by the private key that never leaves the authenticator.',
  userHandle: 'The user.id of the registration: whose passkey it is.',
  attestationObject: 'authenticatorData of the new passkey, and what vouches for it, in CBOR.',
  fmt: 'The form of attestation; none: nothing vouches for the make.',
  attStmt: 'What vouches for the authenticator’s make.',
  sig: 'Signed by the attestation key; without x5c, by the passkey itself.',
  x5c: 'The attestation certificate and those above it.',
  authenticatorAttachment: 'platform: in this device. cross-platform: a phone or a security key.',
  transports: 'How the authenticator can be reached, for allowCredentials later.',
  clientExtensionResults: 'What the browser says of the extensions.',
  allAcceptedCredentialIds:
    'Every passkey that the account has; password managers hide the others.',
  publicKey: 'What the relying party asks the browser for.',
};
