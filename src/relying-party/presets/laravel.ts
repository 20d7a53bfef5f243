import { registerPreset } from '../preset/register-preset.js';

/** Laravel's own passkeys. */
export const laravel = registerPreset('laravel', {
  csrf: [{ cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN' }],
  registration: {
    options: { method: 'GET', path: '/user/passkeys/options', pick: 'options' },
    verify: {
      path: '/user/passkeys',
      body: { name: '$name|Passkey', credential: '$credential' },
    },
  },
  authentication: {
    options: { method: 'GET', path: '/passkeys/login/options', pick: 'options' },
    verify: {
      path: '/passkeys/login',
      body: { credential: '$credential' },
      result: { redirectTo: 'redirect' },
    },
  },
  reauthentication: {
    options: { method: 'GET', path: '/passkeys/confirm/options', pick: 'options' },
    verify: { path: '/passkeys/confirm', body: { credential: '$credential' } },
  },
  errors: [{ status: 423, code: 'reauthentication-required' }],
});
