import { registerPreset } from '../preset/register-preset.js';

/** Hanko's Passkey API; `endpoint` has the tenant. Registration goes by a server with the API key. */
export const hankoPasskey = registerPreset('hanko-passkey', {
  registration: {
    options: { path: '/registration/initialize', body: { username: '$username' } },
    verify: { path: '/registration/finalize', body: '$credential' },
  },
  authentication: {
    options: { path: '/login/initialize', body: {} },
    verify: { path: '/login/finalize', body: '$credential' },
  },
});
