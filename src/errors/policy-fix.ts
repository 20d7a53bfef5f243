import type { Ceremony } from './codes.js';

/** The name of a ceremony in Permissions-Policy. */
export const features = {
  registration: 'publickey-credentials-create',
  authentication: 'publickey-credentials-get',
};

/** How to allow a ceremony that Permissions-Policy, or the lack of it in a frame, forbids. */
export const policyFix = (ceremony: Ceremony): string =>
  'Allow it in Permissions-Policy, ' +
  `in a frame with allow="${features[ceremony]}", in a sandbox with allow-same-origin.`;
