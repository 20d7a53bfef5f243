/** The elements' classes; importing them registers nothing. */
export {
  PasskeyBeforeSubmitEvent,
  PasskeyErrorEvent,
  PasskeyStartEvent,
  PasskeyStateChangeEvent,
  PasskeySuccessEvent,
} from './ceremony-events.js';
export type { CeremonyOutcome, PasskeyElementState } from './ceremony-events.js';
// Its type alone: who develops imports it from 'passkey-elements/passkey-inspector'.
export type { PasskeyInspector } from './passkey-inspector/passkey-inspector.js';
export {
  PasskeyRemovedEvent,
  PasskeyRemoveEvent,
  PasskeyRenamedEvent,
} from './passkey-list/list-events.js';
export { PasskeyList } from './passkey-list/passkey-list.js';
export type { PasskeyListState } from './passkey-list/list-controller.js';
export { PasskeyLogin } from './passkey-login/passkey-login.js';
export { PasskeyRegister } from './passkey-register/passkey-register.js';
export type { Language } from '../localization/language.js';
export { registerLanguage } from '../localization/registered-languages.js';
export { en } from '../localization/en.js';
export { listEn } from '../localization/list-en.js';
export type { ListMessageOverrides, ListMessages } from '../localization/list-messages.js';
export { messageFor } from '../localization/message-for.js';
export type { MessageOverrides, Messages } from '../localization/messages.js';
