import { html } from 'hono/html';
import { formStatus } from './form-status.js';
import { javascriptRequired } from './javascript-required.js';
import { layout, type Markup } from './layout.js';
import { usernameField } from './username-field.js';
import type { View } from './view.js';

/** The way in for those whose passkeys are lost. */
export const signInWithRecoveryCodePage = ({ account, notice, username }: View): Markup =>
  layout({
    title: notice ? 'JavaScript is needed to sign in' : 'Sign in with a recovery code',
    description: 'Sign in to Alder Lane Tool Library with one of your recovery codes.',
    account,
    passkeys: false,
    script: 'account-form.js',
    main: html`
      <div class="panel">
        <h1>Sign in with a recovery code</h1>
        <p class="panel-lead">
          Each code works once. Then make a new passkey, so that you need no other code.
        </p>
        ${notice && javascriptRequired}
        <form
          class="form"
          method="post"
          action="/sign-in/recovery-code"
          data-request="/account/recovery-codes/sign-in"
        >
          ${usernameField({ autocomplete: 'username', value: username })}
          <div class="field">
            <label for="code">Recovery code</label>
            <input
              id="code"
              name="code"
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              required
              maxlength="64"
              aria-describedby="code-hint"
            />
            <p class="hint" id="code-hint">
              Sixteen letters and digits, with or without the hyphens.
            </p>
          </div>
          <button class="button" type="submit">Sign in</button>
          ${formStatus}
        </form>
        <p class="panel-foot"><a href="/sign-in">Sign in another way</a></p>
      </div>
    `,
  });
