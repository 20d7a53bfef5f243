import { messageFor } from './request-json.js';

/** The fields to focus for each error code. */
const fields = { username_unavailable: ['username'], rejected: ['password', 'code'] };

/**
 * Handles a form's submission by a script, one at a time.
 * @param status the live region for progress and the result
 * @param send sends the form's values, and resolves to a message for the user
 */
export const onSubmit = (form, status, send) => {
  let sending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    status.textContent = 'One moment…';
    try {
      const message = await send(Object.fromEntries(new FormData(form)));
      status.textContent = message;
    } catch (error) {
      status.textContent = messageFor(error);
      for (const name of fields[error.code] ?? []) form.elements.namedItem(name)?.focus();
    } finally {
      sending = false;
    }
  });
};
