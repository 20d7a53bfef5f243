import { textOf } from './ask.js';

/** The field that a refusal is about. */
const fields = { username_unavailable: ['username'], rejected: ['password', 'code'] };

/**
 * Lets a script take the place of a form's own submission, one at a time.
 * @param status where the user is told what has become of it
 * @param send gets the form's values, and gives what to tell
 */
export const onSubmit = (form, status, send) => {
  let sending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    status.textContent = 'One moment…';
    try {
      const said = await send(Object.fromEntries(new FormData(form)));
      status.textContent = said;
    } catch (error) {
      status.textContent = textOf(error);
      for (const name of fields[error.code] ?? []) form.elements.namedItem(name)?.focus();
    } finally {
      sending = false;
    }
  });
};
