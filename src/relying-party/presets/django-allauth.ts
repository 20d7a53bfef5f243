import { registerPreset } from '../preset/register-preset.js';

const passkeys = '/account/authenticators/webauthn';

/** django-allauth's headless API, as browsers ask it. */
export const djangoAllauth = registerPreset('django-allauth', {
  endpoint: '/_allauth/browser/v1',
  csrf: [{ cookie: 'csrftoken', header: 'X-CSRFToken' }],
  registration: {
    options: { method: 'GET', path: `${passkeys}?passwordless`, pick: 'data.creation_options' },
    verify: { path: passkeys, body: { name: '$name|Passkey', credential: '$credential' } },
  },
  authentication: {
    options: { method: 'GET', path: '/auth/webauthn/login', pick: 'data.request_options' },
    verify: { path: '/auth/webauthn/login', body: { credential: '$credential' } },
  },
  reauthentication: {
    options: { method: 'GET', path: '/auth/webauthn/reauthenticate', pick: 'data.request_options' },
    verify: { path: '/auth/webauthn/reauthenticate', body: { credential: '$credential' } },
  },
  list: {
    method: 'GET',
    path: '/account/authenticators',
    items: 'data',
    where: { type: 'webauthn' },
    passkey: { id: 'id', name: 'name', createdAt: 'created_at', lastUsedAt: 'last_used_at' },
  },
  rename: { method: 'PUT', path: passkeys, body: { id: '$id', name: '$name' } },
  remove: { method: 'DELETE', path: passkeys, body: { authenticators: ['$id'] } },
  errors: [
    { status: 401, code: 'reauthentication-required', where: { 'meta.is_authenticated': true } },
  ],
});
