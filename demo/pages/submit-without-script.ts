import { html } from 'hono/html';

/** Keeps the form usable without JavaScript; with it, the form has no submit button but ours. */
export const submitWithoutScript = html`
  <noscript><button class="button" type="submit">Continue</button></noscript>
`;
