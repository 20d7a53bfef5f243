import { registerPreset } from '../preset/register-preset.js';

/** Authelia. */
export const authelia = registerPreset('authelia', {
  endpoint: '/api',
  registration: {
    options: {
      method: 'PUT',
      path: '/secondfactor/webauthn/credential/register',
      body: { description: 'Passkey' },
      pick: 'data',
    },
    verify: {
      path: '/secondfactor/webauthn/credential/register',
      body: { response: '$credential' },
      expects: { status: 'OK' },
    },
  },
  authentication: {
    options: { method: 'GET', path: '/firstfactor/passkey', pick: 'data' },
    verify: {
      path: '/firstfactor/passkey',
      body: { response: '$credential' },
      expects: { status: 'OK' },
      result: { redirectTo: 'data.redirect' },
    },
  },
});
