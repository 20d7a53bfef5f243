import { html } from 'hono/html';
import type { Markup } from './layout.js';

/** The password of an account, to sign in with. */
export const currentPasswordField = (id: string): Markup => html`
  <div class="field">
    <label for="${id}">Password</label>
    <input
      id="${id}"
      name="password"
      type="password"
      autocomplete="current-password"
      required
      maxlength="256"
    />
  </div>
`;

/** A password to be; the server wants as much of it. */
export const newPasswordField = html`
  <div class="field">
    <label for="new-password">New password</label>
    <input
      id="new-password"
      name="password"
      type="password"
      autocomplete="new-password"
      required
      minlength="15"
      maxlength="256"
      aria-describedby="new-password-hint"
    />
    <p class="hint" id="new-password-hint">
      At least 15 characters of any kind: four or five words make a good one.
    </p>
  </div>
`;

/** Names the account of the form's password to password managers. */
export const usernameForPasswordManagers = (username: string): Markup => html`
  <input type="text" name="username" autocomplete="username" value="${username}" readonly hidden />
`;
