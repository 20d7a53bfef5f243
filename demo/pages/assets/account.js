import { ask } from './ask.js';
import { askConfirmed, confirmItIsYou } from './confirm.js';
import './invitation.js';
import { onSubmit } from './on-submit.js';
import './recovery-codes.js';

const password = document.querySelector('#password');
const passwordStatus = password.querySelector('[role=status]');
const newPassword = password.querySelector('[data-set]');

/** Shows what fits an account with a password, or without. */
const showPassword = (has) => {
  for (const place of document.querySelectorAll('[data-if-password]')) {
    place.hidden = String(has) !== place.dataset.ifPassword;
  }
};

onSubmit(newPassword, passwordStatus, async ({ password }) => {
  await askConfirmed('PUT', '/account/password', { password });
  newPassword.reset();
  showPassword(true);
  return 'Your password is saved.';
});

onSubmit(password.querySelector('[data-remove]'), passwordStatus, async () => {
  await askConfirmed('DELETE', '/account/password');
  showPassword(false);
  newPassword.elements.namedItem('password').focus();
  return 'Your password is removed.';
});

const everywhere = document.querySelector('#sign-out-everywhere');
onSubmit(everywhere, everywhere.querySelector('[role=status]'), async () => {
  await ask('POST', '/account/sign-out-everywhere');
  location.assign('/');
  return 'You’re signed out.';
});

document.querySelector('#confirm-now').addEventListener('click', () => confirmItIsYou());

// Whose passkey is not at hand may go on with the password.
document.addEventListener('passkey-error', async ({ target, error, mediation, passkey }) => {
  if (error.code !== 'reauthentication-required' || mediation === 'conditional') return;
  if (!(await confirmItIsYou())) return;
  if (passkey) await target.removePasskey(passkey);
  else if (target.localName === 'passkey-register') await target.start();
});
