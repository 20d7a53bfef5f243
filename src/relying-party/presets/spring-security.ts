import { registerPreset } from '../preset/register-preset.js';

/** Spring Security 6.4 and later, with its own endpoints. */
export const springSecurity = registerPreset('spring-security', {
  csrf: [
    { field: '_csrf', header: 'X-CSRF-TOKEN' },
    { cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN' },
  ],
  registration: {
    options: { path: '/webauthn/register/options' },
    verify: {
      path: '/webauthn/register',
      body: { publicKey: { credential: '$credential', label: '$name|Passkey' } },
      expects: { success: true },
    },
  },
  authentication: {
    options: { path: '/webauthn/authenticate/options' },
    verify: {
      path: '/login/webauthn',
      body: '$credential',
      expects: { authenticated: true },
      result: { redirectTo: 'redirectUrl' },
      errors: [{ status: 401, code: 'rejected' }],
    },
  },
});
