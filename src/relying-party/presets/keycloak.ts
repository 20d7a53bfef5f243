import { registerPreset } from '../preset/register-preset.js';

const response = {
  clientDataJSON: '$credential.response.clientDataJSON',
  authenticatorData: '$credential.response.authenticatorData',
  signature: '$credential.response.signature',
  userHandle: '$credential.response.userHandle',
  attestationObject: '$credential.response.attestationObject',
};
const options = { path: '/options' };

/**
 * Keycloak's login pages, whose form takes the answer with `submit-form`. The theme serves the
 * options of its template at `options` below the endpoint, in JSON.
 */
export const keycloak = registerPreset('keycloak', {
  registration: {
    options,
    verify: {
      path: '/',
      form: {
        ...response,
        publicKeyCredentialId: '$credential.id',
        authenticatorLabel: '$name|Passkey',
      },
    },
  },
  authentication: {
    options,
    verify: { path: '/', form: { ...response, credentialId: '$credential.id' } },
  },
});
