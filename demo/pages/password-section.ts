import { html } from 'hono/html';
import { formStatus } from './form-status.js';
import type { Markup } from './layout.js';
import { newPasswordField, usernameForPasswordManagers } from './password-field.js';
import type { AccountView } from './view.js';

/** Sets, changes and removes the account's password; `data-if-password` shows what fits. */
export const passwordSection = (account: AccountView, hasPassword: boolean): Markup => html`
  <section class="way" id="password" aria-labelledby="password-title">
    <h3 id="password-title">Password</h3>
    <p data-if-password="true" ${!hasPassword && 'hidden'}>Your account has a password.</p>
    <p data-if-password="false" ${hasPassword && 'hidden'}>Your account has no password.</p>
    <form class="form needs-script" method="post" action="/account" data-set>
      ${usernameForPasswordManagers(account.name)} ${newPasswordField}
      <button class="button button-quiet" type="submit">Save password</button>
    </form>
    <form
      class="form needs-script"
      method="post"
      action="/account"
      data-remove
      data-if-password="true"
      ${!hasPassword && 'hidden'}
    >
      <button class="button button-quiet" type="submit">Remove password</button>
    </form>
    ${formStatus}
  </section>
`;
