import { html } from 'hono/html';

/** Where a form's script says what has become of it. */
export const formStatus = html`<p class="form-status" role="status"></p>`;
