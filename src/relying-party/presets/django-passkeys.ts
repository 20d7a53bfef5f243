import { registerPreset } from '../preset/register-preset.js';

/** django-passkeys with its REST API. */
export const djangoPasskeys = registerPreset('django-passkeys', {
  endpoint: '/passkeys',
  csrf: [{ cookie: 'csrftoken', header: 'X-CSRFToken' }],
  registration: {
    options: { path: '/register/options', pick: 'options', keep: { token: 'state_token' } },
    verify: {
      path: '/register/verify',
      body: {
        state_token: '$kept.token',
        key_name: '$name|Passkey',
        credential: '$credential',
      },
    },
  },
  authentication: {
    options: { path: '/authenticate/options', pick: 'options', keep: { token: 'state_token' } },
    verify: {
      path: '/authenticate/verify',
      body: { state_token: '$kept.token', credential: '$credential' },
    },
  },
});
