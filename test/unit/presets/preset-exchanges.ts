/** What each preset sends to its backend, and what it makes of the responses. */
import type { Passkey } from '../../../src/relying-party/relying-party.js';
import type { PasskeyErrorCode } from '../../../src/errors/codes.js';

/** One request as it goes over the wire, and the body of its response. */
export interface Exchange {
  /** Method, path and query. */
  request: string;
  /** In addition to `Accept`, and to `Content-Type` unless it is here. */
  headers?: Record<string, string>;
  /** The body, as JSON or as a form; none by default. */
  json?: unknown;
  form?: Record<string, string>;
  /** Without it, the response is a 204. */
  response?: unknown;
}

export interface CeremonyExchange {
  options: Exchange;
  verify: Exchange;
  /** The body where the passkey is given no name. */
  unnamed?: Pick<Exchange, 'json' | 'form'>;
  /** What the page gets in addition to the response. */
  result?: object;
}

interface Refusal {
  step: `${'registration' | 'authentication'} ${'options' | 'verify'}` | 'list';
  status?: number;
  body?: unknown;
  code: PasskeyErrorCode;
}

export interface PresetExchanges {
  /** The page's cookies, and its fields by their name. */
  page?: { cookie?: string; fields?: Record<string, string> };
  params?: Record<string, unknown>;
  /** Goes before each request that is no GET. */
  csrf?: Exchange;
  requiresUsername?: true;
  registration: CeremonyExchange;
  authentication: CeremonyExchange;
  /** As the authentication by default. */
  reauthentication?: CeremonyExchange;
  list?: Exchange & { passkeys: Passkey[] };
  rename?: Exchange;
  remove?: Exchange;
  /** Another page, and the headers of the registration's first request on it. */
  otherPage?: { page: PresetExchanges['page']; headers: Record<string, string> };
  /** The request for the options of a registration without a username, where it is another. */
  withoutUsername?: string;
  refusals?: Refusal[];
}

export const publicKey = { challenge: 'AAAA', rpId: 'example.com' };

export const credential = {
  id: 'AQ',
  rawId: 'AQ',
  type: 'public-key',
  response: {
    clientDataJSON: 'Y2xpZW50',
    authenticatorData: 'ZGF0YQ',
    signature: 'c2ln',
    userHandle: 'dXNlcg',
    attestationObject: 'YXR0',
  },
  clientExtensionResults: {},
};
const credentialJSON = JSON.stringify(credential);

const djangoCookie = { cookie: 'csrftoken=a%3Db' };
const djangoHeader = { 'x-csrftoken': 'a=b' };
const laravelCookie = { cookie: 'other=1; XSRF-TOKEN=a%3Db' };
const laravelHeader = { 'x-xsrf-token': 'a=b' };

const supabaseHeaders = { apikey: 'key', authorization: 'Bearer token' };
const cognitoHeaders = (operation: string) => ({
  'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
  'content-type': 'application/x-amz-json-1.1',
});
const authjsHeaders = { 'x-auth-return-redirect': '1' };
const keycloakResponse = {
  clientDataJSON: 'Y2xpZW50',
  authenticatorData: 'ZGF0YQ',
  signature: 'c2ln',
  userHandle: 'dXNlcg',
  attestationObject: 'YXR0',
};

/** Every refusal of a backend that says by a member whether it has accepted. */
const refusalsOf = (body: object, steps: Refusal['step'][]): Refusal[] =>
  steps.map((step) => ({ step, body, code: 'rejected' }));
const verifications: Refusal['step'][] = ['registration verify', 'authentication verify'];

export const presetExchanges: Record<string, PresetExchanges> = {
  'aspnet-core': {
    page: { fields: { __RequestVerificationToken: 'token' } },
    registration: {
      options: {
        request: 'POST /Account/PasskeyCreationOptions',
        headers: { requestverificationtoken: 'token' },
        response: publicKey,
      },
      verify: {
        request: 'POST /Account/',
        headers: { requestverificationtoken: 'token' },
        form: { 'Input.CredentialJson': credentialJSON },
        response: {},
      },
    },
    authentication: {
      options: {
        request: 'POST /Account/PasskeyRequestOptions',
        headers: { requestverificationtoken: 'token' },
        response: publicKey,
      },
      verify: {
        request: 'POST /Account/',
        headers: { requestverificationtoken: 'token' },
        form: { 'Input.CredentialJson': credentialJSON },
        response: {},
      },
    },
  },

  authelia: {
    registration: {
      options: {
        request: 'PUT /api/secondfactor/webauthn/credential/register',
        json: { description: 'Passkey' },
        response: { data: { publicKey } },
      },
      verify: {
        request: 'POST /api/secondfactor/webauthn/credential/register',
        json: { response: credential },
        response: { status: 'OK' },
      },
    },
    authentication: {
      options: {
        request: 'GET /api/firstfactor/passkey',
        response: { data: { publicKey } },
      },
      verify: {
        request: 'POST /api/firstfactor/passkey',
        json: { response: credential },
        response: { status: 'OK', data: { redirect: 'https://app.example.com/' } },
      },
      result: { redirectTo: 'https://app.example.com/' },
    },
    refusals: refusalsOf({ status: 'KO' }, verifications),
  },

  authjs: {
    csrf: { request: 'GET /api/auth/csrf', response: { csrfToken: 'token' } },
    withoutUsername: 'GET /api/auth/webauthn-options/passkey?action=register&email=',
    registration: {
      options: {
        request: 'GET /api/auth/webauthn-options/passkey?action=register&email=ada',
        response: { options: publicKey },
      },
      verify: {
        request: 'POST /api/auth/callback/passkey',
        headers: authjsHeaders,
        form: { data: credentialJSON, csrfToken: 'token', action: 'register' },
        response: { url: '/account' },
      },
      result: { redirectTo: '/account' },
    },
    authentication: {
      options: {
        request: 'GET /api/auth/webauthn-options/passkey?action=authenticate',
        response: { options: publicKey },
      },
      verify: {
        request: 'POST /api/auth/callback/passkey',
        headers: authjsHeaders,
        form: { data: credentialJSON, csrfToken: 'token', action: 'authenticate' },
        response: { url: '/?next=error=1' },
      },
      result: { redirectTo: '/?next=error=1' },
    },
    refusals: [
      ...refusalsOf({ url: '/signin?error=Verification' }, verifications),
      ...refusalsOf({ url: '/signin?next=1&error=Verification' }, verifications),
      ...refusalsOf({}, verifications),
    ],
  },

  'better-auth': {
    registration: {
      options: {
        request: 'GET /api/auth/passkey/generate-register-options',
        response: publicKey,
      },
      verify: {
        request: 'POST /api/auth/passkey/verify-registration',
        json: { response: credential, name: 'Phone' },
        response: { id: 'a' },
      },
      unnamed: { json: { response: credential } },
    },
    authentication: {
      options: {
        request: 'GET /api/auth/passkey/generate-authenticate-options',
        response: publicKey,
      },
      verify: {
        request: 'POST /api/auth/passkey/verify-authentication',
        json: { response: credential },
        response: { session: {} },
      },
    },
    list: {
      request: 'GET /api/auth/passkey/list-user-passkeys',
      response: [
        {
          id: 'a',
          credentialID: 'AQ',
          name: 'Phone',
          aaguid: 'b',
          backedUp: true,
          createdAt: '2030-01-01T00:00:00.000Z',
        },
      ],
      passkeys: [
        {
          id: 'a',
          credentialId: 'AQ',
          name: 'Phone',
          aaguid: 'b',
          synced: true,
          createdAt: '2030-01-01T00:00:00.000Z',
        },
      ],
    },
    rename: {
      request: 'POST /api/auth/passkey/update-passkey',
      json: { id: 'a/b', name: 'Phone' },
      response: { passkey: {} },
    },
    remove: {
      request: 'POST /api/auth/passkey/delete-passkey',
      json: { id: 'a/b' },
      response: null,
    },
    refusals: [
      {
        step: 'authentication verify',
        status: 401,
        body: { code: 'PASSKEY_NOT_FOUND' },
        code: 'unknown-credential',
      },
      {
        step: 'authentication verify',
        status: 400,
        body: { code: 'CHALLENGE_NOT_FOUND' },
        code: 'challenge-expired',
      },
      {
        step: 'registration options',
        status: 403,
        body: { code: 'SESSION_NOT_FRESH' },
        code: 'reauthentication-required',
      },
    ],
  },

  cognito: {
    params: { clientId: 'client', accessToken: 'access' },
    requiresUsername: true,
    registration: {
      options: {
        request: 'POST /',
        headers: cognitoHeaders('StartWebAuthnRegistration'),
        json: { AccessToken: 'access' },
        response: { CredentialCreationOptions: publicKey },
      },
      verify: {
        request: 'POST /',
        headers: cognitoHeaders('CompleteWebAuthnRegistration'),
        json: { AccessToken: 'access', Credential: credential },
        response: {},
      },
    },
    authentication: {
      options: {
        request: 'POST /',
        headers: cognitoHeaders('InitiateAuth'),
        json: {
          AuthFlow: 'USER_AUTH',
          ClientId: 'client',
          AuthParameters: { USERNAME: 'ada', PREFERRED_CHALLENGE: 'WEB_AUTHN' },
        },
        response: {
          ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(publicKey) },
          Session: 'session',
        },
      },
      verify: {
        request: 'POST /',
        headers: cognitoHeaders('RespondToAuthChallenge'),
        json: {
          ChallengeName: 'WEB_AUTHN',
          ClientId: 'client',
          Session: 'session',
          ChallengeResponses: { USERNAME: 'ada', CREDENTIAL: credentialJSON },
        },
        response: { AuthenticationResult: {} },
      },
    },
  },

  'devise-webauthn': {
    page: { fields: { 'csrf-token': 'token' } },
    registration: {
      options: {
        request: 'POST /users/passkey_registration_options',
        headers: { 'x-csrf-token': 'token' },
        response: publicKey,
      },
      verify: {
        request: 'POST /users/passkeys',
        headers: { 'x-csrf-token': 'token' },
        form: { public_key_credential: credentialJSON, name: 'Phone' },
        response: {},
      },
      unnamed: { form: { public_key_credential: credentialJSON, name: 'Passkey' } },
    },
    authentication: {
      options: {
        request: 'POST /users/passkey_authentication_options',
        headers: { 'x-csrf-token': 'token' },
        response: publicKey,
      },
      verify: {
        request: 'POST /users/sign_in',
        headers: { 'x-csrf-token': 'token' },
        form: { public_key_credential: credentialJSON },
        response: {},
      },
    },
  },

  'django-allauth': {
    page: djangoCookie,
    registration: {
      options: {
        request: 'GET /_allauth/browser/v1/account/authenticators/webauthn?passwordless',
        response: { data: { creation_options: { publicKey } } },
      },
      verify: {
        request: 'POST /_allauth/browser/v1/account/authenticators/webauthn',
        headers: djangoHeader,
        json: { name: 'Phone', credential },
        response: {},
      },
      unnamed: { json: { name: 'Passkey', credential } },
    },
    authentication: {
      options: {
        request: 'GET /_allauth/browser/v1/auth/webauthn/login',
        response: { data: { request_options: { publicKey } } },
      },
      verify: {
        request: 'POST /_allauth/browser/v1/auth/webauthn/login',
        headers: djangoHeader,
        json: { credential },
        response: {},
      },
    },
    reauthentication: {
      options: {
        request: 'GET /_allauth/browser/v1/auth/webauthn/reauthenticate',
        response: { data: { request_options: { publicKey } } },
      },
      verify: {
        request: 'POST /_allauth/browser/v1/auth/webauthn/reauthenticate',
        headers: djangoHeader,
        json: { credential },
        response: {},
      },
    },
    list: {
      request: 'GET /_allauth/browser/v1/account/authenticators',
      response: {
        data: [
          { type: 'totp', id: 1 },
          {
            type: 'webauthn',
            id: 2,
            name: 'Phone',
            created_at: 1893456000,
            last_used_at: 1893456060,
          },
          { type: 'webauthn', id: 3, name: 'Key', created_at: 1893456000, last_used_at: null },
        ],
      },
      passkeys: [
        {
          id: '2',
          name: 'Phone',
          createdAt: '2030-01-01T00:00:00.000Z',
          lastUsedAt: '2030-01-01T00:01:00.000Z',
        },
        { id: '3', name: 'Key', createdAt: '2030-01-01T00:00:00.000Z' },
      ],
    },
    rename: {
      request: 'PUT /_allauth/browser/v1/account/authenticators/webauthn',
      headers: djangoHeader,
      json: { id: 'a/b', name: 'Phone' },
      response: {},
    },
    remove: {
      request: 'DELETE /_allauth/browser/v1/account/authenticators/webauthn',
      headers: djangoHeader,
      json: { authenticators: ['a/b'] },
      response: {},
    },
    refusals: [
      {
        step: 'registration options',
        status: 401,
        body: { meta: { is_authenticated: true } },
        code: 'reauthentication-required',
      },
      {
        step: 'registration options',
        status: 401,
        body: { meta: { is_authenticated: false } },
        code: 'unauthenticated',
      },
      {
        step: 'registration options',
        status: 409,
        body: { meta: { is_authenticated: true } },
        code: 'rejected',
      },
    ],
  },

  'django-otp-webauthn': {
    page: djangoCookie,
    registration: {
      options: {
        request: 'POST /webauthn/registration/begin/',
        headers: djangoHeader,
        response: publicKey,
      },
      verify: {
        request: 'POST /webauthn/registration/complete/',
        headers: djangoHeader,
        json: credential,
        response: { id: 1 },
      },
    },
    authentication: {
      options: {
        request: 'POST /webauthn/authentication/begin/',
        headers: djangoHeader,
        response: publicKey,
      },
      verify: {
        request: 'POST /webauthn/authentication/complete/',
        headers: djangoHeader,
        json: credential,
        response: { id: 1, redirect_url: '/home' },
      },
      result: { redirectTo: '/home' },
    },
    refusals: [
      {
        step: 'authentication verify',
        status: 404,
        body: { code: 'credential_not_found' },
        code: 'unknown-credential',
      },
      {
        step: 'authentication verify',
        status: 400,
        body: { code: 'credential_not_found' },
        code: 'rejected',
      },
      {
        step: 'authentication verify',
        status: 404,
        body: { code: 'not_found' },
        code: 'rejected',
      },
    ],
  },

  'django-passkeys': {
    page: djangoCookie,
    registration: {
      options: {
        request: 'POST /passkeys/register/options',
        headers: djangoHeader,
        response: { options: { publicKey }, state_token: 'state' },
      },
      verify: {
        request: 'POST /passkeys/register/verify',
        headers: djangoHeader,
        json: { state_token: 'state', key_name: 'Phone', credential },
        response: {},
      },
      unnamed: { json: { state_token: 'state', key_name: 'Passkey', credential } },
    },
    authentication: {
      options: {
        request: 'POST /passkeys/authenticate/options',
        headers: djangoHeader,
        response: { options: { publicKey }, state_token: 'state' },
      },
      verify: {
        request: 'POST /passkeys/authenticate/verify',
        headers: djangoHeader,
        json: { state_token: 'state', credential },
        response: {},
      },
    },
    list: {
      request: 'GET /passkeys/',
      response: [
        {
          id: 1,
          name: 'Phone',
          added_on: '2030-01-01T00:00:00Z',
          last_used: '2030-01-02T00:00:00Z',
        },
      ],
      passkeys: [
        {
          id: '1',
          name: 'Phone',
          createdAt: '2030-01-01T00:00:00Z',
          lastUsedAt: '2030-01-02T00:00:00Z',
        },
      ],
    },
    rename: {
      request: 'PATCH /passkeys/a%2Fb',
      headers: djangoHeader,
      json: { name: 'Phone' },
      response: {},
    },
    remove: { request: 'DELETE /passkeys/a%2Fb', headers: djangoHeader },
  },

  'fido-conformance': {
    registration: {
      options: {
        request: 'POST /attestation/options',
        json: {
          username: 'ada',
          displayName: 'Ada',
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        },
        response: { status: 'ok', publicKey },
      },
      verify: {
        request: 'POST /attestation/result',
        json: credential,
        response: { status: 'ok' },
      },
    },
    authentication: {
      options: {
        request: 'POST /assertion/options',
        json: { username: 'ada', userVerification: 'required' },
        response: { status: 'ok', publicKey },
      },
      verify: {
        request: 'POST /assertion/result',
        json: credential,
        response: { status: 'ok' },
      },
    },
    refusals: refusalsOf({ status: 'failed', errorMessage: 'No.', publicKey }, [
      'registration options',
      'authentication options',
      ...verifications,
    ]),
  },

  'go-webauthn': {
    registration: {
      options: {
        request: 'POST /register/begin',
        json: { username: 'ada' },
        response: { publicKey },
      },
      verify: { request: 'POST /register/finish', json: credential, response: {} },
    },
    authentication: {
      options: { request: 'POST /login/begin', response: { publicKey } },
      verify: { request: 'POST /login/finish', json: credential, response: {} },
    },
  },

  'hanko-passkey': {
    registration: {
      options: { request: 'POST /registration/initialize', response: { publicKey } },
      verify: {
        request: 'POST /registration/finalize',
        json: credential,
        response: { token: 'jwt' },
      },
    },
    authentication: {
      options: { request: 'POST /login/initialize', response: { publicKey } },
      verify: { request: 'POST /login/finalize', json: credential, response: { token: 'jwt' } },
    },
  },

  keycloak: {
    registration: {
      options: { request: 'POST /options', response: publicKey },
      verify: {
        request: 'POST /',
        form: { ...keycloakResponse, publicKeyCredentialId: 'AQ', authenticatorLabel: 'Phone' },
        response: {},
      },
      unnamed: {
        form: { ...keycloakResponse, publicKeyCredentialId: 'AQ', authenticatorLabel: 'Passkey' },
      },
    },
    authentication: {
      options: { request: 'POST /options', response: publicKey },
      verify: {
        request: 'POST /',
        form: { ...keycloakResponse, credentialId: 'AQ' },
        response: {},
      },
    },
  },

  laragear: {
    page: laravelCookie,
    registration: {
      options: {
        request: 'POST /webauthn/register/options',
        headers: laravelHeader,
        response: publicKey,
      },
      verify: { request: 'POST /webauthn/register', headers: laravelHeader, json: credential },
    },
    authentication: {
      options: {
        request: 'POST /webauthn/login/options',
        headers: laravelHeader,
        response: publicKey,
      },
      verify: { request: 'POST /webauthn/login', headers: laravelHeader, json: credential },
    },
  },

  laravel: {
    page: laravelCookie,
    registration: {
      options: {
        request: 'GET /user/passkeys/options',
        response: { options: publicKey },
      },
      verify: {
        request: 'POST /user/passkeys',
        headers: laravelHeader,
        json: { name: 'Phone', credential },
        response: {},
      },
      unnamed: { json: { name: 'Passkey', credential } },
    },
    authentication: {
      options: {
        request: 'GET /passkeys/login/options',
        response: { options: publicKey },
      },
      verify: {
        request: 'POST /passkeys/login',
        headers: laravelHeader,
        json: { credential },
        response: { redirect: '/dashboard' },
      },
      result: { redirectTo: '/dashboard' },
    },
    reauthentication: {
      options: {
        request: 'GET /passkeys/confirm/options',
        response: { options: publicKey },
      },
      verify: {
        request: 'POST /passkeys/confirm',
        headers: laravelHeader,
        json: { credential },
        response: {},
      },
    },
    refusals: [
      {
        step: 'registration options',
        status: 423,
        body: { message: 'Password confirmation required.' },
        code: 'reauthentication-required',
      },
    ],
  },

  'py-webauthn': {
    registration: {
      options: {
        request: 'POST /registration/options',
        json: { username: 'ada' },
        response: publicKey,
      },
      verify: {
        request: 'POST /registration/verification',
        json: { username: 'ada', response: credential },
        response: { verified: true },
      },
    },
    authentication: {
      options: {
        request: 'POST /authentication/options',
        json: { username: 'ada' },
        response: publicKey,
      },
      verify: {
        request: 'POST /authentication/verification',
        json: { username: 'ada', response: credential },
        response: { verified: true },
      },
    },
    refusals: refusalsOf({ verified: false }, verifications),
  },

  simplewebauthn: {
    withoutUsername: 'GET /generate-registration-options?username=',
    registration: {
      options: {
        request: 'GET /generate-registration-options?username=ada',
        response: publicKey,
      },
      verify: {
        request: 'POST /verify-registration',
        json: credential,
        response: { verified: true },
      },
    },
    authentication: {
      options: { request: 'GET /generate-authentication-options', response: publicKey },
      verify: {
        request: 'POST /verify-authentication',
        json: credential,
        response: { verified: true },
      },
    },
    refusals: refusalsOf({ verified: false }, verifications),
  },

  'spring-security': {
    page: { fields: { _csrf: 'field' }, cookie: 'XSRF-TOKEN=cookie' },
    otherPage: { page: { cookie: 'XSRF-TOKEN=cookie' }, headers: { 'x-xsrf-token': 'cookie' } },
    registration: {
      options: {
        request: 'POST /webauthn/register/options',
        headers: { 'x-csrf-token': 'field' },
        response: publicKey,
      },
      verify: {
        request: 'POST /webauthn/register',
        headers: { 'x-csrf-token': 'field' },
        json: { publicKey: { credential, label: 'Phone' } },
        response: { success: true },
      },
      unnamed: { json: { publicKey: { credential, label: 'Passkey' } } },
    },
    authentication: {
      options: {
        request: 'POST /webauthn/authenticate/options',
        headers: { 'x-csrf-token': 'field' },
        response: publicKey,
      },
      verify: {
        request: 'POST /login/webauthn',
        headers: { 'x-csrf-token': 'field' },
        json: credential,
        response: { authenticated: true, redirectUrl: '/home' },
      },
      result: { redirectTo: '/home' },
    },
    refusals: [
      { step: 'registration verify', body: { success: false }, code: 'rejected' },
      { step: 'authentication verify', body: { authenticated: false }, code: 'rejected' },
      { step: 'authentication verify', status: 401, code: 'rejected' },
    ],
  },

  supabase: {
    params: { apikey: 'key', authorization: 'Bearer token' },
    registration: {
      options: {
        request: 'POST /auth/v1/passkeys/registration/options',
        headers: supabaseHeaders,
        json: {},
        response: { options: publicKey, challenge_id: 'challenge' },
      },
      verify: {
        request: 'POST /auth/v1/passkeys/registration/verify',
        headers: supabaseHeaders,
        json: { challenge_id: 'challenge', credential },
        response: {},
      },
    },
    authentication: {
      options: {
        request: 'POST /auth/v1/passkeys/authentication/options',
        headers: supabaseHeaders,
        json: {},
        response: { options: publicKey, challenge_id: 'challenge' },
      },
      verify: {
        request: 'POST /auth/v1/passkeys/authentication/verify',
        headers: supabaseHeaders,
        json: { challenge_id: 'challenge', credential },
        response: { access_token: 'access' },
      },
    },
  },

  'webauthn-rails': {
    page: { fields: { 'csrf-token': 'token' } },
    registration: {
      options: {
        request: 'POST /passkeys/create_options',
        headers: { 'x-csrf-token': 'token' },
        response: publicKey,
      },
      verify: {
        request: 'POST /passkeys',
        headers: { 'x-csrf-token': 'token' },
        form: {
          'credential[public_key_credential]': credentialJSON,
          'credential[nickname]': 'Phone',
        },
        response: {},
      },
      unnamed: {
        form: {
          'credential[public_key_credential]': credentialJSON,
          'credential[nickname]': 'Passkey',
        },
      },
    },
    authentication: {
      options: {
        request: 'POST /webauthn_session/get_options',
        headers: { 'x-csrf-token': 'token' },
        response: publicKey,
      },
      verify: {
        request: 'POST /webauthn_session',
        headers: { 'x-csrf-token': 'token' },
        form: { 'session[public_key_credential]': credentialJSON },
        response: {},
      },
    },
  },

  'webauthn-rs': {
    requiresUsername: true,
    registration: {
      options: { request: 'POST /register_start/ada', response: { publicKey } },
      verify: { request: 'POST /register_finish', json: credential },
    },
    authentication: {
      options: { request: 'POST /login_start/ada', response: { publicKey } },
      verify: { request: 'POST /login_finish', json: credential },
    },
  },
};
