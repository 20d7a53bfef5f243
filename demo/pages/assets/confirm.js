import { requestJson } from './request-json.js';
import { onSubmit } from './on-submit.js';

const dialog = document.querySelector('#confirm');
const passwordForm = dialog.querySelector('form[method=dialog]');
const status = passwordForm.querySelector('[role=status]');

/** Re-authenticates the user in the dialog. @returns whether they have re-authenticated */
export const reauthenticate = () =>
  new Promise((resolve) => {
    dialog.returnValue = '';
    const onClose = () => resolve(dialog.returnValue === 'confirmed');
    dialog.addEventListener('close', onClose, { once: true });
    dialog.showModal();
  });

/** Sends a request. If the server requires re-authentication, the user re-authenticates, and it is sent again. */
export const requestWithReauthentication = async (...request) => {
  try {
    return await requestJson(...request);
  } catch (error) {
    if (error.code !== 'reauthentication_required' || !(await reauthenticate())) throw error;
  }
  return requestJson(...request);
};

dialog.addEventListener('passkey-success', () => dialog.close('confirmed'));
onSubmit(passwordForm, status, async (values) => {
  await requestJson('POST', '/account/password/sign-in', values);
  dialog.close('confirmed');
  return '';
});
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());

// Resets the dialog, and ends any ceremony that was started in it.
dialog.addEventListener('close', () => {
  const login = dialog.querySelector('passkey-login');
  login.replaceWith(login.cloneNode(true));
  passwordForm.reset();
  status.textContent = '';
});
