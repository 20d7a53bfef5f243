import { registerPreset } from '../preset/register-preset.js';

/** Hanko's Passkey API; `endpoint` has the tenant. Registration goes by a server with the API key. */
export const hankoPasskey = registerPreset('hanko-passkey', {
  registration: {
    options: { path: '/registration/initialize' },
    verify: { path: '/registration/finalize', body: '$credential' },
  },
  authentication: {
    options: { path: '/login/initialize' },
    verify: { path: '/login/finalize', body: '$credential' },
  },
});
