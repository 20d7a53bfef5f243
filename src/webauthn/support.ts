import type { Ceremony } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import { features, policyFix } from '../errors/policy-fix.js';

/** What this page can offer, as far as it is known without asking anyone. */
export interface PasskeySupport {
  supported: boolean;
  /** Why not. */
  reason?: 'unsupported' | 'insecure-context' | 'blocked-by-policy';
}

/** Chromium's, under its old name. https://crbug.com/999714 */
interface PolicyDocument {
  featurePolicy?: { features(): string[]; allowsFeature(feature: string): boolean };
}

/**
 * Whether passkeys can be used on this page. Answers at once, so that an interface need not change
 * after it was shown. Whether there is an authenticator is another question: see
 * `clientCapabilities()`.
 * @param ceremony what they are to be used for; without it, for either
 * @see https://www.w3.org/TR/webauthn-3/#sctn-permissions-policy
 */
export function passkeySupport(ceremony?: Ceremony): PasskeySupport {
  const reason = obstacle(ceremony);
  return reason ? { supported: false, reason } : { supported: true };
}

function obstacle(ceremony?: Ceremony): PasskeySupport['reason'] {
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

/** Why passkeys cannot be used on this page, with the fix, where they cannot. */
export function supportError(ceremony: Ceremony): PasskeyError | undefined {
  const reason = obstacle(ceremony);
  const suggestedFixes = {
    unsupported: 'This browser has no WebAuthn.',
    'insecure-context': 'Passkeys need HTTPS, or localhost.',
    'blocked-by-policy': policyFix(ceremony),
  };
  return reason && new PasskeyError(reason, { message: suggestedFixes[reason] });
}
