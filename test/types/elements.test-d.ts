import 'passkey-elements/define';
import type {
  AuthenticationResult,
  ExtensionResults,
  PasskeyError,
  RegistrationResult,
  RelyingParty,
} from 'passkey-elements';
import { PasskeyLogin } from 'passkey-elements/elements';
import type {
  PasskeyErrorEvent,
  PasskeyRegister,
  PasskeyStartEvent,
  PasskeyStateChangeEvent,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';
import { isTrue } from './assert-type.js';
import type { Same } from './assert-type.js';

// A tag's element has its class.
const login = document.createElement('passkey-login');
isTrue<Same<typeof login, PasskeyLogin>>();
const register = document.querySelector('passkey-register');
isTrue<Same<typeof register, PasskeyRegister | null>>();

// Every event has its class, on the element and, as it bubbles, on what is around it.
for (const target of [login, document.body]) {
  target.addEventListener('passkey-start', (event) => {
    isTrue<Same<typeof event, PasskeyStartEvent>>();
    isTrue<Same<typeof event.mediation, 'optional' | 'conditional'>>();
  });
  target.addEventListener('passkey-statechange', (event) => {
    isTrue<Same<typeof event, PasskeyStateChangeEvent>>();
    isTrue<
      Same<
        typeof event.state,
        'idle' | 'requesting' | 'prompting' | 'verifying' | 'complete' | 'failed' | 'unsupported'
      >
    >();
  });
  target.addEventListener('passkey-success', (event) => {
    isTrue<Same<typeof event, PasskeySuccessEvent>>();
    isTrue<Same<typeof event.duration, number>>();
  });
  target.addEventListener('passkey-error', (event) => {
    isTrue<Same<typeof event, PasskeyErrorEvent>>();
    isTrue<Same<typeof event.userMessage, string>>();
  });
}

// They bubble and are composed, so the document and the window have them, too.
const heard = (event: PasskeySuccessEvent) => {
  // The ceremony says of which kind the result is.
  if (event.ceremony === 'registration') {
    isTrue<Same<typeof event.result, RegistrationResult>>();
  } else {
    isTrue<Same<typeof event.result, AuthenticationResult>>();
  }
};
document.addEventListener('passkey-success', heard);
window.addEventListener('passkey-success', heard);
document.addEventListener('passkey-error', ({ error }) =>
  isTrue<Same<typeof error, PasskeyError>>(),
);
window.addEventListener('passkey-error', ({ error }) => isTrue<Same<typeof error, PasskeyError>>());
document.addEventListener('passkey-statechange', ({ state }) => state === 'verifying');
window.addEventListener('passkey-start', ({ ceremony }) => ceremony === 'registration');
declare const signedIn: PasskeySuccessEvent<'authentication'>;
isTrue<Same<typeof signedIn.result, AuthenticationResult>>();

// The form is assigned by its id.
login.form = 'sign-in';
isTrue<Same<typeof login.form, HTMLFormElement | null>>();

// What is optional can be taken back, also where TypeScript tells a missing member from undefined.
Object.assign(login, { params: undefined } satisfies Partial<PasskeyLogin>);
login.params = undefined;
login.relyingParty = undefined;
login.htmlFor = undefined;
login.input = undefined;
login.messages = undefined;
login.successUrl = undefined;
if (register) register.username = undefined;
if (register) register.mediation = undefined;

// What the user's click leads to is what the relying party and extensions answered, or nothing.
const started = register?.start();
type Started = Promise<(RegistrationResult & ExtensionResults) | undefined> | undefined;
isTrue<Same<typeof started, Started>>();

// Properties are as documented.
declare const relyingParty: RelyingParty;
login.htmlFor = 'username';
login.relyingParty = relyingParty;
login.autofill = 'off';
login.immediate = true;
login.reauthenticate = true;
if (register) register.mediation = 'conditional';
PasskeyLogin.define('acme-login');

// A misspelt property, event or value is refused.
// @ts-expect-error: htmlFor
login.htmlfor = 'username';
// @ts-expect-error: endpoint
login.endPoint = '/passkeys';
// @ts-expect-error: on or off
login.autofill = 'sometimes';
// @ts-expect-error: a registration has no autofill
register?.autofill;
// @ts-expect-error: an authentication waits for a pick by its autofill
login.mediation;
// @ts-expect-error: conditional or nothing
if (register) register.mediation = 'optional';
// @ts-expect-error: passkey-error carries no result
login.addEventListener('passkey-error', (event) => event.result);
// @ts-expect-error: the error's code is one of a closed union
login.addEventListener('passkey-error', ({ error }) => error.code === 'canceled');
// @ts-expect-error: a text for an error that does not exist
login.messages = { errors: { canceled: '' } };
