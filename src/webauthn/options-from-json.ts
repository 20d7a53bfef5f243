import { base64URLStringToBuffer } from '@simplewebauthn/browser';
import { PasskeyError } from '../errors/passkey-error.js';
import type {
  ExtensionsJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from './types.js';

/**
 * Options as `navigator.credentials` takes them: what is base64url in JSON is bytes. Members that
 * nothing here knows pass through as they are.
 *
 * The browser's own `parseCreationOptionsFromJSON()` would drop what it does not know, and is
 * missing before Chrome 129 and Safari 18.4.
 * @throws PasskeyError `invalid-options`
 * @see https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON
 */
export function creationOptionsFromJSON(
  json: PublicKeyCredentialCreationOptionsJSON,
): PublicKeyCredentialCreationOptions {
  const { rp, user, pubKeyCredParams, excludeCredentials, authenticatorSelection } = json;
  if (!rp || !user || !Array.isArray(pubKeyCredParams)) {
    throw invalid('rp, user and pubKeyCredParams are needed.');
  }
  const id = bytes(user.id, 'user.id');
  // Chromium and Firefox take an empty one, which no authenticator can sign in with.
  if (id.byteLength < 1 || id.byteLength > 64) {
    throw invalid(`user.id has ${id.byteLength} bytes, not 1 to 64.`);
  }
  return {
    ...commonFromJSON(json),
    user: { ...user, id },
    excludeCredentials: descriptors(excludeCredentials, 'excludeCredentials'),
    authenticatorSelection: {
      authenticatorAttachment: attachment(json.hints),
      ...authenticatorSelection,
    },
  } as PublicKeyCredentialCreationOptions;
}

/**
 * The same for an authentication.
 * @throws PasskeyError `invalid-options`
 * @see https://www.w3.org/TR/webauthn-3/#sctn-parseRequestOptionsFromJSON
 */
export function requestOptionsFromJSON(
  json: PublicKeyCredentialRequestOptionsJSON,
): PublicKeyCredentialRequestOptions {
  return {
    ...commonFromJSON(json),
    allowCredentials: descriptors(json.allowCredentials, 'allowCredentials'),
  } as PublicKeyCredentialRequestOptions;
}

function commonFromJSON(json: { challenge: string; extensions?: ExtensionsJSON }) {
  const { prf, largeBlob } = json.extensions ?? {};
  Object.keys(prf?.evalByCredential ?? {}).forEach((id) => bytes(id, 'prf.evalByCredential'));
  return {
    ...json,
    challenge: bytes(json.challenge, 'challenge'),
    extensions: json.extensions && {
      ...json.extensions,
      ...(prf && { prf: bytesAtLeaves(prf, 'prf') }),
      ...(largeBlob?.write && {
        largeBlob: { ...largeBlob, write: bytes(largeBlob.write, 'largeBlob.write') },
      }),
    },
  };
}

/** Salts are all that PRF's inputs hold, at whatever depth. */
function bytesAtLeaves(value: unknown, member: string): unknown {
  if (Object(value) !== value) return bytes(value, member);
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([key, each]) => [key, bytesAtLeaves(each, member)]));
}

const descriptors = (list: { id: string }[] | undefined, member: string) =>
  list?.map((descriptor) => ({ ...descriptor, id: bytes(descriptor.id, member) }));

/**
 * What the first hint means to browsers that know no hints.
 * @see https://www.w3.org/TR/webauthn-3/#enum-hints
 */
function attachment(hints: string[] | undefined): AuthenticatorAttachment | undefined {
  const [hint = ''] = hints ?? [];
  if (knowsHints()) return undefined;
  if (hint === 'client-device') return 'platform';
  // Values that are not known are to be ignored.
  return /^(security-key|hybrid)$/.test(hint) ? 'cross-platform' : undefined;
}

/** Whoever parses hints knows them: Chrome 128, and neither Firefox nor Safari so far. */
function knowsHints(): boolean {
  const example = { challenge: '', hints: ['hybrid'] };
  return 'hints' in (PublicKeyCredential.parseRequestOptionsFromJSON?.(example) ?? {});
}

function bytes(text: unknown, member: string): ArrayBuffer {
  try {
    return base64URLStringToBuffer(text as string);
  } catch {
    throw invalid(`${member} is not base64url.`);
  }
}

const invalid = (message: string) =>
  new PasskeyError('invalid-options', { message: `Unusable options: ${message}` });
