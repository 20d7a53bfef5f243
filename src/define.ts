/** Registers the elements under their own names. */
export * from './elements/passkey-list/define.js';
export * from './elements/passkey-login/define.js';
export * from './elements/passkey-register/define.js';
