import type { Ceremony } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import { features, policyFix } from '../errors/policy-fix.js';

/** Why passkeys cannot be used on this page. */
type Obstacle = 'unsupported' | 'insecure-context' | 'blocked-by-policy';

/** Whether passkeys can be used on this page; if not, `reason` says why. */
export type PasskeySupport =
  { supported: true; reason?: undefined } | { supported: false; reason: Obstacle };

/** Chromium's, under its old name. https://crbug.com/999714 */
interface PolicyDocument {
  featurePolicy?: { features(): string[]; allowsFeature(feature: string): boolean };
}

/**
 * Whether passkeys can be used on this page. Synchronous, so that a page can decide before it first
 * renders. Does not say whether there is an authenticator: see `clientCapabilities()`.
 * @param ceremony The ceremony to look at. By default either.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-permissions-policy
 */
export function passkeySupport(ceremony?: Ceremony): PasskeySupport {
  const reason = obstacle(ceremony);
  return reason ? { supported: false, reason } : { supported: true };
}

function obstacle(ceremony?: Ceremony): Obstacle | undefined {
  if (globalThis.isSecureContext === false) return 'insecure-context';
  if (!globalThis.PublicKeyCredential || !navigator.credentials) return 'unsupported';
  const { featurePolicy } = document as PolicyDocument;
  const known = featurePolicy?.features() ?? [];
  const wanted = ceremony ? [features[ceremony]] : Object.values(features);
  const allowed = wanted.some(
    (feature) => !known.includes(feature) || featurePolicy?.allowsFeature(feature),
  );
  return allowed ? undefined : 'blocked-by-policy';
}

/** The error of a ceremony that cannot be performed on this page. */
export function supportError(ceremony: Ceremony): PasskeyError | undefined {
  const reason = obstacle(ceremony);
  const suggestedFixes = {
    unsupported: 'This browser has no WebAuthn.',
    'insecure-context': 'Passkeys need HTTPS, or localhost.',
    'blocked-by-policy': policyFix(ceremony),
  };
  return reason && new PasskeyError(reason, { message: suggestedFixes[reason] });
}
