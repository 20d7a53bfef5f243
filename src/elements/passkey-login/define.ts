import { PasskeyLogin } from './passkey-login.js';

PasskeyLogin.define();

export { PasskeyLogin };
