import type { PasskeyErrorCode } from 'passkey-elements';
import type { ErrorCase } from '../error-case.js';
import { aborted } from './aborted.js';
import { alreadyRegistered } from './already-registered.js';
import { authenticatorFailed } from './authenticator-failed.js';
import { blockedByPolicy } from './blocked-by-policy.js';
import { extensionInterference } from './extension-interference.js';
import { gestureRequired } from './gesture-required.js';
import { insecureContext } from './insecure-context.js';
import { invalidOptions } from './invalid-options.js';
import { noCredential } from './no-credential.js';
import { notAllowed } from './not-allowed.js';
import { notFocused } from './not-focused.js';
import * as relyingParty from './relying-party.js';
import { requestPending } from './request-pending.js';
import { rpIdMismatch } from './rp-id-mismatch.js';
import { unknown } from './unknown.js';
import { unsupported } from './unsupported.js';

/** For every code the ways to it; a code that is missing here does not compile. */
export const cases: Record<PasskeyErrorCode, ErrorCase[]> = {
  unsupported,
  'insecure-context': insecureContext,
  'blocked-by-policy': blockedByPolicy,
  'not-focused': notFocused,
  'gesture-required': gestureRequired,
  'invalid-options': invalidOptions,
  'not-allowed': notAllowed,
  'no-credential': noCredential,
  aborted,
  'request-pending': requestPending,
  'already-registered': alreadyRegistered,
  'rp-id-mismatch': rpIdMismatch,
  'authenticator-failed': authenticatorFailed,
  'extension-interference': extensionInterference,
  network: relyingParty.network,
  'bad-response': relyingParty.badResponse,
  'challenge-expired': relyingParty.challengeExpired,
  'unknown-credential': relyingParty.unknownCredential,
  unauthenticated: relyingParty.unauthenticated,
  'reauthentication-required': relyingParty.reauthenticationRequired,
  'rate-limited': relyingParty.rateLimited,
  'username-unavailable': relyingParty.usernameUnavailable,
  rejected: relyingParty.rejected,
  server: relyingParty.server,
  unknown,
};
