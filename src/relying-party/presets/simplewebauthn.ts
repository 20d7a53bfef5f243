import { registerPreset } from '../preset/register-preset.js';

/** The endpoints of SimpleWebAuthn's example server. */
export const simpleWebAuthn = registerPreset('simplewebauthn', {
  registration: {
    options: { method: 'GET', path: '/generate-registration-options?username={username|}' },
    verify: {
      path: '/verify-registration',
      body: '$credential',
      expects: { verified: true },
    },
  },
  authentication: {
    options: { method: 'GET', path: '/generate-authentication-options' },
    verify: {
      path: '/verify-authentication',
      body: '$credential',
      expects: { verified: true },
    },
  },
});
