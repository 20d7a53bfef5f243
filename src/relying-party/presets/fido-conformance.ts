import { registerPreset } from '../preset/register-preset.js';

/** The API of the FIDO Alliance's conformance tests. */
export const fidoConformance = registerPreset('fido-conformance', {
  registration: {
    options: {
      path: '/attestation/options',
      body: {
        username: '$username',
        displayName: '$displayName',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
      expects: { status: 'ok' },
    },
    verify: { path: '/attestation/result', body: '$credential', expects: { status: 'ok' } },
  },
  authentication: {
    options: {
      path: '/assertion/options',
      body: { username: '$username', userVerification: 'required' },
      expects: { status: 'ok' },
    },
    verify: { path: '/assertion/result', body: '$credential', expects: { status: 'ok' } },
  },
});
