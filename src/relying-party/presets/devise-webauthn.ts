import { registerPreset } from '../preset/register-preset.js';

/** devise-webauthn, whose pages take the answer with `submit-form`. */
export const deviseWebauthn = registerPreset('devise-webauthn', {
  endpoint: '/users',
  csrf: [{ field: 'csrf-token', header: 'X-CSRF-Token' }],
  registration: {
    options: { path: '/passkey_registration_options' },
    verify: {
      path: '/passkeys',
      form: { public_key_credential: '$credentialJSON', name: '$name|Passkey' },
    },
  },
  authentication: {
    options: { path: '/passkey_authentication_options' },
    verify: { path: '/sign_in', form: { public_key_credential: '$credentialJSON' } },
  },
});
