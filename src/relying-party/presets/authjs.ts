import { registerPreset } from '../preset/register-preset.js';

/** Auth.js with its Passkey provider. */
export const authJs = registerPreset('authjs', {
  endpoint: '/api/auth',
  csrf: [{ path: '/csrf', pick: 'csrfToken' }],
  registration: {
    options: {
      method: 'GET',
      path: '/webauthn-options/passkey?action=register&email={username|}',
      pick: 'options',
    },
    verify: {
      path: '/callback/passkey',
      headers: { 'X-Auth-Return-Redirect': '1' },
      form: { data: '$credentialJSON', csrfToken: '$csrf', action: 'register' },
      expects: { url: /^(?!.*[?&]error=)./ },
      result: { redirectTo: 'url' },
    },
  },
  authentication: {
    options: {
      method: 'GET',
      path: '/webauthn-options/passkey?action=authenticate',
      pick: 'options',
    },
    verify: {
      path: '/callback/passkey',
      headers: { 'X-Auth-Return-Redirect': '1' },
      form: { data: '$credentialJSON', csrfToken: '$csrf', action: 'authenticate' },
      expects: { url: /^(?!.*[?&]error=)./ },
      result: { redirectTo: 'url' },
    },
  },
});
