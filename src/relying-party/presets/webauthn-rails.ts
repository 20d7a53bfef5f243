import { registerPreset } from '../preset/register-preset.js';

/** webauthn-rails, whose pages take the answer with `submit-form`. */
export const webauthnRails = registerPreset('webauthn-rails', {
  csrf: [{ field: 'csrf-token', header: 'X-CSRF-Token' }],
  registration: {
    options: { path: '/passkeys/create_options' },
    verify: {
      path: '/passkeys',
      form: {
        'credential[public_key_credential]': '$credentialJSON',
        'credential[nickname]': '$name|Passkey',
      },
    },
  },
  authentication: {
    options: { path: '/webauthn_session/get_options' },
    verify: {
      path: '/webauthn_session',
      form: { 'session[public_key_credential]': '$credentialJSON' },
    },
  },
});
