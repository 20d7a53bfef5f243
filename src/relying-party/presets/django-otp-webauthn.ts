import { registerPreset } from '../preset/register-preset.js';

/** django-otp-webauthn. */
export const djangoOtpWebauthn = registerPreset('django-otp-webauthn', {
  endpoint: '/webauthn',
  csrf: [{ cookie: 'csrftoken', header: 'X-CSRFToken' }],
  registration: {
    options: { path: '/registration/begin/' },
    verify: { path: '/registration/complete/', body: '$credential' },
  },
  authentication: {
    options: { path: '/authentication/begin/' },
    verify: {
      path: '/authentication/complete/',
      body: '$credential',
      result: { redirectTo: 'redirect_url' },
    },
  },
  errors: [{ status: 404, code: 'unknown-credential', where: { code: 'credential_not_found' } }],
});
