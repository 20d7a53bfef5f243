import { base64URLStringToBuffer } from '@simplewebauthn/browser';
import { PasskeyError } from '../errors/passkey-error.js';
import { isNative } from './is-native.js';
import { mapLeaves } from './map-leaves.js';
import type {
  ExtensionsJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from './types.js';

/**
 * Converts the options of a registration for `navigator.credentials.create()`: base64url becomes
 * bytes. Unknown members pass unchanged.
 *
 * The browser's own `parseCreationOptionsFromJSON()` drops unknown members, and is missing before
 * Chrome 129 and Safari 18.4.
 * @throws PasskeyError `invalid-options`
 * @see https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON
 */
export function creationOptionsFromJSON(
  json: PublicKeyCredentialCreationOptionsJSON,
): PublicKeyCredentialCreationOptions {
  const { rp, user, pubKeyCredParams, excludeCredentials, authenticatorSelection, hints } = json;
  check(typeof rp?.name === 'string', 'rp.name', rp?.name, 'a string');
  check(typeof user?.name === 'string', 'user.name', user?.name, 'a string');
  check(Array.isArray(pubKeyCredParams), 'pubKeyCredParams', pubKeyCredParams, 'a list');
  const id = bytes(user.id, 'user.id');
  // Chromium and Firefox accept an empty one, which no authenticator can sign in with.
  if (id.byteLength < 1 || id.byteLength > 64) {
    throw invalid(`user.id has ${id.byteLength} bytes, not 1 to 64.`);
  }
  return {
    ...commonFromJSON(json),
    user: { ...user, displayName: user.displayName ?? user.name, id },
    excludeCredentials: descriptors(excludeCredentials, 'excludeCredentials'),
    authenticatorSelection: {
      authenticatorAttachment: attachmentFromHints(hints),
      ...authenticatorSelection,
    },
  } as PublicKeyCredentialCreationOptions;
}

/**
 * Converts the options of an authentication for `navigator.credentials.get()`.
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

/** The members that are read of either kind of options. */
type CommonOptionsJSON = Pick<
  PublicKeyCredentialRequestOptionsJSON,
  'challenge' | 'hints' | 'extensions' | 'allowCredentials'
>;

function commonFromJSON<JSON extends CommonOptionsJSON>(json: JSON) {
  const { challenge, hints, extensions, allowCredentials } = json;
  check(!hints || Array.isArray(hints), 'hints', hints, 'a list');
  return {
    ...json,
    challenge: bytes(challenge, 'challenge'),
    extensions: extensions && extensionsFromJSON(extensions, !!allowCredentials?.length),
  };
}

function extensionsFromJSON(extensions: ExtensionsJSON, hasAllowList: boolean) {
  const { prf, largeBlob, credBlob } = extensions;
  const { evalByCredential, ...salts } = prf ?? {};
  Object.keys(evalByCredential ?? {}).forEach((id) => bytes(id, 'prf.evalByCredential'));
  return {
    ...extensions,
    // Browsers refuse `evalByCredential` without an allow list. Autofill has none.
    prf: prf && mapLeaves(hasAllowList ? prf : salts, (salt) => bytes(salt, 'prf')),
    largeBlob: largeBlob && {
      ...largeBlob,
      write: largeBlob.write && bytes(largeBlob.write, 'largeBlob.write'),
    },
    credBlob: credBlob && bytes(credBlob, 'credBlob'),
  };
}

function descriptors(list: { id: string }[] | undefined, member: string) {
  check(!list || Array.isArray(list), member, list, 'a list');
  return list?.map((descriptor) => ({
    type: 'public-key',
    ...descriptor,
    id: bytes(descriptor.id, `${member}[].id`),
  }));
}

/**
 * The attachment that the first hint stands for, in browsers that do not know hints.
 * @see https://www.w3.org/TR/webauthn-3/#enum-hints
 */
function attachmentFromHints([hint = '']: string[] = []): AuthenticatorAttachment | undefined {
  if (knowsHints()) return undefined;
  if (hint === 'client-device') return 'platform';
  // Unknown values are to be ignored.
  return /^(security-key|hybrid)$/.test(hint) ? 'cross-platform' : undefined;
}

/** A browser that parses hints knows them: Chrome from 128, neither Firefox nor Safari so far. */
function knowsHints(): boolean {
  const { parseRequestOptionsFromJSON: parse } = PublicKeyCredential;
  // A polyfill may copy hints that the browser ignores, or throw.
  return isNative(parse) && 'hints' in parse({ challenge: '', hints: ['hybrid'] });
}

function bytes(text: unknown, member: string): ArrayBuffer {
  const expected = 'base64url';
  // `atob()` ignores white space.
  check(typeof text === 'string' && !/\s/.test(text), member, text, expected);
  try {
    return base64URLStringToBuffer(text);
  } catch {
    throw unexpected(member, text, expected);
  }
}

function check(
  condition: boolean,
  member: string,
  value: unknown,
  expected: string,
): asserts condition {
  if (!condition) throw unexpected(member, value, expected);
}

function unexpected(member: string, value: unknown, expected: string): PasskeyError {
  const excerpt = JSON.stringify(value)?.slice(0, 16);
  return invalid(`${member} is ${excerpt}, not ${expected}.`);
}

const invalid = (message: string) =>
  new PasskeyError('invalid-options', {
    message: `The relying party's options: ${message}`,
  });
