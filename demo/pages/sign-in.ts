import { html } from 'hono/html';
import { formStatus } from './form-status.js';
import { javascriptRequired } from './javascript-required.js';
import { layout, type Markup } from './layout.js';
import { currentPasswordField } from './password-field.js';
import { unsupportedBrowser } from './unsupported-browser.js';
import { usernameField } from './username-field.js';
import type { View } from './view.js';

/** Signs in with a passkey, from autofill on the username input or the button, or a password. */
export const signInPage = ({ account, inspect, notice, username }: View): Markup =>
  layout({
    title: notice ? 'JavaScript is needed to sign in' : 'Sign in',
    description: 'Sign in to Alder Lane Tool Library with your passkey or your password.',
    currentPage: '/sign-in',
    account,
    passkeys: true,
    inspect,
    script: 'account-form.js',
    main: html`
      <div class="panel">
        <h1>Sign in</h1>
        <p class="panel-lead">Use your fingerprint, face or screen lock. No password needed.</p>
        ${notice && javascriptRequired}
        <form class="form" method="post" action="/sign-in" data-request="/account/password/sign-in">
          ${usernameField({
            autocomplete: 'username webauthn',
            hint: 'Select the field to choose from your passkeys, or leave it empty and use the button.',
            value: username,
          })}
          <passkey-login for="username" endpoint="/passkeys" success-url="/account">
            Sign in with a passkey
            ${unsupportedBrowser('Your passkey may also be on your phone: open this page there.')}
          </passkey-login>
          <p class="divider">or, if you have one,</p>
          ${currentPasswordField('password')}
          <button class="button button-quiet" type="submit">Sign in with password</button>
          ${formStatus}
        </form>
        <p class="panel-foot">
          New to Alder Lane? <a href="/sign-up">Create an account</a><br />
          Lost your passkey? <a href="/sign-in/recovery-code">Use a recovery code</a>
        </p>
      </div>
    `,
  });
