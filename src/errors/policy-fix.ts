import type { Ceremony } from './codes.js';

/** The name of a ceremony in Permissions-Policy. */
export const features = {
  registration: 'publickey-credentials-create',
  authentication: 'publickey-credentials-get',
};

/** How to allow a ceremony that Permissions-Policy, or the lack of it in a frame, forbids. */
export const policyFix = (ceremony: Ceremony): string =>
  `Allow ${features[ceremony]} in Permissions-Policy and in a frame's allow attribute, ` +
  'with allow-same-origin in its sandbox.';
