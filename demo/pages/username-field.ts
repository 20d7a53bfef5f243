import { html } from 'hono/html';
import type { Markup } from './layout.js';

interface UsernameField {
  autocomplete: 'username' | 'username webauthn';
  /** One sentence below the field. */
  hint?: string;
  value?: string | undefined;
}

export const usernameField = ({ autocomplete, hint, value = '' }: UsernameField): Markup => html`
  <div class="field">
    <label for="username">Username</label>
    <input
      id="username"
      name="username"
      type="text"
      autocomplete="${autocomplete}"
      autocapitalize="none"
      spellcheck="false"
      required
      maxlength="64"
      dir="auto"
      ${hint && html`aria-describedby="username-hint"`}
      value="${value}"
    />
    ${hint && html`<p class="hint" id="username-hint">${hint}</p>`}
  </div>
`;
