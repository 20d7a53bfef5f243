import { registerPreset } from '../preset/register-preset.js';

/** Better Auth with its passkey plugin. */
export const betterAuth = registerPreset('better-auth', {
  endpoint: '/api/auth/passkey',
  registration: {
    options: { method: 'GET', path: '/generate-register-options' },
    verify: {
      path: '/verify-registration',
      body: { response: '$credential', name: '$name' },
    },
  },
  authentication: {
    options: { method: 'GET', path: '/generate-authenticate-options' },
    verify: { path: '/verify-authentication', body: { response: '$credential' } },
  },
  list: {
    method: 'GET',
    path: '/list-user-passkeys',
    passkey: {
      id: 'id',
      credentialId: 'credentialID',
      name: 'name',
      aaguid: 'aaguid',
      synced: 'backedUp',
      createdAt: 'createdAt',
    },
  },
  rename: { path: '/update-passkey', body: { id: '$id', name: '$name' } },
  remove: { path: '/delete-passkey', body: { id: '$id' } },
  errors: [
    { code: 'unknown-credential', where: { code: 'PASSKEY_NOT_FOUND' } },
    { code: 'challenge-expired', where: { code: 'CHALLENGE_NOT_FOUND' } },
    { code: 'reauthentication-required', where: { code: 'SESSION_NOT_FRESH' } },
  ],
});
