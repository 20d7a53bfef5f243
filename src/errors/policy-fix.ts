import type { Ceremony } from './codes.js';

/** What a Permissions-Policy calls a ceremony. */
export const features = {
  registration: 'publickey-credentials-create',
  authentication: 'publickey-credentials-get',
};

/** How to allow a ceremony that a Permissions-Policy, or the lack of one in a frame, forbids. */
export const policyFix = (ceremony: Ceremony): string =>
  'Allow it in Permissions-Policy, ' +
  `in a frame with allow="${features[ceremony]}", in a sandbox with allow-same-origin.`;
