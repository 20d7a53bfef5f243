export { accountPage } from './account.js';
export { homePage } from './home.js';
export { notFoundPage } from './not-found.js';
export { signInPage } from './sign-in.js';
export { signInWithRecoveryCodePage } from './sign-in-with-recovery-code.js';
export { signUpWithPasswordPage } from './sign-up-with-password.js';
export { signUpPage } from './sign-up.js';
export type { AccountView, View } from './view.js';
