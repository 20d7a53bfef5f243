import { requestJson } from './request-json.js';
import { requestWithReauthentication, reauthenticate } from './confirm.js';
import './invitation.js';
import { onSubmit } from './on-submit.js';
import './recovery-codes.js';

const password = document.querySelector('#password');
const passwordStatus = password.querySelector('[role=status]');
const newPassword = password.querySelector('[data-set]');

/** Shows the parts of the page for an account with or without a password. */
const showPassword = (hasPassword) => {
  for (const element of document.querySelectorAll('[data-if-password]')) {
    element.hidden = String(hasPassword) !== element.dataset.ifPassword;
  }
};

onSubmit(newPassword, passwordStatus, async ({ password }) => {
  await requestWithReauthentication('PUT', '/account/password', { password });
  newPassword.reset();
  showPassword(true);
  return 'Your password is saved.';
});

onSubmit(password.querySelector('[data-remove]'), passwordStatus, async () => {
  await requestWithReauthentication('DELETE', '/account/password');
  showPassword(false);
  newPassword.elements.namedItem('password').focus();
  return 'Your password is removed.';
});

const everywhere = document.querySelector('#sign-out-everywhere');
onSubmit(everywhere, everywhere.querySelector('[role=status]'), async () => {
  await requestJson('POST', '/account/sign-out-everywhere');
  location.assign('/');
  return 'You’re signed out.';
});

document.querySelector('#confirm-now').addEventListener('click', () => reauthenticate());

// Offers the password where the user cannot re-authenticate with a passkey.
document.addEventListener('passkey-error', async ({ target, error, mediation, passkey }) => {
  if (error.code !== 'reauthentication-required' || mediation === 'conditional') return;
  if (!(await reauthenticate())) return;
  if (passkey) await target.removePasskey(passkey);
  else if (target.localName === 'passkey-register') await target.start();
});
