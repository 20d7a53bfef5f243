import { registerPreset } from '../preset/register-preset.js';

/** Laragear WebAuthn for Laravel. */
export const laragear = registerPreset('laragear', {
  endpoint: '/webauthn',
  csrf: [{ cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN' }],
  registration: {
    options: { path: '/register/options' },
    verify: { path: '/register', body: '$credential', empty: true },
  },
  authentication: {
    options: { path: '/login/options' },
    verify: { path: '/login', body: '$credential', empty: true },
  },
});
