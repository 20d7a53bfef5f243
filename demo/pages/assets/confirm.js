import { ask } from './ask.js';
import { onSubmit } from './on-submit.js';

const dialog = document.querySelector('#confirm');
const passwordForm = dialog.querySelector('form[method=dialog]');
const status = passwordForm.querySelector('[role=status]');

/** Has the user confirm that it is them. @returns whether they have */
export const confirmItIsYou = () =>
  new Promise((resolve) => {
    dialog.returnValue = '';
    const onClose = () => resolve(dialog.returnValue === 'confirmed');
    dialog.addEventListener('close', onClose, { once: true });
    dialog.showModal();
  });

/** Asks as `ask` does. Where the server wants to know first that it is still them, they confirm. */
export const askConfirmed = async (...request) => {
  try {
    return await ask(...request);
  } catch (error) {
    if (error.code !== 'reauthentication_required' || !(await confirmItIsYou())) throw error;
  }
  return ask(...request);
};

dialog.addEventListener('passkey-success', () => dialog.close('confirmed'));
onSubmit(passwordForm, status, async (values) => {
  await ask('POST', '/account/password/sign-in', values);
  dialog.close('confirmed');
  return '';
});
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());

// The next time it is as new, and nothing goes on that was begun in it.
dialog.addEventListener('close', () => {
  const login = dialog.querySelector('passkey-login');
  login.replaceWith(login.cloneNode(true));
  passwordForm.reset();
  status.textContent = '';
});
