import { registerPreset } from '../preset/register-preset.js';

/** webauthn-rs behind the endpoints of its tutorial. */
export const webauthnRs = registerPreset('webauthn-rs', {
  requiresUsername: true,
  registration: {
    options: { path: '/register_start/{username}' },
    verify: { path: '/register_finish', body: '$credential', empty: true },
  },
  authentication: {
    options: { path: '/login_start/{username}' },
    verify: { path: '/login_finish', body: '$credential', empty: true },
  },
});
