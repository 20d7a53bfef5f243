import { html } from 'hono/html';

export const javascriptRequired = html`
  <div class="notice" role="alert">
    <p><strong>This form needs JavaScript, and it did not run on this page.</strong></p>
    <p>
      Please turn it on for this site, or load the page again. Your username is still in the field.
    </p>
  </div>
`;
