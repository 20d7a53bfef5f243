import { registerPreset } from '../preset/register-preset.js';

/** go-webauthn behind the begin and finish endpoints of its documentation. */
export const goWebAuthn = registerPreset('go-webauthn', {
  registration: {
    options: { path: '/register/begin', body: { username: '$username' } },
    verify: { path: '/register/finish', body: '$credential' },
  },
  authentication: {
    options: { path: '/login/begin' },
    verify: { path: '/login/finish', body: '$credential' },
  },
});
