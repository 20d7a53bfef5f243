import { PasskeyRegister } from './passkey-register.js';

PasskeyRegister.define();

export { PasskeyRegister };
