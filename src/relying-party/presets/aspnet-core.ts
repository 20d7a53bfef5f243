import { registerPreset } from '../preset/register-preset.js';

/** ASP.NET Core Identity from .NET 10 on, whose pages take the answer with `submit-form`. */
export const aspNetCore = registerPreset('aspnet-core', {
  endpoint: '/Account',
  csrf: [{ field: '__RequestVerificationToken', header: 'RequestVerificationToken' }],
  registration: {
    options: { path: '/PasskeyCreationOptions' },
    verify: { path: '/', form: { 'Input.CredentialJson': '$credentialJSON' } },
  },
  authentication: {
    options: { path: '/PasskeyRequestOptions' },
    verify: { path: '/', form: { 'Input.CredentialJson': '$credentialJSON' } },
  },
});
