import {
  authenticate,
  autofill,
  clientCapabilities,
  fetchRelyingParty,
  isPasskeyError,
  passkeySupport,
  PasskeyError,
  prepareAuthentication,
  prepareRegistration,
  register,
} from 'passkey-elements';
import type {
  AuthenticationResponseJSON,
  AuthenticationResult,
  ExtensionResults,
  PasskeyErrorCode,
  PasskeyListResult,
  PRFValuesJSON,
  RegistrationResult,
  RelyingParty,
} from 'passkey-elements';
import { isTrue } from './assert-type.js';
import type { Same } from './assert-type.js';

const relyingParty = fetchRelyingParty({ endpoint: '/passkeys' });
isTrue<Same<typeof relyingParty, RelyingParty>>();

// Each ceremony has the result of its own, and what its extensions have answered.
const registered = register(relyingParty, { username: 'ada', displayName: 'Ada' });
isTrue<Same<typeof registered, Promise<RegistrationResult & ExtensionResults>>>();
const authenticated = authenticate(relyingParty, { signal: AbortSignal.timeout(1000) });
isTrue<Same<typeof authenticated, Promise<AuthenticationResult & ExtensionResults>>>();
const secrets = (await authenticated).clientExtensionResults?.prf?.results;
isTrue<Same<typeof secrets, PRFValuesJSON | undefined>>();

// What is prepared is asked for with what the ceremony is asked for with.
const prepared = [
  prepareRegistration(relyingParty, { username: 'ada' }),
  prepareAuthentication(relyingParty, { reauthenticate: true }),
];
isTrue<Same<typeof prepared, Promise<void>[]>>();

// Autofill tells its outcomes apart, and ends in nothing.
const filled = autofill(relyingParty, {
  onResult: (result) => isTrue<Same<typeof result, AuthenticationResult & ExtensionResults>>(),
  onError: (error) => isTrue<Same<typeof error, PasskeyError>>(),
});
isTrue<Same<typeof filled, Promise<void>>>();

// A ceremony can ask quietly, in the way of its own.
void authenticate(relyingParty, { uiMode: 'immediate' });
void register(relyingParty, { mediation: 'conditional' });

// A state's other fields follow from its status.
void authenticate(relyingParty, {
  onStateChange(state) {
    if (state.status === 'complete') isTrue<Same<typeof state.result, AuthenticationResult>>();
    // @ts-expect-error: the extensions' secrets are the caller's alone
    if (state.status === 'complete') void state.result.clientExtensionResults.prf;
    if (state.status === 'failed') isTrue<Same<typeof state.error, PasskeyError>>();
    // @ts-expect-error: no result before the end
    if (state.status === 'verifying') void state.result;
  },
});

// An error of unknown origin becomes one with a code of a closed union.
declare const thrown: unknown;
if (isPasskeyError(thrown)) isTrue<Same<typeof thrown.code, PasskeyErrorCode>>();
new PasskeyError('rate-limited', { retryAfter: 3, cause: thrown });

// A missing capability key is unknown, not false.
const { conditionalGet } = await clientCapabilities();
isTrue<Same<typeof conditionalGet, boolean | undefined>>();

// Support has a reason where there is none.
const { reason } = passkeySupport('registration');
isTrue<Same<typeof reason, 'unsupported' | 'insecure-context' | 'blocked-by-policy' | undefined>>();

// Passkeys can be managed where the relying party can.
const listed = relyingParty.list?.({ signal: AbortSignal.timeout(1000) });
isTrue<Same<typeof listed, Promise<PasskeyListResult> | undefined>>();

// Any object with the four functions is a relying party.
const own: RelyingParty = {
  ...relyingParty,
  verifyAuthentication: ({ credential, state }, { signal }) => {
    isTrue<Same<typeof credential, AuthenticationResponseJSON>>();
    isTrue<Same<typeof state, unknown>>();
    isTrue<Same<typeof signal, AbortSignal>>();
    return Promise.resolve({ redirectTo: '/account' });
  },
};
void own;

// Misspelt or missing parts are refused.
// @ts-expect-error: userName
void register(relyingParty, { userName: 'ada' });
// @ts-expect-error: an authentication has no display name
void authenticate(relyingParty, { displayName: 'Ada' });
// @ts-expect-error: no such mode
void authenticate(relyingParty, { uiMode: 'passive' });
// @ts-expect-error: an authentication waits for a pick in autofill()
void authenticate(relyingParty, { mediation: 'conditional' });
// @ts-expect-error: what is silent is not prepared
void prepareRegistration(relyingParty, { mediation: 'conditional' });
// @ts-expect-error: an endpoint is needed
fetchRelyingParty({});
// @ts-expect-error: no such code
new PasskeyError('cancelled');
// @ts-expect-error: the port has four functions
const half: RelyingParty = { registrationOptions: relyingParty.registrationOptions };
void half;
