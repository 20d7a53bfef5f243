import type { Decision } from 'passkey-elements/testing';

/** Stands for the browser's own dialog: no part of the page, and not the elements' to style. */
export function showBrowserDialog(message: string, signal?: AbortSignal): Promise<Decision> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', 'The browser (simulated)');
  dialog.className = 'browser-dialog';
  const question = document.createElement('p');
  question.textContent = message;
  const form = document.createElement('form');
  form.method = 'dialog';
  for (const decision of ['cancel', 'confirm'] satisfies Decision[]) {
    const button = document.createElement('button');
    button.value = decision;
    button.textContent = decision === 'cancel' ? 'Cancel' : 'Continue';
    form.append(button);
  }
  dialog.append(question, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve, reject) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'confirm' ? 'confirm' : 'cancel');
    });
    signal?.addEventListener('abort', () => {
      dialog.remove();
      reject(signal.reason);
    });
  });
}
