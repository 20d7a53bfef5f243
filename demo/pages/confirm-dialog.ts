import { html } from 'hono/html';
import { formStatus } from './form-status.js';
import type { Markup } from './layout.js';
import { currentPasswordField, usernameForPasswordManagers } from './password-field.js';
import type { AccountView } from './view.js';

/** Re-authenticates the user where the server requires it. */
export const confirmDialog = (account: AccountView, hasPassword: boolean): Markup => html`
  <dialog class="confirm" id="confirm" aria-labelledby="confirm-title">
    <h2 id="confirm-title">Confirm that it’s you</h2>
    <p>You signed in a while ago, so please show once more that this is your account.</p>
    <passkey-login reauthenticate endpoint="/passkeys">Confirm with a passkey</passkey-login>
    <form class="form" method="dialog" data-if-password="true" ${!hasPassword && 'hidden'}>
      <p class="divider">or</p>
      ${usernameForPasswordManagers(account.name)} ${currentPasswordField('confirm-password')}
      <button class="button button-quiet" type="submit">Confirm with password</button>
      ${formStatus}
    </form>
    <form class="form" method="post" action="/sign-out">
      <p class="small">With neither of them at hand, sign out and use a recovery code.</p>
      <div class="actions">
        <button class="button button-quiet" type="button" data-close>Cancel</button>
        <button class="button button-quiet" type="submit">Sign out now</button>
      </div>
    </form>
  </dialog>
`;
