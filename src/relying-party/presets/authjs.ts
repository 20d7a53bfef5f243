import { registerPreset } from '../preset/register-preset.js';

const verify = {
  path: '/callback/passkey',
  headers: { 'X-Auth-Return-Redirect': '1' },
  expects: { url: /^(?!.*[?&]error=)./ },
  result: { redirectTo: 'url' },
};
const form = { data: '$credentialJSON', csrfToken: '$csrf' };

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
    verify: { ...verify, form: { ...form, action: 'register' } },
  },
  authentication: {
    options: {
      method: 'GET',
      path: '/webauthn-options/passkey?action=authenticate',
      pick: 'options',
    },
    verify: { ...verify, form: { ...form, action: 'authenticate' } },
  },
});
