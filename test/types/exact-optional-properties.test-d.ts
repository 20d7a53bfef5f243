// Compiled with `exactOptionalPropertyTypes`: what is optional also accepts an explicit undefined.
import { PasskeyError, passkeySupport } from 'passkey-elements';
import type {
  ClientCapabilities,
  ClientExtensionResultsJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from 'passkey-elements';
import { isTrue } from './assert-type.js';
import type { Same } from './assert-type.js';

const descriptor = { type: 'public-key', id: 'AAAA', transports: undefined } as const;
const extensions = {
  prf: { eval: { first: 'AAAA', second: undefined }, evalByCredential: undefined },
  largeBlob: { support: undefined, read: undefined, write: undefined },
  credBlob: undefined,
};

({
  challenge: 'AAAA',
  rp: { id: undefined, name: 'Example' },
  user: { id: 'AAAA', name: 'ada', displayName: 'Ada' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: undefined,
  hints: undefined,
  attestation: undefined,
  excludeCredentials: [descriptor],
  authenticatorSelection: { residentKey: undefined, authenticatorAttachment: undefined },
  extensions,
}) satisfies PublicKeyCredentialCreationOptionsJSON;

({
  challenge: 'AAAA',
  rpId: undefined,
  timeout: undefined,
  userVerification: undefined,
  allowCredentials: [descriptor],
  extensions,
}) satisfies PublicKeyCredentialRequestOptionsJSON;

({
  prf: { enabled: undefined, results: undefined },
  largeBlob: undefined,
  credProps: { rk: undefined },
}) satisfies ClientExtensionResultsJSON;
({ conditionalGet: undefined }) satisfies ClientCapabilities;

new PasskeyError('not-allowed', {
  ceremony: undefined,
  likelyReason: undefined,
  retryAfter: undefined,
  message: undefined,
  cause: undefined,
});

// @ts-expect-error: what is required does not accept undefined
({ challenge: undefined }) satisfies PublicKeyCredentialRequestOptionsJSON;

// Support is a union: a reason is there only without support.
const support = passkeySupport();
if (support.supported) isTrue<Same<typeof support.reason, undefined>>();
else
  isTrue<Same<typeof support.reason, 'unsupported' | 'insecure-context' | 'blocked-by-policy'>>();
