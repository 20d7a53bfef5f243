import {
  authenticate,
  clientCapabilities,
  fetchRelyingParty,
  isPasskeyError,
  PasskeyError,
  register,
} from 'passkey-elements';
import type {
  AuthenticationResponseJSON,
  AuthenticationResult,
  PasskeyErrorCode,
  RegistrationResult,
  RelyingParty,
} from 'passkey-elements';
import { isTrue } from './assert-type.js';
import type { Same } from './assert-type.js';

const relyingParty = fetchRelyingParty({ endpoint: '/passkeys' });
isTrue<Same<typeof relyingParty, RelyingParty>>();

// Each ceremony has the result of its own.
const registered = register(relyingParty, { username: 'ada', displayName: 'Ada' });
isTrue<Same<typeof registered, Promise<RegistrationResult>>>();
const authenticated = authenticate(relyingParty, { signal: AbortSignal.timeout(1000) });
isTrue<Same<typeof authenticated, Promise<AuthenticationResult>>>();

// A state's other fields follow from its status.
void authenticate(relyingParty, {
  onStateChange(state) {
    if (state.status === 'complete') isTrue<Same<typeof state.result, AuthenticationResult>>();
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

// Any object with the four functions is a relying party.
const own: RelyingParty = {
  ...relyingParty,
  verifyAuthentication: ({ credential, kept }, { signal }) => {
    isTrue<Same<typeof credential, AuthenticationResponseJSON>>();
    isTrue<Same<typeof kept, unknown>>();
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
// @ts-expect-error: an endpoint is needed
fetchRelyingParty({});
// @ts-expect-error: no such code
new PasskeyError('cancelled');
// @ts-expect-error: the port has four functions
const half: RelyingParty = { registrationOptions: relyingParty.registrationOptions };
void half;
