import { registerPreset } from '../preset/register-preset.js';

const operation = (name: string) => ({
  path: '/',
  headers: {
    'X-Amz-Target': `AWSCognitoIdentityProviderService.${name}`,
    'Content-Type': 'application/x-amz-json-1.1',
  },
});
/** Amazon Cognito; `params` have the app's `clientId`, and `accessToken` for who is signed in. */
export const cognito = registerPreset('cognito', {
  requiresUsername: true,
  registration: {
    options: {
      ...operation('StartWebAuthnRegistration'),
      body: { AccessToken: '$params.accessToken' },
      pick: 'CredentialCreationOptions',
    },
    verify: {
      ...operation('CompleteWebAuthnRegistration'),
      body: { AccessToken: '$params.accessToken', Credential: '$credential' },
    },
  },
  authentication: {
    options: {
      ...operation('InitiateAuth'),
      body: {
        AuthFlow: 'USER_AUTH',
        ClientId: '$params.clientId',
        AuthParameters: { USERNAME: '$username', PREFERRED_CHALLENGE: 'WEB_AUTHN' },
      },
      pick: 'ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS',
      state: { session: 'Session' },
    },
    verify: {
      ...operation('RespondToAuthChallenge'),
      body: {
        ChallengeName: 'WEB_AUTHN',
        ClientId: '$params.clientId',
        Session: '$state.session',
        ChallengeResponses: { USERNAME: '$username', CREDENTIAL: '$credentialJSON' },
      },
    },
  },
});
