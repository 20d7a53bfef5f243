import { registerPreset } from '../preset/register-preset.js';

/** py_webauthn behind the endpoints of webauthn.io. */
export const pyWebAuthn = registerPreset('py-webauthn', {
  registration: {
    options: { path: '/registration/options', body: { username: '$username' } },
    verify: {
      path: '/registration/verification',
      body: { username: '$username', response: '$credential' },
      expects: { verified: true },
    },
  },
  authentication: {
    options: { path: '/authentication/options', body: { username: '$username' } },
    verify: {
      path: '/authentication/verification',
      body: { username: '$username', response: '$credential' },
      expects: { verified: true },
    },
  },
});
