import { registerPreset } from '../preset/register-preset.js';

/** django-passkeys with its REST API. */
export const djangoPasskeys = registerPreset('django-passkeys', {
  endpoint: '/passkeys',
  csrf: [{ cookie: 'csrftoken', header: 'X-CSRFToken' }],
  registration: {
    options: { path: '/register/options', pick: 'options', state: { token: 'state_token' } },
    verify: {
      path: '/register/verify',
      body: {
        state_token: '$state.token',
        key_name: '$name|Passkey',
        credential: '$credential',
      },
    },
  },
  authentication: {
    options: { path: '/authenticate/options', pick: 'options', state: { token: 'state_token' } },
    verify: {
      path: '/authenticate/verify',
      body: { state_token: '$state.token', credential: '$credential' },
    },
  },
  list: {
    method: 'GET',
    path: '/',
    passkey: { id: 'id', name: 'name', createdAt: 'added_on', lastUsedAt: 'last_used' },
  },
  rename: { method: 'PATCH', path: '/{id}', body: { name: '$name' } },
  remove: { method: 'DELETE', path: '/{id}', empty: true },
});
