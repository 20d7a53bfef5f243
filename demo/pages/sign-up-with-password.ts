import { html } from 'hono/html';
import { formStatus } from './form-status.js';
import { javascriptRequired } from './javascript-required.js';
import { layout, type Markup } from './layout.js';
import { newPasswordField } from './password-field.js';
import { usernameField } from './username-field.js';
import type { View } from './view.js';

/** Opens an account for those who cannot make a passkey, or not yet. */
export const signUpWithPasswordPage = ({ account, notice, username }: View): Markup =>
  layout({
    title: notice
      ? 'JavaScript is needed to create an account'
      : 'Create an account with a password',
    description: 'Create an account at Alder Lane Tool Library with a password.',
    account,
    passkeys: false,
    script: 'account-form.js',
    main: html`
      <div class="panel">
        <h1>Create an account with a password</h1>
        <p class="panel-lead">You can add a passkey at any time, and then sign in without it.</p>
        ${notice && javascriptRequired}
        <form
          class="form"
          method="post"
          action="/sign-up/password"
          data-request="/account/password/sign-up"
        >
          ${usernameField({
            autocomplete: 'username',
            hint: 'The name on your card, in any language, up to 64 characters.',
            value: username,
          })}
          ${newPasswordField}
          <button class="button" type="submit">Create an account</button>
          ${formStatus}
        </form>
        <p class="panel-foot">
          Rather without? <a href="/sign-up">Create an account with a passkey</a>
        </p>
      </div>
    `,
  });
